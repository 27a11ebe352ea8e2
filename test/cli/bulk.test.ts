import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, imr, sample } from './imr';

const one = sample('CM16-0900001');
const two = sample('CM16-0900004');
const JSONL = ['export', '--format', 'jsonl'];

describe('what is to be read', { concurrency: 3 }, () => {
  test('--files-from lists files and folders, one a line or parted by NUL; brackets in it are no globs', async () => {
    const cwd = folderWith({ 'a.txt': one, 'b c/d.txt': two, 'x[1].txt': two, 'x1.txt': one });
    const list = 'b c\r\n\na.txt\nb c/d.txt\nx[1].txt\n';
    const expected = ['x1.txt', 'd.txt', 'a.txt', 'x[1].txt'];
    for (const input of [
      list,
      `\uFEFF${list}`,
      list
        .trim()
        .split(/[\r\n]+/)
        .join('\0'),
    ])
      assert.deepEqual(namesOf(await imr([...JSONL, '--files-from', '-', 'x1.txt'], { cwd, input })), expected);
    const fromFile = folderWith({ list });
    const args = [...JSONL, 'x1.txt', '--files-from', path.join(fromFile, 'list')];
    assert.deepEqual(namesOf(await imr(args, { cwd })), expected);
    const { code, out, err } = await imr([...JSONL, '--files-from', '-'], { cwd, input: 'x?.txt\na.txt\n' });
    assert.deepEqual([code, err], [2, 'imr: x?.txt: no such file or folder\n']);
    assert.equal(out.split('\n').length, 2, 'the others are still done');
  });

  test('a list that cannot be read, or is empty, is said', async () => {
    const cwd = folderWith({ 'a.txt': one });
    const missing = await imr(['check', '--files-from', 'none', 'a.txt'], { cwd });
    assert.deepEqual([missing.code, missing.out, missing.err], [2, '', 'imr: none: no such file or folder\n']);
    const empty = await imr(['export', '--files-from', '-'], { cwd });
    assert.deepEqual([empty.code, empty.out, empty.err], [2, '', 'imr: -: lists no file or folder\n']);
  });

  test('a folder before the first wildcard is taken by its name', async () => {
    const cwd = folderWith({ 'old [2016]/a.txt': one, 'old [2016]/deep (1)/b.txt': two, 'old 2/c.txt': two });
    assert.deepEqual(namesOf(await imr([...JSONL, 'old [2016]/**/*.txt'], { cwd })), ['a.txt', 'b.txt']);
    assert.deepEqual(namesOf(await imr([...JSONL, 'old [2016]/deep (1)/?.txt'], { cwd })), ['b.txt']);
    assert.deepEqual(namesOf(await imr([...JSONL, 'old [2]/*.txt'], { cwd })), ['c.txt']);
    assert.deepEqual(namesOf(await imr([...JSONL, '*.txt'], { cwd: path.join(cwd, 'old [2016]') })), ['a.txt']);
    const whole = path.join(cwd, 'old [2016]', '*.txt');
    assert.deepEqual(namesOf(await imr([...JSONL, whole], { cwd })), ['a.txt']);
  });
});

describe('shards', { concurrency: 3 }, () => {
  const files = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`in/${i % 3}/${i}.txt`, i % 2 ? one : two]));
  const cwd = folderWith({ ...files, 'in/9/none.txt': 'no determination', 'z.txt': two });
  const paths = ['z.txt', 'in', 'missing.txt'];

  for (const of of [1, 4, 20])
    test(`the JSON Lines of ${of} shards, one after the other, are those of one run`, async () => {
      const whole = await imr([...JSONL, ...paths], { cwd });
      const parts = [];
      for (let i = 1; i <= of; i++) parts.push(await imr([...JSONL, '--shard', `${i}/${of}`, ...paths], { cwd }));
      assert.equal(parts.map(({ out }) => out).join(''), whole.out);
      assert.equal(parts.map(({ err }) => err).join(''), whole.err);
      assert.equal(parts.filter(({ code }) => code === 2).length, 1, 'that with the missing file');
    });

  test('of CSV the first shard has the header, and all end their lines with CR and LF', async () => {
    const args = ['export', '--format', 'csv', '--excel'];
    const whole = await imr([...args, 'in'], { cwd });
    const parts = [];
    for (let i = 1; i <= 3; i++) parts.push((await imr([...args, '--shard', `${i}/3`, 'in'], { cwd })).out);
    assert.equal(parts.join(''), whole.out);
    assert.ok(parts[0]!.startsWith('\uFEFFCase Number,Decision Date,'));
    assert.ok(!/[^\r]\n/.test(whole.out) && whole.out.endsWith('\r\n'));
  });

  test('shards have as many files as each other, or one more', async () => {
    const counts = [];
    for (let i = 1; i <= 4; i++) {
      const { out } = await imr([...JSONL, '--shard', `${i}/4`, 'in'], { cwd });
      counts.push(out.trim().split('\n').length);
    }
    assert.deepEqual(counts, [3, 3, 3, 2]);
  });
});

function namesOf({ code, out, err }: { code: number | null; out: string; err: string }): string[] {
  assert.equal(code, 0, err);
  return out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).source.name);
}
