import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesWithin, sourceTextOf } from '../../../src/core/text/sourceText';

test('a plain text is read as it is', () => {
  const text = 'Naïve 50µg\u00a0a';
  const source = sourceTextOf(text);
  assert.equal(source.plain, text);
  assert.deepEqual(source.replacedAt, []);
});

test('curly marks and dashes are read as plain ones, at the same places', () => {
  const rows: [text: string, plain: string][] = [
    ['the worker’s ‘pain’', "the worker's 'pain'"],
    ['“é” – 6—7', '"é" - 6-7'],
    ['a\u2003b\u200bc\ufeffd', 'a\u00a0b\u00a0c\u00a0d'],
    ['≥ 🙂 ł', '\x7f \x7f\x7f \x7f'],
    ['\ud83d’', "\x7f'"],
  ];
  for (const [text, plain] of rows) assert.equal(sourceTextOf(text).plain, plain, text);
});

test('tells where the plain text differs', () => {
  const source = sourceTextOf('a’b“c”');
  assert.deepEqual(source.replacedAt, [1, 3, 5]);
  const rows: [start: number, end: number, marks: number[]][] = [
    [0, 6, [1, 3, 5]],
    [1, 5, [1, 3]],
    [2, 3, []],
    [6, 9, []],
  ];
  for (const [start, end, marks] of rows) assert.deepEqual(placesWithin(source.replacedAt, start, end), marks);
});

test('tells which odd white space the plain text has', () => {
  const rows: [text: string, oddBlanks: string[]][] = [
    ['one two  three\n\r\n four', []],
    ['one\ttwo\u00a0three\f', ['\t', '\f', '\u00a0']],
    ['one\u2003two', ['\u00a0']],
  ];
  for (const [text, oddBlanks] of rows) assert.deepEqual(sourceTextOf(text).oddBlanks, oddBlanks, text);
});
