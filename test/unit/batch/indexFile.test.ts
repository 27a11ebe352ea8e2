import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { appendRows, beginRows, readRows, removeRows } from '../../../src/files/indexFile';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-index-'));
after(() => fs.rmSync(folder, { recursive: true }));

async function rows(file: string): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const part of readRows(file)) all.push(...part);
  return all;
}

test('rows come back in their order, whatever letters they hold, and only their owner reads them', async () => {
  const file = path.join(folder, 'of a workspace', 'ü', 'index.jsonl');
  assert.deepEqual(await rows(file), []);
  const long = { text: 'é🦴\u2028\n"'.repeat(100_000) };
  await appendRows(file, [{ a: 1 }, long]);
  await appendRows(file, ['b']);
  assert.deepEqual(await rows(file), [{ a: 1 }, long, 'b']);
  if (process.platform !== 'win32') {
    assert.equal(fs.statSync(file).mode & 0o777, 0o600);
    assert.equal(fs.statSync(path.dirname(file)).mode & 0o777, 0o700);
  }
});

test('a row that was not finished is passed over, and those behind it are read', async () => {
  const file = path.join(folder, 'broken.jsonl');
  fs.writeFileSync(file, '{"a":1}\n{"b":\n{"c":3}\n{"d":');
  assert.deepEqual(await rows(file), [{ a: 1 }, { c: 3 }]);
  await appendRows(file, [{ e: 5 }]);
  assert.deepEqual(await rows(file), [{ a: 1 }, { c: 3 }, { e: 5 }], 'also what is added later');
  await beginRows(file, [1]);
  assert.deepEqual(await rows(file), [1]);
  await removeRows(file);
  await removeRows(file);
  assert.equal(fs.existsSync(file), false);
});

test('where it cannot be begun anew the file is as it was, and nothing is beside it', async () => {
  const file = path.join(folder, 'kept', 'index.jsonl');
  await appendRows(file, [1, 2]);
  const circle: unknown[] = [];
  circle.push(circle);
  await assert.rejects(beginRows(file, [3, circle]), TypeError);
  assert.deepEqual(await rows(file), [1, 2]);
  assert.deepEqual(fs.readdirSync(path.dirname(file)), ['index.jsonl']);
});
