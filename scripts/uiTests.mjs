// All UI tests in two windows, a core each: a window takes the next file as soon as it is free, and starts anew for each
// test but for its VS Code, which takes longer to open than most tests take.
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { closeWindow, testsOf } from '../test/ui/uiTest.mjs';
import { filesUnder, root } from './run.mjs';

/** The long ones first, so that both windows are done at about the same time. */
const files = filesUnder('test/ui', '.test.mjs').sort((a, b) => lengthOf(b) - lengthOf(a));

const waiting = [];
for (const file of files) {
  waiting.push({ file, tests: await testsOf(path.join(root, file)) });
}

test('UI tests', { concurrency: 2 }, t =>
  Promise.all(['first window', 'second window'].map(name => t.test(name, runWaiting))),
);

async function runWaiting(t) {
  const window = {};
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { file, tests } = next;
    await t.test(file, async ofFile => {
      for (const { name, run } of tests) await ofFile.test(name, () => run(window));
    });
  }
  await closeWindow(window);
}

function lengthOf(file) {
  return fs.statSync(path.join(root, file)).size;
}
