import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanPages } from '../../src/pdf/cleanup';
import { PdfReader } from '../../src/pdf/extract';
import { describeFailure } from '../../src/pdf/failure';
import { seed } from '../support/chance';

/** Runs on the built worker. */
const root = path.join(__dirname, '../../..');
const workerPath = path.join(root, 'dist/pdfWorker.js');

const files = ['determination', 'owner-locked', 'damaged-page', 'hidden', 'recognised', 'password'].map(name =>
  fs.readFileSync(path.join(root, `test/fixtures/pdf/${name}.pdf`)),
);

/** What becomes of a file that was sent, cut and mended badly: letters changed, stretches taken out, doubled or moved. */
const edit = fc.record({
  kind: fc.constantFrom('change', 'remove', 'double', 'move', 'number'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(200),
  byte: fc.nat(255),
});

const mutated = fc
  .tuple(fc.constantFrom(...files), fc.array(edit, { minLength: 1, maxLength: 8 }))
  .map(([file, edits]) => {
    let bytes: Buffer = Buffer.from(file);
    for (const { kind, at, to, length, byte } of edits) {
      const [from, target] = [at, to].map(part => Math.floor(part * bytes.length)) as [number, number];
      const stretch = bytes.subarray(from, from + length);
      const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
      if (kind === 'change')
        bytes = Buffer.from(bytes).fill(byte, from, Math.min(bytes.length, from + 1 + (length % 4)));
      else if (kind === 'number') bytes = withOtherNumber(bytes, from, byte);
      else if (kind === 'remove') bytes = rest;
      else
        bytes = Buffer.concat([(kind === 'double' ? bytes : rest).subarray(0, target), stretch, rest.subarray(target)]);
    }
    return bytes;
  });

/** Another number in place of the next one that is written in digits: a length, a count, a reference. */
function withOtherNumber(bytes: Buffer, from: number, number: number): Buffer {
  const digit = bytes.subarray(from).findIndex(byte => byte >= 0x30 && byte <= 0x39);
  return digit < 0
    ? bytes
    : Buffer.from(bytes).fill(String(number), from + digit, Math.min(bytes.length, from + digit + 2));
}

const numRuns = Number(process.env.PDFS ?? 40);

test(`a PDF that is damaged anyhow gives its text or says what is wrong (SEED=${seed})`, async () => {
  const reader = new PdfReader(workerPath);
  const limits = { seconds: 8, secondsPerPage: 4 };
  try {
    const property = fc.asyncProperty(mutated, async bytes => {
      const result = await reader.read(bytes, { limits, password: 'open-sesame' });
      if (result.kind === 'text') cleanPages(result.pages);
      else assert.notEqual(describeFailure(result.failure), '');
    });
    await fc.assert(property, { seed, numRuns, endOnFailure: true });
  } finally {
    await reader.dispose();
  }
});
