// From a key to the repainted decoration, in a real window: the last letter of a decision word goes and comes back, and
// with it the colour of the word.
import fs from 'node:fs';
import path from 'node:path';
import { openVSCode } from '../ui/vscode.mjs';
import { row } from './row.mjs';

const root = path.join(import.meta.dirname, '../..');
const strokes = 60;
const strokesToWarmUp = 10;
const textLength = 15 * 1024;

export async function keystrokeRow() {
  const { text, line } = longText();
  const vscode = await openVSCode({ files: { 'long.txt': text }, settings: { 'editor.minimap.enabled': false } });
  try {
    await vscode.openFile('long.txt');
    await vscode.goToLine(line);
    await vscode.press('End');
    await vscode.page.waitForTimeout(1000); // everything that opening a file starts has come to rest
    const times = [];
    for (let stroke = -strokesToWarmUp; stroke < strokes; stroke++) {
      const time = await timeToRepaint(vscode, stroke % 2 === 0 ? 'Backspace' : 'd');
      if (stroke >= 0) {
        times.push(time);
      }
    }
    times.sort((a, b) => a - b);
    return row('keystroke-p95', times[Math.floor(times.length * 0.95)], 'ms', { must: 150, aim: 60 });
  } finally {
    await vscode.close();
  }
}

/** Samples one after another up to 15 KB, and the last line among them that ends in a decision word. */
function longText() {
  const folder = path.join(root, 'media/samples');
  const samples = fs.readdirSync(folder).filter(name => name.endsWith('.txt'));
  const all = samples.map(name => fs.readFileSync(path.join(folder, name), 'utf8')).join('\n');
  const text = all.slice(0, textLength);
  const lines = text.split(/\r?\n/);
  return { text, line: lines.findLastIndex(line => /: (Upheld|Overturned)$/.test(line)) + 1 };
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
