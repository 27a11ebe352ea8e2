import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingWords, LONGEST_HEADING, wordTable } from '../../../src/core/request/headingWords';

const table = wordTable([
  { kind: 'refill', words: ['refill'] },
  { kind: 'drug', words: ['norco'] },
  { kind: 'times', words: ['x'] },
  { kind: 'unit', words: ['ct', 'x'] },
]);

/** "0 number, 3 unit" */
const kindsIn = (text: string): string =>
  headingWords(text, table)
    .words.map(({ at, kinds }) => `${at} ${kinds.join('+')}`)
    .join(', ');

test('words have kinds by their first four letters, short ones whole, whatever their case, only where they begin', () => {
  assert.equal(kindsIn('a REFILL unrefilled'), '2 refill');
  assert.equal(kindsIn('CT'), '0 unit');
  assert.equal(kindsIn('Norcos nor, (norcet)'), '0 drug, 12 bracket, 13 drug');
  assert.equal(kindsIn('x xyz ct'), '0 times+unit, 6 unit');
});

test('numbers are told from those behind letters', () => {
  assert.equal(kindsIn('10/325mg B12 3x'), '0 number, 3 number, 10 number in word, 13 number, 14 times');
  assert.equal(kindsIn('#6'), '0 number sign, 1 number');
  assert.equal(kindsIn('(6'), '0 bracket, 1 number');
});

test('what stands behind the longest heading is not read', () => {
  const { words } = headingWords(`norco ${'x '.repeat(LONGEST_HEADING)}right`, table);
  assert.deepEqual(words[0], { beginning: 'norc', at: 0, kinds: ['drug'] });
  assert.ok(words.every(({ at }) => at < LONGEST_HEADING));
});
