import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { changeFile } from '../../../src/files/changeFile';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-change-'));
after(() => fs.rmSync(folder, { recursive: true }));

const listOf = (text: string | null): number[] => JSON.parse(text ?? '[]');
const add = (one: number) => (before: string | null) => JSON.stringify([...listOf(before), one]);

test('many who change a file at the same time keep the words of all, also by way of a link', async () => {
  const file = path.join(folder, 'notes.json');
  const link = path.join(folder, 'link.json');
  await changeFile(file, add(-1));
  fs.symlinkSync('notes.json', link);
  const numbers = Array.from({ length: 40 }, (_, i) => i);
  await Promise.all(numbers.map(i => changeFile(i % 2 === 0 ? file : link, add(i))));
  assert.deepEqual(
    listOf(fs.readFileSync(file, 'utf8')).sort((a, b) => a - b),
    [-1, ...numbers],
  );
  assert.deepEqual(fs.readdirSync(folder).sort(), ['link.json', 'notes.json']);
});

test('where nothing is to be written, or what changes it throws, the file stays and the next one has its turn', async () => {
  const file = path.join(folder, `${'ä'.repeat(110)}.json`);
  await changeFile(file, add(1));
  assert.equal(await changeFile(file, () => null), null);
  await assert.rejects(
    changeFile(file, () => assert.fail('broken')),
    /broken/,
  );
  assert.equal(await changeFile(file, add(2)), '[1,2]');
  assert.equal(fs.readFileSync(file, 'utf8'), '[1,2]');
  fs.rmSync(file);
  assert.deepEqual(fs.readdirSync(folder).sort(), ['link.json', 'notes.json']);
});

test('a lock that an ended process has left is taken in the end; a folder that is gone is told', async () => {
  const file = path.join(folder, 'left.json');
  let lock = '';
  await changeFile(file, before => {
    lock = fs.readdirSync(folder).find(name => name.endsWith('.imr-lock'))!;
    return add(1)(before);
  });
  fs.writeFileSync(path.join(folder, lock), '');
  assert.equal(await changeFile(file, add(2)), '[1,2]');
  assert.equal(fs.existsSync(path.join(folder, lock)), false);
  await assert.rejects(changeFile(path.join(folder, 'gone/x.json'), add(1)), { code: 'ENOENT' });
});

test('a file in another encoding is not written over with other letters', async () => {
  const file = path.join(folder, 'latin.json');
  const bytes = Buffer.from('["caf\xe9"]', 'latin1');
  fs.writeFileSync(file, bytes);
  await assert.rejects(
    changeFile(file, before => before),
    /not valid for encoding utf-8/,
  );
  assert.deepEqual(fs.readFileSync(file), bytes);
});
