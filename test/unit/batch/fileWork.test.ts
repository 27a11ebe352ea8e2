import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { FileWorker, type Work } from '../../../src/batch/fileWork';
import { PdfReader } from '../../../src/pdf/extract';
import { determinationWith, itemWith } from '../../support/frame';

const work: Work = {
  result: { kind: 'facts' },
  overlays: [],
  partsFolder: null,
  copyRestricted: 'refuse',
  askedBy: 'command-line',
  password: undefined,
};

test('a file that grows while it is read is read as far as it is there, and that is said', async t => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-growing-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'a.txt');
  fs.writeFileSync(file, determinationWith(itemWith({})));
  const worker = new FileWorker(work, new PdfReader());
  const notesWhile = async (happens: () => void): Promise<readonly string[]> => {
    const coming = worker.outcomeOf(file);
    happens();
    const outcome = await coming;
    return outcome.kind === 'done' ? outcome.notes : [outcome.reason];
  };
  assert.deepEqual(await notesWhile(() => {}), []);
  assert.deepEqual(await notesWhile(() => fs.appendFileSync(file, itemWith({ heading: 'MRI of the knee: Upheld' }))), [
    'was changed while it was read: read it again when that has ended',
  ]);
  assert.deepEqual(await notesWhile(() => fs.rmSync(file)), []);
});
