import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  firstMatch,
  firstPlace,
  headingWords,
  LONGEST_HEADING,
  type WordKind,
  wordTable,
} from '../../../src/core/request/headingWords';

const table = wordTable([
  { kind: 'refill', words: ['refill'] },
  { kind: 'side', words: ['left'] },
  { kind: 'times', words: ['x'] },
  { kind: 'unit', words: ['ct', 'xy'] },
]);
const read = (text: string) => headingWords(text, table);

/** "0 number, 3 unit" */
const kindsIn = (text: string): string =>
  read(text)
    .words.map(({ at, kinds }) => `${at} ${kinds.join('+')}`)
    .join(', ');

test('words have kinds by their first letters, whatever their case, and only where they begin', () => {
  assert.equal(kindsIn('a REFILL unrefilled'), '2 refill');
  assert.equal(kindsIn('ct'), '0 unit');
  assert.equal(kindsIn('Left lef _left'), '0 side, 5 side');
  assert.equal(kindsIn('x xyz'), '0 times, 2 times+unit');
});

test('numbers are told from those behind letters', () => {
  assert.equal(kindsIn('10/325mg B12 3x'), '0 number, 3 number, 10 number in word, 13 number');
  assert.equal(kindsIn('#6'), '0 number sign, 1 number');
  assert.equal(kindsIn('(6,'), '0 comma, colon or bracket+opening bracket, 1 number, 2 comma, colon or bracket');
});

test('expressions are tried at words of one of the kinds', () => {
  const words = read('left 3 left 4');
  const pattern = /left (\d)/iy;
  const side: readonly WordKind[] = ['side'];
  assert.equal(firstPlace(pattern, words, side, 1), 7);
  assert.equal(firstMatch(pattern, words, side)?.[1], '3');
  assert.equal(firstPlace(pattern, words, ['number']), -1);
});

test('what stands behind the longest heading is not read', () => {
  const words = read(`left ${'x '.repeat(LONGEST_HEADING)}right`);
  assert.deepEqual(words.words[0], { at: 0, kinds: ['side'] });
  assert.ok(words.words.every(({ at }) => at < LONGEST_HEADING));
});
