// npm run mutate -- [ROOM ...] [--sample N | --all] [--seed N] [--file NAME] [--again]
// How many small faults in the code the tests see: Stryker's mutants of a room's sources (`a < b` to `a <= b`, a condition to
// `true`, a string to nothing ...) are switched on one by one, and those of the room's own tests and the golden cases that
// cover it are run until one fails. By default a sample of 300 a room, the same for the same seed and sources. A mutant that
// cannot change what is read, or only how fast, is listed with its reason in scripts/mutation/equivalent.json and left out.
// Survivors are written to test-output/mutants/ROOM.txt; `--again` tries only those of the last run, while tests are being
// written; `--file` takes only the mutants of the files whose path holds NAME.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { makeTree, tree } from './mutation/tree.mjs';
import { filesUnder, packageCommand, root, run } from './run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '300' },
    all: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    file: { type: 'string', default: '' },
    again: { type: 'boolean', default: false },
  },
});
const ROOMS = ['structure', 'citations', 'rationale', 'checks'];
/** Tests that take long and show little that others do not. */
const LONG = /namesInUse/;
const EQUIVALENT = JSON.parse(fs.readFileSync(path.join(root, 'scripts/mutation/equivalent.json'), 'utf8'));
/** What tests write is not wanted, only why they cannot run. */
const QUIET = ['ignore', 'ignore', 'inherit', 'ipc'];
/** In megabytes: a mutant that fills a list without end has seen its fault long before all memory is full. */
const MOST_MEMORY = ['--max-old-space-size=1000'];
const output = path.join(root, 'test-output/mutants');

fs.mkdirSync(output, { recursive: true });
await run(packageCommand('.bin/tsc'), []);
for (const room of positionals.length > 0 ? positionals : ROOMS) await measure(room);

async function measure(room) {
  const made = await makeTree(room);
  warnOfUnused(room, made);
  const mutants = chosen(room, made);
  const covered = { ...(await inProcess({ files: testsOf(room) })), kills: {} };
  if (covered.durations === undefined) throw new Error('the tests fail without any mutant');
  const survivors = [];
  const next = mutants.values();
  const work = async () => {
    for (const mutant of next) {
      const { killed } = await tried(mutant, covered);
      if (killed) continue;
      survivors.push(mutant);
      process.stdout.write(lineOf(mutant));
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, work));
  const killed = mutants.length - survivors.length;
  const share = ((killed / mutants.length) * 100).toFixed(1);
  console.log(
    `${room}: ${killed} of ${mutants.length} killed, ${share} % (of ${made.length} mutants, seed ${values.seed})`,
  );
  fs.writeFileSync(listOf(room), survivors.map(lineOf).sort().join(''));
}

/** The tests that have to see a fault: those of the room itself, and the golden cases. */
function testsOf(room) {
  const own = filesUnder(`test/unit/${room}`, '.test.ts').filter(file => !LONG.test(file));
  return [...own, 'test/unit/core/golden.test.ts'].map(file => `out/${file.replace(/\.ts$/, '.js')}`);
}

/** The mutants to be tried: without those that change nothing, of the file or the last run that is asked for, and a sample. */
function chosen(room, made) {
  const last = values.again ? fs.readFileSync(listOf(room), 'utf8') : '';
  const asked = made.filter(mutant => !EQUIVALENT.some(row => isRow(row, mutant)) && mutant.file.includes(values.file));
  if (values.again) return asked.filter(mutant => last.includes(lineOf(mutant)));
  return values.all ? asked : sampled(asked, Number(values.sample), Number(values.seed));
}

/** Of the list so many that chance takes. */
function sampled(list, count, seed) {
  let state = seed;
  const withChance = list.map(one => {
    // The generator of Park and Miller: it is enough that each seed gives another order, and always the same.
    state = (state * 48_271) % 2_147_483_647;
    return { one, chance: state };
  });
  return withChance
    .sort((a, b) => a.chance - b.chance)
    .slice(0, count)
    .map(({ one }) => one);
}

/**
 * Runs the tests that cover the mutant, first those that are quick and saw many before. A mutant of a table is read while
 * files load: all tests may see it.
 */
async function tried({ id }, { durations, perTest, static: whileLoading, kills }) {
  const ids = Object.keys(durations).filter(test => whileLoading[id] || perTest[test]?.[id]);
  if (ids.length === 0) return { killed: false };
  const weight = test => durations[test] / (1 + (kills[test] ?? 0));
  ids.sort((a, b) => weight(a) - weight(b));
  const hits = ids.reduce((sum, test) => sum + (perTest[test]?.[id] ?? 0), whileLoading[id] ?? 0);
  // A mutant that goes round and round is stopped by the count of its switch, or where it has none, by the time.
  const time = 10 + 3 * ids.reduce((sum, test) => sum + durations[test], 0);
  const answer = await inProcess({ ids, hitLimit: hits * 100 + 1000, time }, { __STRYKER_ACTIVE_MUTANT__: id });
  if (answer.killed) kills[answer.by] = (kills[answer.by] ?? 0) + 1;
  return answer;
}

/** What scripts/mutation/runTests.cjs answers; a process that ends without an answer has seen a fault. */
function inProcess(request, env = {}) {
  const script = path.join(root, 'scripts/mutation/runTests.cjs');
  const child = fork(script, { cwd: tree, env: { ...process.env, ...env }, execArgv: MOST_MEMORY, stdio: QUIET });
  child.send(request);
  return new Promise(resolve => {
    let answer = { killed: true, by: 'the end of its process' };
    child.on('message', message => {
      answer = message;
    });
    child.on('close', () => resolve(answer));
  });
}

function isRow(row, { file, original, replacement }) {
  return file === row.file && original === row.original && replacement === row.replacement;
}

function warnOfUnused(room, made) {
  for (const row of EQUIVALENT.filter(({ file }) => file.startsWith(`src/core/${room}/`))) {
    if (!made.some(mutant => isRow(row, mutant))) console.warn(`no such mutant any more: ${JSON.stringify(row)}`);
  }
}

function listOf(room) {
  return path.join(output, `${room}.txt`);
}

/** A line for people: of long texts the stretch around the first difference. */
function lineOf({ file, line, original, replacement }) {
  const [before, after] = [original, replacement].map(text => text.replace(/\s+/g, ' '));
  const same = [...before].findIndex((letter, i) => letter !== after[i]);
  const from = before.length > 160 ? Math.max(0, same - 60) : 0;
  const short = text => `${from > 0 ? '…' : ''}${text.slice(from, from + 160)}`;
  return `${file}:${line}: ${short(before)}  →  ${short(after)}\n`;
}
