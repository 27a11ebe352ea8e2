// `npm test`: every step in order; `npm run test:unit` and the like run a part. The first failing step ends the run.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { findVSCode } from './findVSCode.mjs';
import { installHost } from './host.mjs';
import { filesUnder, outputOf, packageCommand, root, run, runSteps } from './run.mjs';
import { packVsix, vsixFile } from './vsix.mjs';

const steps = {
  lint: ['lint and format', lint],
  exports: ['unused exports', unusedExports],
  clones: ['logic that stands twice', () => run(process.execPath, ['scripts/clones.mjs'])],
  compile: ['compile', compile],
  unit: ['unit tests', unitTests],
  growth: ['growth', growthTests],
  build: ['build', () => run(process.execPath, ['scripts/build.mjs'])],
  pdf: ['PDF tests', pdfTests],
  unitPdfAndGrowth: [
    'unit and PDF tests, growth, and VS Code from npm', // a core each, and what waits for the registry
    () => Promise.all([unitTests().then(pdfTests), growthTests(), installHost()]),
  ],
  cli: ['command line tests', () => compiledTests('test/cli')],
  package: ['package', packVsix],
  host: ['VS Code from npm', installHost],
  editor: ['editor tests', editorTests],
  ui: ['UI tests', uiTests],
};

const parts = {
  all: Object.keys(steps).filter(step => !['unit', 'growth', 'pdf', 'host'].includes(step)),
  lint: ['lint', 'exports', 'clones'],
  unit: ['compile', 'unit'],
  growth: ['compile', 'growth'],
  pdf: ['compile', 'build', 'pdf'],
  cli: ['compile', 'build', 'cli'],
  editor: ['compile', 'build', 'host', 'editor'],
  ui: ['build', 'package', 'host', 'ui'],
  package: ['build', 'package'],
};

/** Fewer files than this, and a tool has looked in the wrong place. */
const FEWEST_FILES = 250;

const part = process.argv[2] ?? 'all';
if (!Object.hasOwn(parts, part)) {
  throw new Error(`There is no part "${part}"; there are ${Object.keys(parts).join(', ')}`);
}
await runSteps(parts[part].map(name => steps[name]));

async function lint() {
  const output = await outputOf(packageCommand('.bin/biome'), ['check', '--error-on-warnings']);
  const [, files = '0'] = /Checked (\d+) files/.exec(output) ?? [];
  if (Number(files) < FEWEST_FILES) {
    throw new Error(`only ${files} files were checked`);
  }
}

/** A pattern of knip.jsonc that no longer fits a file is an error too. */
function unusedExports() {
  const reporters = ['--reporter', 'symbols', '--reporter', './scripts/reportFilesRead.mjs'];
  return run(packageCommand('.bin/knip'), ['--no-progress', '--treat-config-hints-as-errors', ...reporters]);
}

/** Scripts of pages are apart: they know the page's objects, and none of Node's. */
async function compile() {
  await run(packageCommand('.bin/tsc'), []);
  await run(packageCommand('.bin/tsc'), ['--project', 'src/webviews']);
}

function unitTests() {
  return nodeTests(['scripts/unitTests.mjs']);
}

function growthTests() {
  return compiledTests('test/growth');
}

/** They run the built worker, and some wait for a limit: so they are a step of their own. */
function pdfTests() {
  return compiledTests('test/pdf');
}

/** Lists the files itself: Node 20 and 24 take folders and patterns differently. */
function compiledTests(folder) {
  const sources = filesUnder(folder, '.test.ts');
  return nodeTests(sources.map(file => path.join('out', file.replace(/\.ts$/, '.js'))));
}

function nodeTests(files) {
  const options = [`--test-concurrency=${os.availableParallelism()}`, '--test-reporter=./scripts/reportFailures.mjs'];
  return run(process.execPath, ['--test', ...options, ...files]);
}

async function editorTests() {
  const passedTests = listOfPassedTests('editor');
  const workspace = copyOfSamples();
  try {
    await runTests({
      vscodeExecutablePath: await findVSCode(),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'out/test/editor/index.js'),
      extensionTestsEnv: { IMR_PASSED_TESTS: passedTests },
      launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
    });
  } finally {
    fs.rmSync(workspace, { recursive: true, force: true });
  }
  requireTests(passedTests);
}

async function uiTests() {
  const passedTests = listOfPassedTests('ui');
  const env = { IMR_PASSED_TESTS: passedTests, IMR_VSIX: path.join(root, vsixFile) };
  await run(process.execPath, ['--test', '--test-reporter=spec', 'scripts/uiTests.mjs'], { env });
  requireTests(passedTests);
}

/** The tests open and change files: they get a copy. */
function copyOfSamples() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-workspace-'));
  fs.cpSync(path.join(root, 'media/samples'), folder, { recursive: true });
  return folder;
}

/** A file into which the suites write each test that passed: a run without any has proved nothing. */
function listOfPassedTests(suite) {
  const file = path.join(root, 'test-output', `${suite}-passed.txt`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}

function requireTests(passedTests) {
  if (!fs.existsSync(passedTests)) {
    throw new Error('no test ran');
  }
  const count = fs.readFileSync(passedTests, 'utf8').trim().split('\n').length;
  console.log(`${count} tests passed`);
}
