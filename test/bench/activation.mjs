// Loading and activating the extension in a real extension host, as VS Code itself times them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runSuite } from '../host/suite.mjs';
import { row } from './row.mjs';

const root = path.join(import.meta.dirname, '../..');

export async function activationRow() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-bench-'));
  const resultFile = path.join(folder, 'activation.json');
  process.env.IMR_ACTIVATION_RESULT = resultFile; // the extension host inherits it
  try {
    const result = await runSuite({
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'out/test/bench/activationSuite.js'),
      folder: path.join(root, 'media/samples'),
      output: 'error', // standard output is for the rows
    });
    if (result !== 0) {
      throw new Error(`The activation could not be measured: ${result}`);
    }
    const { milliseconds } = JSON.parse(fs.readFileSync(resultFile, 'utf8'));
    return row('activation', milliseconds, 'ms', { must: 50, aim: 15 });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
