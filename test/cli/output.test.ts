import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { ended, folderWith, imr, sample, start } from './imr';

const one = sample('CM16-0900001');

describe('where the output goes', { concurrency: 3 }, () => {
  test('--out writes what standard output would get, and replaces a file whole', async () => {
    const cwd = folderWith({ 'one.txt': one, 'result.json': 'old' });
    fs.chmodSync(path.join(cwd, 'result.json'), 0o640);
    fs.symlinkSync('result.json', path.join(cwd, 'link.json'));
    const { out } = await imr(['export', 'one.txt'], { cwd });
    for (const name of ['new.json', 'link.json', path.join(cwd, 'result.json')]) {
      assert.deepEqual(await imr(['export', '--out', name, 'one.txt'], { cwd }), quiet(0));
      assert.equal(fs.readFileSync(path.resolve(cwd, name), 'utf8'), out);
    }
    assert.equal(fs.statSync(path.join(cwd, 'result.json')).mode & 0o777, 0o640);
    assert.ok(fs.lstatSync(path.join(cwd, 'link.json')).isSymbolicLink());
    assert.deepEqual(fs.readdirSync(cwd).sort(), ['link.json', 'new.json', 'one.txt', 'result.json']);
  });

  test('--out writes the file that a link leads to, also where there is none yet', async () => {
    const cwd = folderWith({ 'one.txt': one });
    fs.mkdirSync(path.join(cwd, 'results'));
    fs.symlinkSync('results/new.json', path.join(cwd, 'link.json'));
    assert.deepEqual(await imr(['export', '--out', 'link.json', 'one.txt'], { cwd }), quiet(0));
    assert.ok(fs.lstatSync(path.join(cwd, 'link.json')).isSymbolicLink());
    assert.deepEqual(fs.readdirSync(path.join(cwd, 'results')), ['new.json']);
  });

  test('where nothing could be read the older result stays; where some could, it is replaced', async () => {
    const cwd = folderWith({ 'one.txt': one, 'result.json': 'old' });
    assert.equal((await imr(['export', '--out', 'result.json', 'none.txt'], { cwd })).code, 2);
    assert.equal(fs.readFileSync(path.join(cwd, 'result.json'), 'utf8'), 'old');
    assert.equal((await imr(['export', '--out', 'result.json', 'none.txt', 'one.txt'], { cwd })).code, 2);
    assert.equal(JSON.parse(fs.readFileSync(path.join(cwd, 'result.json'), 'utf8')).length, 1);
    assert.deepEqual(fs.readdirSync(cwd).sort(), ['one.txt', 'result.json']);
  });

  test('an output that cannot be written, or would replace what is read, is wrong usage', async () => {
    const cwd = folderWith({ 'one.txt': one, 'folder/x': '' });
    fs.symlinkSync('one.txt', path.join(cwd, 'link.txt'));
    const wrong: [out: string, err: string][] = [
      ['nowhere/result.json', 'imr: nowhere/result.json: no such file or folder\n'],
      ['folder', 'imr: folder: is a folder\n'],
      ['results/', 'imr: results/: is a folder\n'],
      [
        'link.txt',
        'imr: link.txt: is the same file as one.txt, which is read as well: choose another file for --out\n',
      ],
    ];
    for (const [out, err] of wrong)
      assert.deepEqual(await imr(['export', '--out', out, 'one.txt'], { cwd }), { ...quiet(2), err });
    assert.equal(fs.readFileSync(path.join(cwd, 'one.txt'), 'utf8'), one);
    assert.deepEqual(fs.readdirSync(cwd).sort(), ['folder', 'link.txt', 'one.txt']);
  });

  test('--out takes what is no regular file', { skip: process.platform === 'win32' }, async () => {
    const cwd = folderWith({ 'one.txt': one });
    assert.deepEqual(await imr(['export', '--out', '/dev/null', 'one.txt'], { cwd }), quiet(0));
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
    test(`${signal} leaves no part of the output`, { skip: process.platform === 'win32' }, async () => {
      const cwd = folderWith({ 'one.txt': one, 'result.jsonl': 'old' });
      const child = start(['export', '--format', 'jsonl', '--out', 'result.jsonl', 'one.txt', '-'], cwd);
      const end = ended(child);
      while (fs.readdirSync(cwd).length < 3) await setTimeout(10);
      child.kill(signal);
      const { code, err } = await end;
      assert.equal(code, { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGQUIT: 131 }[signal]);
      assert.equal(err, '');
      assert.deepEqual(fs.readdirSync(cwd).sort(), ['one.txt', 'result.jsonl']);
      assert.equal(fs.readFileSync(path.join(cwd, 'result.jsonl'), 'utf8'), 'old');
    });
  }

  test('a reader that has had enough ends the command quietly', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.txt`, one]));
    const cwd = folderWith(files);
    for (const args of [
      ['export', '.'],
      ['check', '--format', 'sarif', '.'],
    ]) {
      const child = start(args, cwd);
      child.stdout.once('data', () => child.stdout.destroy());
      const { code, err } = await ended(child);
      assert.deepEqual({ code, err }, { code: 0, err: '' });
    }
  });

  test('wrong usage is said in one line', async () => {
    assert.deepEqual(await imr(['export', '--colour', 'x']), {
      ...quiet(2),
      err: "imr: unknown option '--colour' (see imr export --help)\n",
    });
    assert.deepEqual(await imr([]), { ...quiet(2), err: 'imr: no command given (see imr --help)\n' });
  });

  test('--help and --version', async () => {
    const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
    const proven = 'Reference proven to November 23, 2021; later orders not checked';
    assert.deepEqual(await imr(['--version']), { ...quiet(0), out: `${version}\n${proven}\n` });
    for (const args of [['--help'], ['export', '--help'], ['check', '-h']]) {
      const { code, out, err } = await imr(args);
      assert.deepEqual({ code, err }, { code: 0, err: '' });
      assert.match(out, /Exit status: 0/);
    }
  });
});

const quiet = (code: number) => ({ code, signal: null, out: '', err: '' });
