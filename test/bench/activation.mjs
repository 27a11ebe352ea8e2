// Loading and activating the extension in a real extension host, as VS Code itself times them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { printTestOutput, runSuite } from '../host/suite.mjs';
import { row } from './row.mjs';

const root = path.join(import.meta.dirname, '../..');

/** The least of three starts, as a machine that is at something else only makes one longer. */
export async function activationRow() {
  const times = [await activationTime(), await activationTime(), await activationTime()];
  return row('activation', Math.min(...times), 'ms', { must: 50, aim: 15 });
}

async function activationTime() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-bench-'));
  const resultFile = path.join(folder, 'activation.json');
  process.env.IMR_ACTIVATION_RESULT = resultFile; // the extension host inherits it
  try {
    const result = await runSuite({
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'out/test/bench/activationSuite.js'),
      folder: path.join(root, 'media/samples'),
      print: (_type, parts) => printTestOutput('error', parts), // standard output is for the rows
    });
    if (result !== 0) {
      throw new Error(`The activation could not be measured: ${result}`);
    }
    return JSON.parse(fs.readFileSync(resultFile, 'utf8')).milliseconds;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
