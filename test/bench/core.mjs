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
  return [...rateRows(texts), growthRow(texts), ...worstRows()];
}

function rateRows(texts) {
  const markdown = new MarkdownIt('commonmark');
  const models = texts.map(text => parse(text));
  const [model, rival, checks] = leastTimes(
    [i => parse(texts[i]), i => markdown.parse(texts[i], {}), i => check(models[i])],
    texts.length,
    { turns: 12, warmUp: 12, rounds: 60 },
  );
  return [
    row('parse-vs-markdown-it', rival / model, 'x faster', { must: 2, aim: 5, better: 'higher' }),
    row('check-share', (100 * checks) / model, '% of parse', { must: 100, aim: 50 }),
  ];
}

/**
 * For each task the least time of each text, summed over the texts, as whatever else the machine does only adds to a time.
 * In a turn each task runs its rounds over all texts in a row, then the next task does. The turns to warm up are as many as
 * the engine needs until it has compiled all for good.
 */
function leastTimes(tasks, texts, { turns, warmUp, rounds }) {
  const least = tasks.map(() => Array.from({ length: texts }, () => Number.POSITIVE_INFINITY));
  for (let turn = -warmUp; turn < turns; turn++) {
    tasks.forEach((task, index) => {
      for (let round = 0; round < rounds; round++) {
        for (let text = 0; text < texts; text++) {
          const begin = performance.now();
          task(text);
          const time = performance.now() - begin;
          if (turn >= 0 && time < least[index][text]) {
            least[index][text] = time;
          }
        }
      }
    });
  }
  return least.map(times => times.reduce((sum, time) => sum + time));
}

function growthRow(texts) {
  const whole = texts.join('\n\n');
  const one = repeatTo(whole, 10 * megabyte);
  const pieces = piecesOf(one, 10 * 1024); // as many bytes as the large one, and the same texts
  const [small, large] = leastTimes([() => pieces.map(text => parse(text)), () => [parse(one)]], 1, {
    turns: 6,
    warmUp: 2,
    rounds: 1,
  });
  return row('growth', large / small, 'x per byte', { must: 1.5, aim: 1.2 });
}

function piecesOf(text, length) {
  return Array.from({ length: Math.floor(text.length / length) }, (_, i) => text.slice(i * length, (i + 1) * length));
}

/** The slowest place for each kind; a text that takes longer than the limit counts as the limit. */
function worstRows() {
  return ['worst-line', 'worst-spaces', 'worst-colons'].map(kind => {
    const times = ['alone', 'heading', 'citations', 'rationale'].map(place => worstTime(kind, place));
    return row(kind, Math.max(...times), 'ms', { must: 500, aim: 50 });
  });
}

function worstTime(kind, place) {
  const limit = 10_000;
  const script = path.join(import.meta.dirname, 'worst.mjs');
  const result = spawnSync(process.execPath, [script, kind, place], { encoding: 'utf8', timeout: limit });
  const time = result.status === 0 ? Number(result.stdout) : limit;
  console.error(`${kind} in ${place}: ${time.toFixed(0)} ms`);
  return time;
}

function sampleTexts() {
  const folder = path.join(root, 'media/samples');
  const names = fs.readdirSync(folder).filter(name => name.endsWith('.txt'));
  return names.sort().map(name => fs.readFileSync(path.join(folder, name), 'utf8'));
}

function repeatTo(text, length) {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}
