// The export of a folder of ten thousand determinations in a real window: when its progress first shows, how typing in
// another text feels meanwhile, and how soon it ends when it is cancelled.
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { vsixFile } from '../../scripts/vsix.mjs';
import { openVSCode } from '../ui/vscode.mjs';
import { percentile95, sampleText, settingsOfKeystrokes, timesOfBlock } from './keystroke.mjs';
import { row } from './row.mjs';

const root = path.join(import.meta.dirname, '../..');
const filesInFolder = 10_000;
const strokes = 60;

export async function exportingRows() {
  const { text, line } = sampleText(15 * 1024);
  const vscode = await openVSCode({
    files: { 'ours.txt': text, ...archive() },
    packages: [path.join(root, vsixFile)],
    settings: settingsOfKeystrokes,
  });
  try {
    vscode.page.setDefaultTimeout(60_000);
    await vscode.openFile('ours.txt');
    await vscode.statusBarItem('items');
    const block = () => timesOfBlock(vscode, { file: 'ours.txt', line, count: strokes });
    await block(); // to warm up
    const alone = percentile95(await block());
    const firstProgress = await startExport(vscode);
    const exporting = percentile95(await block());
    if ((await exportToast(vscode).count()) === 0) throw new Error('the export ended before the keys');
    const cancelling = await cancelExport(vscode);
    console.error(`keys alone ${alone.toFixed(0)} ms, while exporting ${exporting.toFixed(0)} ms`);
    return [
      row('export-first-progress', firstProgress, 'ms', { must: 1000, aim: 500 }),
      row('export-cancel', cancelling, 'ms', { must: 200, aim: 100 }),
      row('keystroke-exporting', exporting / alone, 'x', { must: 1.5, aim: 1.2 }),
    ];
  } finally {
    await vscode.close();
  }
}

/** The invented samples over and over, in folders of a thousand. */
function archive() {
  const folder = path.join(root, 'media/samples');
  const samples = fs.readdirSync(folder).filter(name => name.endsWith('.txt'));
  const texts = samples.map(name => fs.readFileSync(path.join(folder, name), 'utf8'));
  return Object.fromEntries(
    Array.from({ length: filesInFolder }, (_, i) => [
      `archive/${Math.floor(i / 1000)}/${i}.txt`,
      texts[i % texts.length],
    ]),
  );
}

/** From the confirmed name of the file to the first progress. */
async function startExport(vscode) {
  await vscode.runCommand('IMR: Export Folder');
  const input = vscode.page.locator('.quick-input-widget input');
  await vscode.page.waitForFunction(() =>
    /determinations\.jsonl$/.test(document.querySelector('.quick-input-widget input')?.value ?? ''),
  );
  const begin = performance.now();
  await input.press('Enter');
  await exportToast(vscode).waitFor();
  return performance.now() - begin;
}

const exportToast = vscode => vscode.page.locator('.notification-toast', { hasText: 'Exporting' }).first();

/** From the click, as the page hears it, until nothing is left of the export. */
async function cancelExport(vscode) {
  await vscode.page.evaluate(hearClick);
  const [ended] = await Promise.all([nothingLeft(vscode.folder), vscode.answerToast('Exporting', 'Cancel')]);
  return ended - (await vscode.page.evaluate(() => globalThis.clicked));
}

/** Runs inside the page: what presses the button for us waits until it stands still, which is not what is measured. */
function hearClick() {
  globalThis.clicked = new Promise(resolve => {
    document.addEventListener('click', () => resolve(Date.now()), { capture: true, once: true });
  });
}

async function nothingLeft(folder) {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(2)) {
    if (!fs.readdirSync(folder).some(name => name.endsWith('.tmp'))) return Date.now();
  }
  throw new Error('the export was not cancelled');
}

if (process.argv[1] === import.meta.filename) console.table(await exportingRows());
