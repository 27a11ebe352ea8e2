import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DATE,
  DIGIT,
  firstMatch,
  firstPlace,
  headingWords,
  JOINED_DIGIT,
  LONGEST_HEADING,
  marksOfWords,
  NAME_END,
  NUMBER_SIGN,
  PUNCTUATION,
  REFILL,
  SIDE,
  UNIT,
} from '../../../src/core/request/headingWords';

const table = marksOfWords([
  { words: ['refill'], mark: REFILL },
  { words: ['left'], mark: SIDE },
  { words: ['ct'], mark: UNIT },
]);
const read = (text: string) => headingWords(text, table);

test('words have marks by their first letters, whatever their case, and only where they begin', () => {
  assert.deepEqual(read('a REFILL, unrefilled').marked, [2, REFILL, 8, PUNCTUATION]);
  assert.deepEqual(read('ct').marked, [0, UNIT]);
  assert.deepEqual(read('Left lef').marked, [0, SIDE]);
});

test('numbers are told from those joined to a unit, to letters or to other numbers', () => {
  assert.deepEqual(read('10/325mg B12 3x').marked, [0, JOINED_DIGIT, 3, JOINED_DIGIT, 10, JOINED_DIGIT, 13, DIGIT]);
  assert.deepEqual(read('0.5 2 3/week 1,000 7').marked, [
    0,
    JOINED_DIGIT,
    2,
    DIGIT,
    4,
    DIGIT,
    6,
    DIGIT,
    13,
    DIGIT,
    14,
    PUNCTUATION,
    15,
    DIGIT,
    19,
    DIGIT,
  ]);
  assert.deepEqual(read('##6').marked, [0, NUMBER_SIGN, 1, NUMBER_SIGN, 2, DIGIT]);
  assert.deepEqual(read('(').marked, [0, PUNCTUATION | NAME_END]);
});

test('two separators behind digits may be a date', () => {
  assert.equal(read('10/325').signs & DATE, 0);
  assert.equal(read('10/11/2016').signs & DATE, DATE);
});

test('expressions are tried at words with one of the marks', () => {
  const words = read('left 3 left 4');
  const pattern = /left (\d)/iy;
  assert.equal(firstPlace(pattern, words, SIDE, 1), 7);
  assert.equal(firstMatch(pattern, words, SIDE)?.[1], '3');
  assert.equal(firstPlace(pattern, words, DIGIT), -1);
});

test('what stands behind the longest heading is not read', () => {
  const words = read(`left ${'x '.repeat(LONGEST_HEADING)}right`);
  assert.deepEqual(words.marked.slice(0, 2), [0, SIDE]);
  assert.ok(words.marked.every((value, i) => i % 2 === 1 || value < LONGEST_HEADING));
});
