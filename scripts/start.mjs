// `npm start`: builds, then opens VS Code with the extension and the invented samples.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { installHost } from './host.mjs';
import { root, run } from './run.mjs';
import { packVsix, vsixFile } from './vsix.mjs';

const samples = path.join(root, 'media/samples');
const onWindows = process.platform === 'win32';

await run(process.execPath, ['scripts/build.mjs']);
if (hasCommand('code')) {
  await run('code', [`--extensionDevelopmentPath=${root}`, samples]);
} else if (process.platform === 'linux' && process.arch === 'x64') {
  await openInBrowser();
} else {
  console.error('No command "code" was found. Install VS Code with its shell command, then run npm start again.');
  process.exitCode = 1;
}

/** A VS Code from npm with the packed extension, in the default browser, until Ctrl-C. */
async function openInBrowser() {
  await packVsix();
  await installHost();
  const { startServer, workbenchAddress } = await import('../test/host/server.mjs');
  const settings = { 'editor.hover.delay': 300, 'workbench.colorTheme': 'Dark Modern' };
  const server = await startServer({ vsix: [path.join(root, vsixFile)], settings });
  const address = workbenchAddress(server.port, samples);
  console.log(`\nVS Code runs at ${address}\nPress Ctrl-C to end it.`);
  showInBrowser(address);
  await interruption();
  await server.close();
}

function showInBrowser(address) {
  if (hasCommand('xdg-open')) {
    spawn('xdg-open', [address], { stdio: 'ignore', detached: true }).unref();
  }
}

function hasCommand(name) {
  return spawnSync(onWindows ? 'where' : 'which', [name], { stdio: 'ignore' }).status === 0;
}

function interruption() {
  return new Promise(resolve => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
