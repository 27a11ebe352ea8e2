// The command line over many files, against `cat` and `pdftotext` over the same: rows of `npm run bench`. By itself,
// `node test/bench/bulk.mjs`, it measures the growth over 1, 10 and 100 thousand generated files.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { row } from './row.mjs';

const root = path.join(import.meta.dirname, '../..');
const TEXTS = 10_000;
const PDFS = 200;
/** Of an archive that holds texts and PDFs: then threads for both are there. */
const MIXED = 3000;
const ROUNDS = 5;

export async function bulkRows() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-bench-bulk-'));
  try {
    const texts = copiesOf(samples('media/samples', /\.txt$/), TEXTS, path.join(folder, 'texts'));
    const pdfs = copiesOf(samples('test/fixtures/pdf', /^CM\d.*\.pdf$/), PDFS, path.join(folder, 'pdfs'));
    const ofTexts = await inTurn(
      () => exported(path.dirname(texts[0])),
      () => timed('cat', texts),
    );
    const ofPdfs = await inTurn(
      () => exported(path.dirname(pdfs[0])),
      () => inSequence(pdfs, file => timed('pdftotext', ['-layout', file, '-'])),
    );
    const mixed = await exported(generated(path.join(folder, 'mixed'), MIXED));
    const peak = Math.max(ofTexts.peak, ofPdfs.peak, mixed.peak);
    return [
      row('bulk-vs-cat', ofTexts.ratio, 'x its time', { must: 16, aim: 10 }),
      row('pdf-vs-pdftotext', ofPdfs.ratio, 'x its time', { must: 3, aim: 1.5 }),
      row('bulk-memory', peak, 'MB', { must: 300, aim: 150 }),
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Time and memory over archives of 1, 10 and 100 thousand files: the time of a file in the largest to that in the others. */
async function growthRows(counts) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-bench-growth-'));
  const measured = [];
  try {
    for (const count of counts) {
      const archive = generated(path.join(folder, String(count)), count);
      measured.push({ count, ...(await exported(archive)) });
      fs.rmSync(archive, { recursive: true });
      console.error(`${count} files: ${Math.round(measured.at(-1).time)} ms, ${Math.round(measured.at(-1).peak)} MB`);
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  const [before, last] = measured.slice(-2);
  return [
    row('bulk-growth', last.time / last.count / (before.time / before.count), 'x per file', { must: 1.2, aim: 1.1 }),
    row('bulk-growth-memory', last.peak / before.peak, 'x', { must: 1.2, aim: 1.1 }),
  ];
}

/** An archive of so many files of every kind. */
function generated(folder, count) {
  const { writeArchive } = createRequire(import.meta.url)(path.join(root, 'out/test/support/archive.js'));
  writeArchive(folder, count);
  return folder;
}

const samples = (folder, pattern) =>
  fs
    .readdirSync(path.join(root, folder))
    .filter(name => pattern.test(name))
    .map(name => path.join(root, folder, name));

/** So many files, the originals over and over, in one folder. */
function copiesOf(originals, count, folder) {
  fs.mkdirSync(folder, { recursive: true });
  const contents = originals.map(file => fs.readFileSync(file));
  return Array.from({ length: count }, (_, i) => {
    const file = path.join(folder, `CM16-${String(i).padStart(7, '0')}${path.extname(originals[0])}`);
    fs.writeFileSync(file, contents[i % contents.length]);
    return file;
  });
}

/** Ours and the rival by turns, after one of each to warm up: the ratio of the medians, and the most memory of ours. */
async function inTurn(ours, rival) {
  await ours();
  await rival();
  const own = [];
  const others = [];
  for (let round = 0; round < ROUNDS; round++) {
    own.push(await ours());
    others.push(await rival());
  }
  const [time, other] = [own.map(one => one.time), others].map(median);
  return { ratio: time / other, peak: Math.max(...own.map(one => one.peak)) };
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** An export of a folder into a pipe by two workers: its time in milliseconds and its peak memory in megabytes. */
async function exported(folder) {
  const file = path.join(os.tmpdir(), `imr-bench-peak-${process.pid}`);
  const options = ['export', '--format', 'jsonl', '--allow-restricted', '--workers', '2'];
  const env = { ...process.env, IMR_PEAK_RESULT: file };
  const preload = ['--require', path.join(import.meta.dirname, 'peakMemory.cjs')];
  const time = await timed(process.execPath, [...preload, path.join(root, 'dist/cli.js'), ...options, folder], env);
  const peak = Number(fs.readFileSync(file, 'utf8')) / 1024;
  fs.rmSync(file);
  return { time, peak };
}

async function inSequence(files, timeOf) {
  let time = 0;
  for (const file of files) time += await timeOf(file);
  return time;
}

/** How long a program takes whose output goes into a pipe that is read. */
function timed(program, args, env = process.env) {
  const begin = performance.now();
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.resume();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(performance.now() - begin));
  });
}

if (process.argv[1] === import.meta.filename) {
  const built = [path.join(root, 'node_modules/.bin/tsc'), path.join(root, 'scripts/build.mjs')];
  for (const script of built) execFileSync(process.execPath, [script], { cwd: root, stdio: 'ignore' });
  const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000, 100_000];
  console.table(await growthRows(counts));
}
