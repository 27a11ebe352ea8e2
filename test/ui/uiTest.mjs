import fs from 'node:fs';
import { after, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { openVSCode } from './vscode.mjs';

/**
 * The VS Code of the test before, which the next test of the file goes on with in a folder of its own: starting one
 * takes longer than most tests.
 */
let running;

/**
 * A test that acts as a person does, in a VS Code with the packed extension installed and a folder of its own. Where it
 * fails, a picture of the window is kept as "failed ….png".
 * @param {string} name
 * @param {import('./vscode.mjs').Options & { open?: typeof openVSCode }} options `open`: another VS Code than the usual
 * @param {(vscode: import('./vscode.mjs').VSCode) => Promise<void>} act
 */
export function uiTest(name, options, act) {
  test(name, async () => {
    const vscode = await openWith(options);
    try {
      await act(vscode);
      notePassedTest(name);
    } catch (error) {
      await vscode.screenshot(`failed ${name}`).catch(() => {});
      await closeRunning();
      throw error;
    }
  });
}

after(closeRunning);

async function openWith({ files, open = openVSCode, ...options }) {
  const window = { open, ...options };
  if (running && isDeepStrictEqual(running.window, window)) {
    await running.vscode.openFolder(files);
  } else {
    await closeRunning();
    running = { window, vscode: await open({ files, ...options }) };
  }
  return running.vscode;
}

async function closeRunning() {
  await running?.vscode.close();
  running = undefined;
}

/** The script that runs the UI tests reads these lines: a run without any has proved nothing. */
function notePassedTest(name) {
  const list = process.env.IMR_PASSED_TESTS;
  if (list) {
    fs.appendFileSync(list, `${name}\n`);
  }
}
