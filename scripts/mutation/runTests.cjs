// Runs unit tests of a tree of scripts/mutation/tree.mjs in this process, one after the other, and sends its parent what came
// of them; a process of its own for each mutant, so that nothing of one reaches the next. The mutant that is switched on stands in
// the environment, as Stryker's switches read it. The tests that are asked for come as a message: `files` to load, and of
// those `ids`, the tests to run, in this order; without `ids` all are run, and what each of them covers is told.
'use strict';
const Module = require('node:module');
const path = require('node:path');
const process = require('node:process');

/** What the switches of instrumented code count in; the name is Stryker's. */
const stryker = { mutantCoverage: { static: {}, perTest: {} } };
globalThis.__stryker__ = stryker;

process.on('message', async ({ files, ids, hitLimit }) => {
  if (hitLimit) Object.assign(stryker, { hitCount: 0, hitLimit });
  const answer = await (ids ? firstFailure(files, ids) : coverage(files));
  process.send(answer, () => process.exit(0));
});

async function firstFailure(files, ids) {
  try {
    const tests = testsOf(files);
    for (const id of ids) {
      stryker.currentTestId = id;
      await tests.get(id)(context);
    }
    return { killed: false };
  } catch (error) {
    return { killed: true, by: stryker.currentTestId ?? 'loading', message: String(error.message).slice(0, 200) };
  }
}

async function coverage(files) {
  const durations = {};
  for (const [id, body] of testsOf(files)) {
    stryker.currentTestId = id;
    const begin = process.cpuUsage();
    await body(context);
    durations[id] = process.cpuUsage(begin).user;
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
