// From a key to the repainted decoration, in a real window: the last letter of a decision word goes and comes back, and
// with it the colour of the word. Beside it, in the same window with the same text and keys, an extension of a few lines
// that sets one fixed decoration: what is told is by how much ours takes longer.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { packageCommand, run } from '../../scripts/run.mjs';
import { vsixFile } from '../../scripts/vsix.mjs';
import { openVSCode } from '../ui/vscode.mjs';
import { row } from './row.mjs';

const root = path.join(import.meta.dirname, '../..');
/** Nothing else is drawn when a key is pressed. */
export const settingsOfKeystrokes = {
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off', // boxes of VS Code's own, which go with the key
  'imr.recognition': ['**/ours.txt'],
};
const strokes = 200;
const strokesOfBlock = 20;
const strokesToWarmUp = 20;

export async function keystrokeRows() {
  const [short, long] = [sampleText(15 * 1024), sampleText(1024 * 1024)];
  return [
    row('keystroke-added', await addedTime(short), 'ms', { must: 50, aim: 20 }),
    row('keystroke-large', await addedTime(long), 'ms', { must: 200, aim: 120 }),
  ];
}

/** The 95th percentile of our times less that of the fixed decoration's. */
async function addedTime({ text, line }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-bench-'));
  const vscode = await openVSCode({
    files: { 'ours.txt': text, 'fixed.txt': text },
    packages: [path.join(root, vsixFile), await packRival(folder)],
    settings: settingsOfKeystrokes,
  });
  try {
    const times = { 'ours.txt': [], 'fixed.txt': [] };
    vscode.page.setDefaultTimeout(60_000); // a busy machine is slow to start, which is not what is measured
    await vscode.openFile('ours.txt');
    await vscode.statusBarItem('items'); // from now on both extensions are active
    await vscode.page.locator('.statusbar', { hasText: 'Activating Extensions' }).waitFor({ state: 'detached' });
    for (const file of Object.keys(times)) {
      await vscode.openFile(file);
      await timesOfBlock(vscode, { file, line, count: strokesToWarmUp });
    }
    for (let block = 0; block < strokes / strokesOfBlock; block++) {
      for (const file of Object.keys(times)) {
        times[file].push(...(await timesOfBlock(vscode, { file, line, count: strokesOfBlock })));
      }
    }
    const [ours, fixed] = Object.values(times).map(percentile95);
    console.error(`${text.length} letters: ours ${ours.toFixed(0)} ms, fixed decoration ${fixed.toFixed(0)} ms`);
    return ours - fixed;
  } finally {
    await vscode.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function packRival(folder) {
  const file = path.join(folder, 'fixedDecoration.vsix');
  const command = [packageCommand('@vscode/vsce/vsce'), 'package', '--out', file];
  command.push('--allow-missing-repository', '--skip-license', '--no-dependencies');
  await run(process.execPath, command, { cwd: path.join(import.meta.dirname, 'fixedDecoration'), output: 'error' });
  return file;
}

/** Samples one after another up to a length, and the last line among them that ends in a decision word. */
export function sampleText(length) {
  const folder = path.join(root, 'media/samples');
  const samples = fs.readdirSync(folder).filter(name => name.endsWith('.txt'));
  const all = samples.map(name => fs.readFileSync(path.join(folder, name), 'utf8')).join('\n');
  const text = all.repeat(Math.ceil(length / all.length)).slice(0, length);
  const lines = text.split(/\r?\n/);
  return { text, line: lines.findLastIndex(line => /: (Upheld|Overturned)$/.test(line)) + 1 };
}

export async function timesOfBlock(vscode, { file, line, count }) {
  await vscode.page.locator('.tab', { hasText: file }).click();
  await vscode.page.locator('.tab.active', { hasText: file }).waitFor();
  await vscode.goToLine(line);
  await vscode.press('End');
  await vscode.page.waitForTimeout(2000); // everything that opening a file starts has come to rest
  const times = [];
  for (let stroke = 0; stroke < count; stroke++) {
    times.push(await timeToRepaint(vscode, stroke % 2 === 0 ? 'Backspace' : 'd'));
  }
  return times;
}

export function percentile95(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
}

/** Presses a key and waits for the next change of the boxes or classes with which the editor draws decorations. */
async function timeToRepaint(vscode, key) {
  await vscode.page.evaluate(watchForRepaint);
  await vscode.press(key);
  const time = await vscode.page.evaluate(() => globalThis.repaint);
  await vscode.page.waitForTimeout(150);
  return time;
}

/** Runs inside the page: `globalThis.repaint` resolves to the milliseconds from the key to the last decision box. */
function watchForRepaint() {
  const decisionLook = () => {
    const line = document.querySelector('.editor-group-container.active .current-line')?.getBoundingClientRect();
    const boxes = [...document.querySelectorAll('.editor-group-container.active .view-overlays .cdr')];
    return boxes
      .filter(box => line && Math.abs(box.getBoundingClientRect().top - line.top) < 4)
      .map(box => `${getComputedStyle(box).backgroundColor} ${getComputedStyle(box).borderTopStyle}`)
      .join();
  };
  globalThis.repaint = new Promise((resolve, reject) => {
    let begin;
    let before;
    const onKey = () => {
      begin = performance.now();
      before = decisionLook();
      const look = () => {
        if (decisionLook() !== before) {
          resolve(performance.now() - begin);
        } else if (performance.now() - begin > 5000) {
          reject(new Error('The decision word was not repainted'));
        } else {
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    };
    document.addEventListener('keydown', onKey, { capture: true, once: true });
  });
}
