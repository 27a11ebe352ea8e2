import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { type ReadFile, readFacts } from '../../../src/batch/folder/folderWork';
import { root } from '../../support/cases';
import { READ_QUIETLY } from '../../support/readQuietly';

const text = fs.readFileSync(path.join(root, 'media/samples/CM16-0900001.txt'), 'utf8');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-facts-'));
after(() => fs.rmSync(folder, { recursive: true }));
beforeEach(() => {
  fs.rmSync(folder, { recursive: true });
  for (const name of ['b.txt', 'a/ümläut 診断.imr', 'minutes.txt']) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), name === 'minutes.txt' ? 'Minutes.' : text);
  }
  fs.writeFileSync(path.join(folder, 'broken.pdf'), '%PDF-');
});

type Order = Parameters<typeof readFacts>[0];
const order: Order = {
  folders: [folder],
  unsaved: [],
  hasMore: false,
  known: new Map(),
  work: { ...READ_QUIETLY, result: { kind: 'facts' } },
};

async function read(job: Order = order): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  const take = async (part: readonly ReadFile[]) => void files.push(...part);
  const starter = { nextInput: async () => null, onProgress: () => {}, take };
  assert.equal(await readFacts(job, starter, new AbortController().signal), 'done');
  return files;
}

const shown = (files: readonly ReadFile[]): string[] =>
  files.map(({ file, determinations, failure }) => {
    const found = determinations === null ? 'as before' : determinations.map(({ items }) => items.length).join(', ');
    return `${path.relative(folder, file).replaceAll('\\', '/')}: ${failure === null ? found : 'failed'}`;
  });

test('each file has its facts, or why it was not read', async () => {
  assert.deepEqual(shown(await read()), ['a/ümläut 診断.imr: 1', 'b.txt: 1', 'broken.pdf: failed', 'minutes.txt: ']);
});

test('what has not changed is not read again', async () => {
  const known = new Map((await read()).map(({ file, stamp }) => [file, stamp!]));
  fs.appendFileSync(path.join(folder, 'b.txt'), '\n');
  fs.rmSync(path.join(folder, 'minutes.txt'));
  const files = shown(await read({ ...order, known }));
  assert.deepEqual(files.sort(), ['a/ümläut 診断.imr: as before', 'b.txt: 1', 'broken.pdf: as before']);
});

test('single files are read, those that are gone are passed over, and so is an empty folder', async () => {
  fs.mkdirSync(path.join(folder, 'empty'));
  const folders = ['b.txt', 'gone.txt', 'empty'].map(name => path.join(folder, name));
  assert.deepEqual(shown(await read({ ...order, folders })), ['b.txt: 1']);
});

test('a loop of links ends', async () => {
  fs.symlinkSync(folder, path.join(folder, 'a', 'loop'));
  assert.equal((await read()).length, 4);
});
