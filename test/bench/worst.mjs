// Prints how many milliseconds parse() takes for a text that is hard on it: node worst.mjs KIND PLACE. A process of its
// own, so that the one that started it can set a limit.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

const require = createRequire(import.meta.url);
const root = path.join(import.meta.dirname, '../..');
const { parse } = require(path.join(root, 'dist/analysis.js'));
const sample = fs.readFileSync(path.join(root, 'media/samples/CM16-0900001.txt'), 'utf8');
const megabyte = 1024 * 1024;

const fillings = {
  'worst-line': () => repeatTo(sample.replace(/\s+/g, ' '), 10 * megabyte),
  'worst-spaces': () => ' '.repeat(10 * megabyte),
  'worst-colons': () => ':'.repeat(1e6),
};

/** Alone, and where a determination holds it: in an item's heading, in its citations, in its rationale. */
const places = {
  alone: filling => filling,
  heading: filling => insertBefore(': Overturned', filling),
  citations: filling => insertBefore('Decision based on MTUS', filling),
  rationale: filling => insertBefore('MTUS/ACOEM', filling),
};

const [, , kind, place] = process.argv;
const text = places[place](fillings[kind]());
parse(sample); // what is made once a process is not part of it
const begin = performance.now();
parse(text);
console.log(performance.now() - begin);

function insertBefore(words, filling) {
  const at = sample.indexOf(words);
  return `${sample.slice(0, at)} ${filling} ${sample.slice(at)}`;
}

function repeatTo(words, length) {
  return words.repeat(Math.ceil(length / words.length)).slice(0, length);
}
