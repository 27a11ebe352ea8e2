import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { after, test } from 'node:test';
import { runCommand } from '../../../src/batch/command/runCommand';
import { exportFolders, NOT_SAVED, type Starter } from '../../../src/batch/folder/folderWork';
import { passedOverText } from '../../../src/core/views/archive/passedOver';
import { root } from '../../support/cases';
import { READ_QUIETLY } from '../../support/readQuietly';

const text = fs.readFileSync(path.join(root, 'media/samples/CM16-0900001.txt'), 'utf8');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-folder-'));
after(() => fs.rmSync(folder, { recursive: true }));

const names = ['b.txt', 'a/c.txt', 'a/ümläut 診断.imr', 'minutes.txt'];
for (const name of names) {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), name === 'minutes.txt' ? 'Minutes.' : text);
}
fs.writeFileSync(path.join(folder, 'broken.pdf'), '%PDF-');

type FolderOrder = Parameters<typeof exportFolders>[0];

const work: FolderOrder['work'] = {
  ...READ_QUIETLY,
  result: { kind: 'export', format: 'jsonl', csvReader: 'any' },
};
const order: FolderOrder = { folders: [folder], unsaved: [], hasMore: false, out: null, work };

test('a folder gives the bytes of imr export, and says what could not be read', async () => {
  const { end, written, remarks, counts } = await exported(order);
  assert.equal(end, 'done');
  assert.equal(written, await fromCommand(['export', '--format', 'jsonl', folder]));
  assert.deepEqual(counts, { files: 4, determinations: 3 });
  assert.deepEqual(
    remarks.map(({ kind, file }) => `${kind} ${path.basename(file)}`),
    ['failed broken.pdf', 'note minutes.txt'],
  );
});

test('a text that is not saved counts as it stands in the editor, and is marked so', async () => {
  const file = path.join(folder, 'b.txt');
  const { written, remarks } = await exported({
    ...order,
    unsaved: [{ path: file, text: text.replaceAll('MRI', 'XRAY') }],
  });
  assert.match(written, /XRAY/);
  assert.deepEqual(
    remarks.filter(one => one.file === file).map(({ words }) => words),
    [NOT_SAVED],
  );
});

test('files that the starter gives come behind those of the folders', async () => {
  const bytes = Buffer.from(text);
  const given = ['x.txt', 'y.txt'].map(
    name => ({ kind: 'given', path: `mem:/${name}`, within: null, name, bytes, note: null }) as const,
  );
  const inputs: Awaited<ReturnType<Starter['nextInput']>>[] = [
    ...given,
    { kind: 'failed', path: 'mem:/z.txt', reason: 'gone' },
  ];
  const { written, remarks } = await exported({ ...order, folders: [], hasMore: true }, inputs);
  const rows = written.trimEnd().split('\n');
  assert.deepEqual(
    rows.map(row => JSON.parse(row).source.name),
    ['x.txt', 'y.txt'],
  );
  assert.deepEqual(remarks, [{ kind: 'failed', file: 'mem:/z.txt', words: 'gone' }]);
});

test('what is passed over is counted, there and in folders that the starter looks into, but for the output', async () => {
  const others = ['old.jsonl', 'letter.docx', 'a/fax.docx', 'b.imr-review.json'];
  for (const name of others) fs.writeFileSync(path.join(folder, name), '');
  const out = path.join(folder, 'old.jsonl');
  const given = [{ kind: 'passed-over', path: 'mem:/x/scan.tif', of: '.tif' } as const];
  const { passedOver, remarks } = await exported({ ...order, out, hasMore: true }, given);
  assert.equal(passedOverText(passedOver), '3 files of other kinds (.docx 2, .tif 1)');
  assert.equal(remarks.length, 2);
  for (const name of others) fs.rmSync(path.join(folder, name));
});

test('what is read is not written', async () => {
  const link = path.join(folder, 'all.jsonl');
  fs.symlinkSync('b.txt', link);
  await assert.rejects(exported({ ...order, out: link }), /it is one of the files that are read/);
  fs.rmSync(link);
});

test('a cancelled export ends at once, whatever is under way', async () => {
  const cancelling = new AbortController();
  const never = new Promise<null>(() => {});
  const starter: Starter = { nextInput: () => never, write: async () => {}, onProgress: () => {} };
  const ended = exportFolders({ ...order, folders: [], hasMore: true }, starter, cancelling.signal);
  cancelling.abort();
  assert.equal(await ended, 'cancelled');
});

test('where writing fails the export does', async () => {
  const write = async () => {
    throw new Error('no space');
  };
  const starter: Starter = { nextInput: async () => null, write, onProgress: () => {} };
  await assert.rejects(exportFolders(order, starter, new AbortController().signal), /no space/);
});

async function exported(job: FolderOrder, inputs: Awaited<ReturnType<Starter['nextInput']>>[] = []) {
  const parts: Uint8Array[] = [];
  const remarks: Parameters<Starter['onProgress']>[0]['remarks'][number][] = [];
  let counts = { files: 0, determinations: 0 };
  let passedOver: ReadonlyMap<string, number> = new Map();
  const starter: Starter = {
    nextInput: async () => inputs.shift() ?? null,
    write: async bytes => void parts.push(bytes),
    onProgress: ({ files, determinations, remarks: more, ...progress }) => {
      passedOver = progress.passedOver;
      counts = { files, determinations };
      remarks.push(...more);
    },
  };
  const end = await exportFolders(job, starter, new AbortController().signal);
  return { end, written: Buffer.concat(parts).toString(), remarks, counts, passedOver };
}

async function fromCommand(args: readonly string[]): Promise<string> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const out = stdout.setEncoding('utf8').toArray();
  await runCommand(args, { stdin: Readable.from([]), stdout, stderr });
  stdout.end();
  return (await out).join('');
}
