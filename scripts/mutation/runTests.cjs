// Runs unit tests of a tree of scripts/mutation/tree.mjs in this process, one after the other, and sends its parent what came
// of them; a process of its own for each mutant, so that nothing of one reaches the next. The mutant that is switched on stands in
// the environment, as Stryker's switches read it. What to run comes as a message: without `ids` all tests of `files`, and
// what each of them covers is told; else the tests `ids` in this order until one fails, in so many seconds of `time`.
'use strict';
const Module = require('node:module');
const path = require('node:path');
const process = require('node:process');
const { Worker } = require('node:worker_threads');

/** What the switches of instrumented code count in; the name is Stryker's. */
const stryker = { mutantCoverage: { static: {}, perTest: {} } };
globalThis.__stryker__ = stryker;

process.on('message', async ({ files, ids, hitLimit, time }) => {
  if (hitLimit) Object.assign(stryker, { hitCount: 0, hitLimit });
  if (time) new Worker(END_AFTER, { eval: true, workerData: time });
  const answer = await (ids ? firstFailure(ids) : coverage(files));
  process.send(answer, () => process.exit(0));
});

/** Ends this process after so many seconds of computing: those of the clock say little where others compute as well. */
const END_AFTER = `
  const { workerData: seconds } = require('node:worker_threads');
  setInterval(() => {
    if (process.cpuUsage().user > seconds * 1e6) process.kill(process.pid, 'SIGKILL');
  }, 500);
`;

async function firstFailure(ids) {
  const tests = new Map();
  try {
    for (const id of ids) {
      stryker.currentTestId = id;
      if (!tests.has(id)) for (const [name, body] of testsOf([id.slice(0, id.indexOf(': '))])) tests.set(name, body);
      await tests.get(id)(context);
    }
    return { killed: false };
  } catch (error) {
    return { killed: true, by: stryker.currentTestId, message: String(error.message).slice(0, 200) };
  }
}

async function coverage(files) {
  const durations = {};
  for (const [id, body] of testsOf(files)) {
    stryker.currentTestId = id;
    const begin = process.cpuUsage();
    await body(context);
    durations[id] = process.cpuUsage(begin).user / 1e6;
  }
  return { durations, ...stryker.mutantCoverage };
}

/** The tests of the files by name, collected instead of run: `node:test` itself runs each once and cannot be asked again. */
function testsOf(files) {
  const tests = new Map();
  const load = Module._load;
  for (const file of files) {
    const test = (name, ...rest) => tests.set(`${file}: ${name}`, rest.at(-1));
    Module._load = (request, ...rest) => (request === 'node:test' ? { test } : load(request, ...rest));
    require(path.resolve(file));
  }
  Module._load = load;
  return tests;
}

const context = { diagnostic() {} };
