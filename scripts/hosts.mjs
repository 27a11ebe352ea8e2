// `npm run test:hosts`: the same tests in each extension host that VS Code has, and in windows that differ in what they
// trust and hold. One row a host; takes two minutes. Names of hosts as arguments run these alone.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import util from 'node:util';
import esbuild from 'esbuild';
import { installHost } from './host.mjs';
import { root, run } from './run.mjs';

const muted = { name: 'muted', isMuted: true };
const plain = { name: 'plain', isMuted: false };
const inWorker = { 'remote.extensionKind': { 'imr-determinations.imr-determinations': ['web'] } };

/** `open`: what the window opens, null where the host has no disk; the rest is what the tests are told. */
const hosts = [
  { name: 'Node', open: 'muted', hasNode: true, isTrusted: true, folders: [muted] },
  { name: 'multi-root', open: 'both.code-workspace', hasNode: true, isTrusted: true, folders: [muted, plain] },
  {
    name: 'restricted',
    open: 'muted',
    trust: 'on',
    hasNode: true,
    isTrusted: false,
    folders: [{ ...muted, isMuted: false }],
  },
  { name: 'worker', open: 'muted', settings: inWorker, hasNode: false, isTrusted: true, folders: [muted] },
  { name: 'page', open: null, hasNode: false, isTrusted: true, folders: [] },
];

const asked = process.argv.slice(2);
await run(process.execPath, ['scripts/build.mjs']);
await installHost();
const { printTestOutput, runSuite, runSuiteInPage } = await import('../test/host/suite.mjs');

const folder = workspaces();
const bytes = new Set();
let failures = 0;
try {
  for (const host of hosts.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    const { result, passed } = await outcomeIn(host);
    const isGood = result === 0 && passed > 0;
    console.log(`${isGood ? 'held' : 'FAILED'} in ${host.name}: ${passed} tests passed${isGood ? '' : `, ${result}`}`);
    failures += isGood ? 0 : 1;
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
if (bytes.size !== 1) {
  console.log(`${bytes.size} different exports of one text`);
  failures++;
}
process.exitCode = failures === 0 ? 0 : 1;

async function outcomeIn({ name, open, settings, trust, ...told }) {
  const tests = `out/hosts/${name}.js`;
  bundle(tests, told);
  let passed = 0;
  const print = (type, parts) => {
    const [, kind, words] = /^(passed|bytes) (.*)/s.exec(util.format(...parts)) ?? [];
    if (kind === 'passed') passed++;
    else if (kind === 'bytes') bytes.add(words);
    else printTestOutput(type, parts);
  };
  const result =
    open === null
      ? await runSuiteInPage({ extension: root, tests, print })
      : await runSuite({
          extensionDevelopmentPath: root,
          extensionTestsPath: path.join(root, tests),
          folder: path.join(folder, open),
          settings,
          trust,
          print,
        });
  return { result, passed };
}

/** In the extension's folder: there VS Code runs it in the extension's own host. */
function bundle(outfile, told) {
  esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: ['test/hosts/suite.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    define: { HOST: JSON.stringify(told) },
  });
}

/** Two folders with the same sample, of which one mutes a problem that it has, and a workspace of both. */
function workspaces() {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-hosts-'));
  for (const name of ['muted', 'plain']) {
    fs.mkdirSync(path.join(place, name, '.vscode'), { recursive: true });
    fs.copyFileSync(path.join(root, 'media/samples/CM17-0900006.txt'), path.join(place, name, 'draft.txt'));
  }
  const settings = JSON.stringify({ 'imr.checks': { 'pronoun-differs': 'off' } });
  fs.writeFileSync(path.join(place, 'muted/.vscode/settings.json'), settings);
  const folders = ['muted', 'plain'].map(name => ({ path: name }));
  fs.writeFileSync(path.join(place, 'both.code-workspace'), JSON.stringify({ folders }));
  return place;
}
