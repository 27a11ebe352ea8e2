// Measures the PDF import on the compiled sources and the built worker: `node scripts/measurePdf.mjs`. Prints a row a
// figure and what it must stay under; ends with 1 where one does not.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

const root = path.join(import.meta.dirname, '..');
const { extractPages } = createRequire(import.meta.url)(path.join(root, 'out/src/pdf/extract.js'));
const { cleanPages } = createRequire(import.meta.url)(path.join(root, 'out/src/pdf/cleanup.js'));
const workerPath = path.join(root, 'dist/pdfWorker.js');
const folder = path.join(root, 'test/fixtures/pdf');
const read = name => fs.readFileSync(path.join(folder, name));
const files = { fivePages: read('CM16-0900002.pdf'), bomb: read('bomb.pdf') };

await extract(files.fivePages);
const rows = [await importTime(), await growth(), ...(await hostile())];
for (const { name, value, unit, must } of rows) {
  console.log(`${name.padEnd(28)} ${value.toFixed(0).padStart(6)} ${unit.padEnd(3)} must stay under ${must}`);
}
process.exitCode = rows.every(({ value, must }) => value < must) ? 0 : 1;

async function extract(bytes, limits) {
  const result = await extractPages(bytes, { workerPath, limits });
  if (result.kind === 'text') cleanPages(result.pages);
  return result;
}

/** The middle one of eleven imports of five pages, the thread's start included. */
async function importTime() {
  const times = [];
  for (let i = 0; i < 11; i++) {
    const begin = performance.now();
    await extract(files.fivePages);
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  return { name: 'import-five-pages', value: times[5], unit: 'ms', must: 1000 };
}

async function growth() {
  const before = megabytes();
  for (let i = 0; i < 100; i++) await extract(files.fivePages);
  return { name: 'growth-100-imports', value: megabytes() - before, unit: 'MB', must: 100 };
}

/** While the bomb is read: how late the main thread answers at worst, and what memory is left taken afterwards. */
async function hostile() {
  const before = megabytes();
  let latest = 0;
  let last = performance.now();
  let peak = before;
  const timer = setInterval(() => {
    latest = Math.max(latest, performance.now() - last - 5);
    last = performance.now();
    peak = Math.max(peak, megabytes());
  }, 5);
  const { kind, failure } = await extract(files.bomb);
  clearInterval(timer);
  if (kind !== 'failed' || failure.code !== 'out-of-memory') throw new Error('the bomb was not recognised');
  await new Promise(resolve => setTimeout(resolve, 500));
  return [
    { name: 'bomb-answer-late-by', value: latest, unit: 'ms', must: 100 },
    { name: 'bomb-memory-at-most', value: peak - before, unit: 'MB', must: 1500 },
    { name: 'bomb-memory-left', value: megabytes() - before, unit: 'MB', must: 100 },
  ];
}

function megabytes() {
  return process.memoryUsage.rss() / 1024 / 1024;
}
