import fs from 'node:fs';
import { test } from 'node:test';
import { openVSCode } from './vscode.mjs';

/**
 * A test that acts as a person does, in a VS Code of its own with the packed extension installed. Where it fails, a
 * picture of the window is kept as "failed ….png".
 * @param {string} name
 * @param {import('./vscode.mjs').Options} options
 * @param {(vscode: import('./vscode.mjs').VSCode) => Promise<void>} act
 */
export function uiTest(name, options, act) {
  test(name, async () => {
    const vscode = await openVSCode(options);
    try {
      await act(vscode);
      notePassedTest(name);
    } catch (error) {
      await vscode.screenshot(`failed ${name}`).catch(() => {});
      throw error;
    } finally {
      await vscode.close();
    }
  });
}

/** The script that runs the UI tests reads these lines: a run without any has proved nothing. */
function notePassedTest(name) {
  const list = process.env.IMR_PASSED_TESTS;
  if (list) {
    fs.appendFileSync(list, `${name}\n`);
  }
}
