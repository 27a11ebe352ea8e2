// The model and the checks against markdown-it on the same texts, growth, and the worst texts.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { row } from './row.mjs';

const require = createRequire(import.meta.url);
const root = path.join(import.meta.dirname, '../..');
const { parse, check } = require(path.join(root, 'dist/analysis.js')); // as it is shipped
const MarkdownIt = require('markdown-it');

const megabyte = 1024 * 1024;

export function coreRows() {
  const texts = sampleTexts();
  return [...rateRows(texts), growthRow(texts), worstGrowthRow(), ...worstRows()];
}

function rateRows(texts) {
  const markdown = new MarkdownIt('commonmark');
  const models = texts.map(text => parse(text));
  const [model, rival, checks] = timesOf(
    [i => parse(texts[i]), i => markdown.parse(texts[i], {}), i => check(models[i])],
    texts.length,
    { turns: 12, warmUp: 12, rounds: 60, figure: median },
  );
  return [
    row('parse-vs-markdown-it', rival / model, 'x faster', { must: 1.5, aim: 3, better: 'higher' }),
    row('check-share', (100 * checks) / model, '% of parse', { must: 120, aim: 60 }),
  ];
}

/**
 * For each task the figure (median, least) of the times of each text, summed over the texts. In a turn each task runs its
 * rounds over all texts in a row, then the next task does. The turns to warm up are as many as the engine needs until it
 * has compiled all for good.
 */
function timesOf(tasks, texts, { turns, warmUp, rounds, figure }) {
  const times = tasks.map(() => Array.from({ length: texts }, () => []));
  for (let turn = -warmUp; turn < turns; turn++) {
    tasks.forEach((task, index) => {
      for (let round = 0; round < rounds; round++) {
        for (let text = 0; text < texts; text++) {
          const begin = performance.now();
          task(text);
          const time = performance.now() - begin;
          if (turn >= 0) times[index][text].push(time);
        }
      }
    });
  }
  return times.map(ofTask => ofTask.reduce((sum, ofText) => sum + figure(ofText), 0));
}

const least = times => Math.min(...times);

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

/** Of the model and the checks: a rule that looks through the whole text for each of its determinations shows here. */
function growthRow(texts) {
  const read = text => check(parse(text));
  const whole = texts.join('\n\n');
  const one = repeatTo(whole, 10 * megabyte);
  const pieces = piecesOf(one, 10 * 1024); // as many bytes as the large one, and the same texts
  const [small, large] = timesOf([() => pieces.map(read), () => [read(one)]], 1, {
    turns: 6,
    warmUp: 2,
    rounds: 1,
    figure: least, // whatever else the machine does only adds to a time
  });
  return row('growth', large / small, 'x per byte', { must: 1.5, aim: 1.2 });
}

function piecesOf(text, length) {
  return Array.from({ length: Math.floor(text.length / length) }, (_, i) => text.slice(i * length, (i + 1) * length));
}

/**
 * Each public function of core on each phrase of the vocabulary, at 60 KB and at four times that. All are timed once; from
 * the most suspicious on they are timed again, the least of three, until none left can be worse than the worst found.
 */
function worstGrowthRow() {
  const { firstGrowths, growingTexts, growthOf } = require(path.join(root, 'out/test/support/growth.js'));
  const length = 60_000;
  let worst = { growth: 0, name: '', text: '' };
  for (const { name, growing, growth } of firstGrowths(growingTexts(), length)) {
    if (growth <= worst.growth) break;
    const again = growthOf(name, growing, length);
    if (again.time < MEASURABLE_MS) continue;
    const least = Math.min(growth, again.growth);
    if (least > worst.growth) worst = { growth: least, name, text: growing.name };
  }
  console.error(`worst-growth: ${worst.name} on "${worst.text}"`);
  return row('worst-growth', worst.growth, 'x at 4 x the text', { must: 6, aim: 4.4 });
}

/** What takes less is told by the engine's own work, not by the text. */
const MEASURABLE_MS = 10;

/** The slowest place for each kind: the time of the whole to that of a tenth. */
function worstRows() {
  return ['worst-line', 'worst-spaces', 'worst-colons'].map(kind => {
    const growths = ['alone', 'heading', 'citations', 'rationale'].map(place => worstGrowth(kind, place));
    return row(kind, Math.max(...growths), 'x at 10 x the text', { must: 13, aim: 10.5 });
  });
}

/** A text that takes longer than the limit has no growth that could pass. */
function worstGrowth(kind, place) {
  const script = path.join(import.meta.dirname, 'worst.mjs');
  const result = spawnSync(process.execPath, [script, kind, place], { encoding: 'utf8', timeout: 120_000 });
  const growth = result.status === 0 ? Number(result.stdout) : Number.POSITIVE_INFINITY;
  console.error(`${kind} in ${place}: ${growth.toFixed(1)} x`);
  return growth;
}

function sampleTexts() {
  const folder = path.join(root, 'media/samples');
  const names = fs.readdirSync(folder).filter(name => name.endsWith('.txt'));
  return names.sort().map(name => fs.readFileSync(path.join(folder, name), 'utf8'));
}

function repeatTo(text, length) {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}
