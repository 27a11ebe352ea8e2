// Starts a VS Code server in a run folder of its own and ends it again with everything it started.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeFolder, linkModules, nodeForServer, serverMain } from './paths.mjs';
import { quietSettings } from './settings.mjs';

/**
 * @param {object} [options]
 * @param {'tests' | 'installed'} [options.extensions] `tests`: takes extensions from a source folder, but shows no
 *   toasts and rejects modal dialogs; `installed`: as a person has it, with the packages of `vsix` installed
 * @param {'all' | 'needed'} [options.builtIn] the extensions that VS Code brings; `needed`: only those that the tests see
 * @param {string[]} [options.besides] folders of extensions that it is to bring as well
 * @param {string[]} [options.vsix] packages to install
 * @param {object} [options.settings] user settings beside the quiet ones
 * @param {'on' | 'off'} [options.trust] whether VS Code asks for workspace trust
 * @param {string} [options.port] a fixed port; else any free one
 * @param {string[]} [options.under] a command under which the server runs: ["strace", "-f"]
 * @returns {Promise<Server>}
 *
 * @typedef {{ port: number, folder: string, settings: object, close: () => Promise<void>, log: () => string }} Server
 */
export async function startServer(options = {}) {
  linkModules();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-vscode-'));
  const settings = writeSettings(folder, options.settings);
  try {
    installPackages(folder, options.vsix ?? []);
    if (bringsOthers(options)) linkBuiltIn(folder, options);
    const server = spawnServer(folder, options);
    const log = collectOutput(server);
    removeOnExit(server, folder);
    const port = await listeningPort(server, log);
    return { port, folder, settings, close: () => closeServer(server, folder), log };
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The address of the workbench with a folder or a workspace open. `payload` are VS Code's own start options, as pairs. */
export function workbenchAddress(port, folder, payload = []) {
  const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const pairs = JSON.stringify([['skipWelcome', 'true'], ...payload]);
  return `http://127.0.0.1:${port}/?${kind}=${encodeURIComponent(folder)}&payload=${encodeURIComponent(pairs)}`;
}

/** Installs a package in a folder and returns where its files lie now. */
export function unpackExtension(vsix, folder) {
  linkModules();
  installPackages(folder, [vsix]);
  const extensions = path.join(folder, 'extensions');
  const name = fs.readdirSync(extensions).find(found => found.startsWith('imr-determinations.'));
  return path.join(extensions, name);
}

/** Returns all of the settings that hold from now on. */
export function writeSettings(folder, ownSettings) {
  const settings = { ...quietSettings, ...ownSettings };
  const file = path.join(folder, 'data/data/User/settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(settings, null, 2));
  return settings;
}

/**
 * What VS Code brings, and the tests see: themes, and the languages of a report's JSON and of a problem's page. With the
 * others (Git, debuggers, Copilot, TypeScript, …) each window takes half as long again to open.
 */
const neededBuiltIn = ['json', 'markdown-basics', 'markdown-language-features', 'theme-defaults', 'theme-seti'];

const bringsOthers = ({ builtIn, besides = [] }) => builtIn === 'needed' || besides.length > 0;

function linkBuiltIn(folder, { builtIn, besides = [] }) {
  const own = path.join(codeFolder, 'extensions');
  const names = builtIn === 'needed' ? neededBuiltIn : fs.readdirSync(own);
  fs.mkdirSync(builtInFolder(folder));
  for (const extension of [...names.map(name => path.join(own, name)), ...besides]) {
    fs.symlinkSync(extension, path.join(builtInFolder(folder), path.basename(extension)), 'dir');
  }
}

function builtInFolder(folder) {
  return path.join(folder, 'built-in');
}

function installPackages(folder, packages) {
  for (const file of packages) {
    const command = [serverMain, ...folderArguments(folder), '--install-extension', path.resolve(file), '--force'];
    execFileSync(nodeForServer(), command, { cwd: folder, env: serverEnvironment(folder), stdio: 'pipe' });
  }
}

function spawnServer(folder, options) {
  const { extensions = 'installed', trust = 'off', port = '0', under = [] } = options;
  const command = [
    ...under,
    nodeForServer(),
    serverMain,
    ...folderArguments(folder),
    '--host',
    '127.0.0.1',
    '--port',
    port,
  ];
  command.push('--without-connection-token', '--telemetry-level', 'off', '--log', 'info');
  command.push('--disable-update-check', '--disable-experiments');
  if (trust === 'off') {
    command.push('--disable-workspace-trust');
  }
  if (bringsOthers(options)) {
    command.push('--builtin-extensions-dir', builtInFolder(folder));
  }
  if (extensions === 'tests') {
    command.push('--enable-smoke-test-driver');
  }
  // A process group of its own: whatever the server starts ends with it.
  const stdio = ['ignore', 'pipe', 'pipe'];
  const [program, ...programArguments] = command;
  return spawn(program, programArguments, { cwd: folder, env: serverEnvironment(folder), stdio, detached: true });
}

function folderArguments(folder) {
  const data = path.join(folder, 'data');
  return [
    '--server-data-dir',
    data,
    '--extensions-dir',
    path.join(folder, 'extensions'),
    '--accept-server-license-terms',
  ];
}

/** Sockets and temporary files of the server stay in the run folder; no extension gallery is ever asked. */
function serverEnvironment(folder) {
  return { ...process.env, TMPDIR: folder, XDG_RUNTIME_DIR: folder, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

function collectOutput(server) {
  let output = '';
  const collect = chunk => {
    output += chunk;
  };
  server.stdout.on('data', collect);
  server.stderr.on('data', collect);
  return () => output;
}

function listeningPort(server, log) {
  return new Promise((resolve, reject) => {
    server.stdout.on('data', () => {
      const match = /Extension host agent listening on (\d+)/.exec(log());
      if (match) {
        resolve(Number(match[1]));
      }
    });
    server.on('error', reject);
    server.on('exit', code => reject(new Error(`The VS Code server ended with ${code}:\n${log()}`)));
  });
}

function removeOnExit(server, folder) {
  process.once('exit', () => {
    signalGroup(server, 'SIGKILL');
    fs.rmSync(folder, { recursive: true, force: true });
  });
}

async function closeServer(server, folder) {
  signalGroup(server, 'SIGTERM');
  for (let waited = 0; waited < 2000 && signalGroup(server, 0); waited += 50) {
    await sleep(50);
  }
  signalGroup(server, 'SIGKILL');
  await sleep(100);
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Returns whether the group had anyone left to take the signal; signal 0 only asks. */
function signalGroup(server, signal) {
  try {
    return process.kill(-server.pid, signal);
  } catch {
    return false;
  }
}
