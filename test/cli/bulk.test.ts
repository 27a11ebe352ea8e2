import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { cli, type Ended, folderWith, imr, sample } from './imr';

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
      Buffer.from(`\uFEFF${list}`, 'utf16le'), // as PowerShell writes it
      Buffer.from(`\uFEFF${list}`, 'utf16le').swap16(),
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
    const { out } = await imr(['check', '--format', 'json', whole], { cwd });
    assert.deepEqual(JSON.parse(out)[0].file, path.join(cwd, 'old [2016]', 'a.txt'), 'as it was given');
  });

  test('what a folder holds of other kinds is counted on standard error, and changes nothing else', async () => {
    const others = { 'f/b.docx': '', 'f/deep/c.DOCX': '', 'f/d.zip': '', 'f/Minutes': '', 'f/.hidden': '' };
    const ours = {
      'f/own.json': '{}',
      'f/a.imr-review.json': '{"formatVersion":1}',
      'f/all.csv': 'old',
    };
    const alone = folderWith({ 'f/a.txt': one });
    const cwd = folderWith({ 'f/a.txt': one, ...others, ...ours });
    const words = '4 files of other kinds (.docx 2, .zip 1, without ending 1)';
    const line = `imr: note: passed over: ${words}\n`;
    const out = ['--out', 'f/all.csv', '--overlay', 'f/own.json'];
    for (const args of [
      ['export', '--format', 'csv'],
      ['check', '--format', 'json'],
      ['stats', '--format', 'json'],
      ['similar', '--format', 'json', '--to', 'f/a.txt'],
    ]) {
      const expected = await imr([...args, 'f'], { cwd: alone });
      const { code, err } = await imr([...args, ...out, 'f'], { cwd });
      assert.deepEqual([code, err], [expected.code, line], args.join(' '));
    }
    const shards = await imr([...JSONL, '--overlay', 'f/own.json', '--out', 'f/all.csv', '--shard', '2/2', 'f'], {
      cwd,
    });
    assert.deepEqual([shards.code, shards.err], [0, line]);
    const log = fs.openSync(path.join(cwd, 'f/all.log'), 'w');
    const all = fs.openSync(path.join(cwd, 'f/all.csv'), 'w');
    const args = [cli, 'export', '--overlay', 'f/own.json', 'f', 'f/deep', 'f/d.zip', 'f/a.txt'];
    const { status } = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', all, log] });
    const noText = 'imr: note: f/d.zip: is empty\n';
    const noFile = 'imr: f/deep: holds no .txt, .imr or .pdf file\n';
    const rest = 'imr: note: passed over: 3 files of other kinds (.docx 2, without ending 1)\n';
    assert.deepEqual([status, fs.readFileSync(path.join(cwd, 'f/all.log'), 'utf8')], [2, `${noFile}${noText}${rest}`]);
  });

  test('links and pipes in a folder are counted too', { skip: process.platform === 'win32' }, async () => {
    const cwd = folderWith({ 'f/a.txt': one });
    for (const name of ['b.txt', 'c.txt']) fs.symlinkSync('a.txt', path.join(cwd, 'f', name));
    execFileSync('mkfifo', [path.join(cwd, 'f/pipe.txt')]);
    const { code, err } = await imr(['check', 'f'], { cwd });
    assert.deepEqual([code, err], [0, 'imr: note: passed over: 2 symbolic links, 1 special file\n']);
  });

  test('a name that is no UTF-8 is told as such', { skip: process.platform !== 'linux' }, async () => {
    const cwd = folderWith({ 'f/a.txt': one });
    fs.writeFileSync(Buffer.concat([Buffer.from(`${cwd}/f/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), one);
    fs.mkdirSync(Buffer.concat([Buffer.from(`${cwd}/f/`), Buffer.from([0xff])]));
    const words = 'the name is not valid UTF-8: rename it';
    for (const paths of [['f'], ['f/**/*.txt']]) {
      const { code, err } = await imr(['check', ...paths], { cwd });
      assert.deepEqual(
        [code, err.split('\n').sort()],
        [2, ['', `imr: f/caf\uFFFD.txt: ${words}`, `imr: f/\uFFFD: ${words}`]],
      );
    }
  });
});

describe('shards', { concurrency: 3 }, () => {
  const files = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`in/${i % 3}/${i}.txt`, i % 2 ? one : two]));
  const cwd = folderWith({ ...files, 'in/9/none.txt': 'no determination', 'z.txt': two });
  const paths = ['z.txt', 'in', 'missing.txt'];

  let oneRun: Promise<Ended> | undefined;
  const jsonLines = (): Promise<Ended> => {
    oneRun ??= imr([...JSONL, ...paths], { cwd });
    return oneRun;
  };

  for (const of of [1, 4, 15 /* more than there are files */])
    test(`the JSON Lines of ${of} shards, one after the other, are those of one run`, async () => {
      const whole = await jsonLines();
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
