import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanCopyOf } from '../../../src/core/text/copies/cleanCopy';

const TEXT = [
  'Claims Administrator guideline: Decision based on Official Disability Guidelines (ODG).',
  'Decision rationale: The worker has pain at work and at night. No trial is on file.',
].join('\n\n');

for (const [before, behind] of [
  ['==', '=='],
  ['>>>', '<<<'],
] as const)
  test(`words within ${before} and ${behind} are read without`, () => {
    const marked = TEXT.replace(/based on|pain|at night|trial/g, `${before}$&${behind}`);
    assert.equal(cleanCopyOf(marked).text, TEXT);
  });

test('marks that are no pairs, or few, stay', () => {
  for (const text of [
    `${TEXT}\n\nIt is ==so==, and ==so==.`,
    `${TEXT}\n\nIt is ==so==, ==so==, ==so== and a == b.`,
    `${TEXT}\n\nThe sums a == b, b == c, c == d and d == e.`,
  ])
    assert.equal(cleanCopyOf(text).text, text);
});
