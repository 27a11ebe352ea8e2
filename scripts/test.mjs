// `npm test`: every step in order; `npm run test:unit` and the like run a part. The first failing step ends the run.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { run as runFiles } from 'node:test';
import { runTests } from '@vscode/test-electron';
import { findVSCode } from './findVSCode.mjs';
import { installHost } from './host.mjs';
import reportFailures from './reportFailures.mjs';
import { filesUnder, outputOf, packageCommand, root, run, runSteps } from './run.mjs';
import { packVsix, vsixFile } from './vsix.mjs';

/** All of them in one process; see there. */
const UNIT_TESTS = 'scripts/unitTests.mjs';

const steps = {
  lint: ['lint and format', lint],
  exports: ['unused exports', unusedExports],
  clones: ['logic that stands twice', () => run(process.execPath, ['scripts/clones.mjs'])],
  compile: ['compile', compile],
  unit: ['unit tests', () => testsOf(UNIT_TESTS)],
  growth: ['growth', () => testsOf('test/growth')],
  build: ['build', () => run(process.execPath, ['scripts/build.mjs'])],
  pdf: ['PDF tests', () => testsOf('test/pdf')],
  cli: ['command line tests', () => testsOf('test/cli')],
  allButUi: [
    'growth, unit, PDF and command line tests; VS Code from npm, and editor tests', // which wait more than they work
    () => Promise.all([testsOf('test/growth', UNIT_TESTS, 'test/pdf', 'test/cli'), installHost().then(editorTests)]),
  ],
  package: ['package', packVsix],
  host: ['VS Code from npm', installHost],
  editor: ['editor tests', editorTests],
  ui: ['UI tests', uiTests],
};

const parts = {
  all: Object.keys(steps).filter(step => !['unit', 'growth', 'pdf', 'cli', 'host', 'editor'].includes(step)),
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

/**
 * Runs test files in the order of `places`, the cores taking one after the other: folders of compiled tests, and scripts.
 */
async function testsOf(...places) {
  const files = places.flatMap(place => (place.endsWith('.mjs') ? path.join(root, place) : compiledTests(place)));
  let failed = false;
  const events = runFiles({ files, concurrency: os.availableParallelism() }).on('test:fail', () => {
    failed = true;
  });
  for await (const words of events.compose(reportFailures)) process.stdout.write(words);
  if (failed) throw new Error('some tests failed');
}

function compiledTests(folder) {
  return filesUnder(folder, '.test.ts').map(file => path.join(root, 'out', file.replace(/\.ts$/, '.js')));
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
