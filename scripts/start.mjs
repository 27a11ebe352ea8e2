// `npm start`: builds what has changed, then opens VS Code with the extension and a copy of the invented samples.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { installHost } from './host.mjs';
import { BUILT_FROM, isNewest } from './newest.mjs';
import { root, run } from './run.mjs';
import { packVsix, SHIPS, vsixFile } from './vsix.mjs';

const onWindows = process.platform === 'win32';
const quiet = { output: 'none' };
/** The build writes it at its end, where nothing went wrong. */
const lastBuilt = 'dist/sbom.cdx.json';
/** The sample that is open at first: it has a problem of each severity. */
const firstSample = 'CM17-0900006.txt';
/** An extension that opens the view of the sample's items and the walkthrough. */
const firstSight = path.join(root, 'scripts/firstSight');
/** Line and column of its first item, so that marks are seen at once; at no word, as VS Code would box all that are equal. */
const firstPlace = '39:22';

if (hasCommand('code')) {
  await build();
  const folder = copyOfSamples();
  console.log('Opening VS Code with the extension and a copy of the samples ...');
  const sample = `${path.join(folder, firstSample)}:${firstPlace}`;
  const extensions = [root, firstSight].map(one => `--extensionDevelopmentPath=${one}`);
  await run('code', [...extensions, folder, '--goto', sample]);
} else if (process.platform === 'linux' && process.arch === 'x64') {
  await openInBrowser();
} else {
  console.error('No command "code" was found. Install VS Code with its shell command, then run npm start again.');
  process.exitCode = 1;
}

async function build() {
  if (isNewest(root, lastBuilt, BUILT_FROM)) return;
  console.log('Building the extension ...');
  await run(process.execPath, ['scripts/build.mjs'], quiet);
}

/** A VS Code from npm with the packed extension, in the default browser, until Ctrl-C. */
async function openInBrowser() {
  await build();
  if (!isNewest(root, vsixFile, SHIPS)) {
    console.log('Packing it ...');
    await packVsix(quiet);
  }
  if (!fs.existsSync(path.join(root, 'test/host/node_modules'))) {
    console.log('No command "code" was found. Installing a VS Code from npm, once: about 900 MB in test/host/ ...');
  }
  await installHost(quiet);
  const { startServer, workbenchAddress } = await import('../test/host/server.mjs');
  const settings = { 'editor.hover.delay': 300, 'workbench.colorTheme': 'Dark Modern' };
  const folder = copyOfSamples();
  const server = await startServer({ vsix: [path.join(root, vsixFile)], besides: [firstSight], settings });
  const sample = `vscode-remote://127.0.0.1:${server.port}${path.join(folder, firstSample)}:${firstPlace}`;
  const address = workbenchAddress(server.port, folder, [
    ['openFile', sample],
    ['gotoLineMode', 'true'],
  ]);
  const isShown = showInBrowser(address);
  console.log(`\n${isShown ? 'VS Code opens at' : 'Open this address in a browser:'}\n  ${address}`);
  console.log('The samples are a copy in a temporary folder. Press Ctrl-C to end.');
  await interruption();
  await server.close();
  fs.rmSync(path.dirname(folder), { recursive: true, force: true });
}

/** In a folder of its own, so that nothing that is tried changes the checkout. */
function copyOfSamples() {
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'imr-start-')), 'determinations');
  fs.cpSync(path.join(root, 'media/samples'), folder, { recursive: true });
  return folder;
}

function showInBrowser(address) {
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen || !hasCommand('xdg-open')) return false;
  spawn('xdg-open', [address], { stdio: 'ignore', detached: true }).unref();
  return true;
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
