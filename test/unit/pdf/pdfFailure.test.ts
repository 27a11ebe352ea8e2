import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFailure, type PdfFailure } from '../../../src/pdf/failure';

const failures: readonly PdfFailure[] = [
  { code: 'empty' },
  { code: 'not-a-pdf' },
  { code: 'damaged' },
  { code: 'password-needed' },
  { code: 'wrong-password' },
  { code: 'no-text' },
  { code: 'too-large', unit: 'pages', limit: 300 },
  { code: 'too-slow', seconds: 20 },
  { code: 'out-of-memory' },
  { code: 'cancelled' },
];

test('every failure is told in one sentence of its own, with what to do', () => {
  const sentences = failures.map(describeFailure);
  assert.equal(new Set(sentences).size, failures.length);
  for (const sentence of sentences) {
    assert.match(sentence, /^[A-Z][^.]*: [^.]*\.$/);
  }
});
