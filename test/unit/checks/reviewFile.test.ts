import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReview, reviewFileName, writeReview } from '../../../src/core/checks/reviewFile';

const dismissal = {
  code: 'page-not-in-topic',
  words: '0011223344556677',
  around: '1122334455667788',
  heading: '2233445566778899',
  reason: 'The source files it there',
} as const;
const secret = { ...dismissal, code: 'identifier-present' } as const;

test('the review file of a determination has its name', () => {
  for (const name of ['CM16-0900001.txt', 'CM16-0900001.imr', 'CM16-0900001.imr.txt', 'CM16-0900001.pdf'])
    assert.equal(reviewFileName(name), 'CM16-0900001.imr-review.json');
  for (const name of ['CM16-0900001.imr.b', 'CM16-0900001.imrs', 'CM16-0900001.txt.b'])
    assert.equal(reviewFileName(name), `${name}.imr-review.json`);
});

test('what is written is read again, but for what is secret; the rest of the file stays', () => {
  const written = writeReview(null, [dismissal, secret])!;
  assert.deepEqual(readReview(written), [dismissal]);
  const noted = JSON.stringify({ formatVersion: 1, notes: [{ id: 'a' }], dismissed: [] });
  const again = JSON.parse(writeReview(noted, [dismissal])!);
  assert.deepEqual(again, { formatVersion: 1, notes: [{ id: 'a' }], dismissed: [dismissal] });
});

test('what another window has dismissed meanwhile stays, and what is restored goes', () => {
  const other = { ...dismissal, around: '3344556677889900' };
  const both = writeReview(writeReview(null, [dismissal]), [other]);
  assert.deepEqual(readReview(both!), [other, dismissal]);
  const restored = writeReview(both, [], [dismissal]);
  assert.deepEqual(readReview(restored!), [other]);
});

test('a review file that cannot be read, or is of a later version, is not replaced', () => {
  const texts = [
    '<<<<<<< HEAD\n{',
    '{"formatVersion":2,"dismissed":[]}',
    '{"dismissed":[]}',
    '{"formatVersion":1,"notes":{}}',
    '{"formatVersion":1,"dismissed":"none"}',
    '',
  ];
  for (const text of texts) assert.equal(writeReview(text, [dismissal]), null, text);
});

test('what is no review file gives none, and broken entries are passed over', () => {
  for (const text of ['', '[]', '{', '"x"', '{"formatVersion":2}']) assert.equal(readReview(text), null);
  const entries = [dismissal, secret, null, 3, { ...dismissal, words: 1 }, { ...dismissal, code: 'none' }];
  assert.deepEqual(readReview(JSON.stringify({ formatVersion: 1, dismissed: entries })), [dismissal]);
  assert.deepEqual(readReview('{"formatVersion":1}'), []);
});
