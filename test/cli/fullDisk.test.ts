import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { cli, folderWith, imr, sample } from './imr';

const texts = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`in/${i}.txt`, sample('CM17-0900006')]));
const onLinux = process.platform === 'linux';

/** A shell gives a process no more than so many blocks for a file: what is written stops in the middle, as on a full disk. */
const imrWith = (blocks: number, args: readonly string[], cwd: string) =>
  spawnSync('sh', ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, cli, ...args], {
    cwd,
    encoding: 'utf8',
  });

describe('a disk without room', { skip: !onLinux, concurrency: 3 }, () => {
  for (const [kind, args] of [
    ['JSON', ['export']],
    ['JSON Lines', ['export', '--format', 'jsonl']],
    ['CSV', ['export', '--format', 'csv']],
    ['annotations', ['export', '--format', 'web-annotation']],
    ['SARIF', ['check', '--format', 'sarif']],
  ] as const)
    test(`${kind}: one sentence, the file as it was, and nothing beside it`, () => {
      const cwd = folderWith({ ...texts, 'all.out': 'as it was\n' });
      const { status, stderr } = imrWith(4, [...args, '--out', 'all.out', 'in'], cwd);
      assert.deepEqual([status, stderr], [2, 'imr: all.out: the file would be too large\n']);
      assert.equal(fs.readFileSync(path.join(cwd, 'all.out'), 'utf8'), 'as it was\n');
      assert.deepEqual(fs.readdirSync(cwd).sort(), ['all.out', 'in']);
    });

  for (const blocks of [4, 8, 16])
    test(`Parquet: the same, wherever it stops (${blocks} blocks)`, () => {
      const cwd = folderWith({ 'one.txt': sample('CM16-0900001'), 'all.parquet': 'as it was\n' });
      const args = ['export', '--format', 'parquet', '--out', 'all.parquet', 'one.txt'];
      const { status, stderr } = imrWith(blocks, args, cwd);
      assert.deepEqual([status, stderr], [2, 'imr: all.parquet: the file would be too large\n']);
      assert.equal(fs.readFileSync(path.join(cwd, 'all.parquet'), 'utf8'), 'as it was\n');
      assert.deepEqual(fs.readdirSync(cwd).sort(), ['all.parquet', 'one.txt']);
    });

  test('parts that there is no room for are left out, and nothing is beside them', () => {
    const cwd = folderWith(texts);
    const { status } = imrWith(4, ['export', '--format', 'jsonl', '--resume', '--out', 'all.out', 'in'], cwd);
    assert.equal(status, 2);
    const kept = fs.readdirSync(path.join(cwd, 'all.out.imr-partial'));
    assert.deepEqual(
      kept.filter(name => !name.endsWith('.json')),
      [],
    );
  });

  test('said of a device too', async () => {
    const cwd = folderWith(texts);
    const { code, err } = await imr(['export', '--out', '/dev/full', 'in'], { cwd });
    assert.deepEqual([code, err], [2, 'imr: /dev/full: no space left on the device\n']);
  });

  test('said of what a program without input prints', () => {
    const full = fs.openSync('/dev/full', 'w');
    for (const option of ['--version', '--help']) {
      const { status, stderr } = spawnSync(process.execPath, [cli, option], {
        encoding: 'utf8',
        stdio: ['ignore', full, 'pipe'],
      });
      assert.deepEqual([status, stderr], [2, 'imr: standard output: no space left on the device\n'], option);
    }
    fs.closeSync(full);
  });
});

test('a folder that has gone is said', async () => {
  const cwd = folderWith(texts);
  const { code, err } = await imr(['export', '--out', 'gone/all.json', 'in'], { cwd });
  assert.deepEqual([code, err], [2, 'imr: gone/all.json: no such file or folder\n']);
  assert.deepEqual(fs.readdirSync(cwd), ['in']);
});
