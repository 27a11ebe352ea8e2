import fs from 'node:fs';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openVSCode } from './vscode.mjs';

/** The tests of the file that is being read by `testsOf`; undefined where Node's runner was given the file itself. */
let collected;

/** The window of a file that runs alone. */
const ownWindow = {};

/**
 * A test that acts as a person does, in a VS Code with the packed extension installed and a folder of its own. Where it
 * fails, a picture of the window is kept as "failed ….png".
 * @param {string} name
 * @param {import('./vscode.mjs').Start & { open?: typeof openVSCode }} options `open`: another VS Code than the usual
 * @param {(vscode: import('./vscode.mjs').VSCode) => Promise<void>} act
 */
export function uiTest(name, options, act) {
  const run = window => runTest(window, { name, options, act });
  if (collected) {
    collected.push({ name, run });
  } else {
    test(name, () => run(ownWindow));
  }
}

/**
 * The tests of a file, to be run one after another with the same object as `window`: it holds the VS Code of the test
 * before, and starting one takes longer than most tests.
 * @param {string} file
 * @returns {Promise<{ name: string, run: (window: object) => Promise<void> }[]>}
 */
export async function testsOf(file) {
  const tests = [];
  collected = tests;
  await import(pathToFileURL(file));
  collected = undefined;
  return tests;
}

export async function closeWindow(window) {
  await window.vscode?.close();
  window.vscode = undefined;
}

after(() => closeWindow(ownWindow));

async function runTest(shared, { name, options: { open, ...start }, act }) {
  const window = open ? { vscode: await open(start) } : shared;
  try {
    if (!open) await startIn(window, start);
    await act(window.vscode);
    notePassedTest(name);
  } catch (error) {
    await window.vscode?.screenshot(`failed ${name}`).catch(() => {});
    await closeWindow(window);
    throw error;
  } finally {
    if (open) await closeWindow(window);
  }
}

async function startIn(window, start) {
  if (window.vscode) {
    await window.vscode.startAgain(start);
  } else {
    window.vscode = await openVSCode(start);
  }
}

/** The script that runs the UI tests reads these lines: a run without any has proved nothing. */
function notePassedTest(name) {
  const list = process.env.IMR_PASSED_TESTS;
  if (list) {
    fs.appendFileSync(list, `${name}\n`);
  }
}
