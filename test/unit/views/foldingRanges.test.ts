import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doubleSpacedLines } from '../../../src/core/views/foldingRanges';

test('the lines of a double-spaced text that one blank line parts from the next', () => {
  const text = 'one\n\ntwo\n \nthree\n\n\n\nnew paragraph\n\nand its end\n\nand more\n\n';
  assert.deepEqual(doubleSpacedLines(text), [0, 2, 8, 10]);
  assert.deepEqual(doubleSpacedLines(text.replaceAll('\n', '\r\n')), [0, 2, 8, 10]);
});

test('a text whose lines follow each other has none, though paragraphs are parted by one blank line', () => {
  assert.deepEqual(doubleSpacedLines('one\ntwo\nthree\n\nfour\nfive\nsix\n\nseven\neight\n'), []);
  assert.deepEqual(doubleSpacedLines(''), []);
});
