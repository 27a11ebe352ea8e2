// Prints how many times as long parse() takes for a text that is hard on it as for one a tenth as long: node worst.mjs
// KIND PLACE. A process of its own, so that the one that started it can set a limit.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

const require = createRequire(import.meta.url);
const root = path.join(import.meta.dirname, '../..');
const { parse } = require(path.join(root, 'dist/analysis.js'));
const sample = fs.readFileSync(path.join(root, 'media/samples/CM16-0900001.txt'), 'utf8');
const megabyte = 1024 * 1024;

/** Each for a share of its full size. */
const fillings = {
  'worst-line': share => repeatTo(sample.replace(/\s+/g, ' '), 10 * megabyte * share),
  'worst-spaces': share => ' '.repeat(10 * megabyte * share),
  'worst-colons': share => ':'.repeat(1e6 * share),
};

/** Alone, and where a determination holds it: in an item's heading, in its citations, in its rationale. */
const places = {
  alone: filling => filling,
  heading: filling => insertBefore(': Overturned', filling),
  citations: filling => insertBefore('Decision based on MTUS', filling),
  rationale: filling => insertBefore('MTUS/ACOEM', filling),
};

const [, , kind, place] = process.argv;
const [whole, tenth] = [1, 0.1].map(share => places[place](fillings[kind](share)));
for (let i = 0; i < 3; i++) parse(tenth); // what is made once a process, and compiled, is not part of it
console.log(leastTime(whole) / Math.max(leastTime(tenth), 0.05));

/** Milliseconds that this process has worked, the least of three. */
function leastTime(text) {
  const times = Array.from({ length: 3 }, () => {
    const begin = process.cpuUsage();
    parse(text);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

function insertBefore(words, filling) {
  const at = sample.indexOf(words);
  return `${sample.slice(0, at)} ${filling} ${sample.slice(at)}`;
}

function repeatTo(words, length) {
  return words.repeat(Math.ceil(length / words.length)).slice(0, length);
}
