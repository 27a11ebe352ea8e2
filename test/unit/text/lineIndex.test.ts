import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineIndexOf, lineOf } from '../../../src/core/text/lineIndex';

test('lines end with LF, CRLF or a lone CR', () => {
  assert.deepEqual(lineIndexOf('a\nb\r\nc\rd\r\r\ne'), [0, 2, 5, 7, 9, 11]);
  assert.deepEqual(lineIndexOf(''), [0]);
  assert.deepEqual(lineIndexOf('a\n'), [0, 2]);
});

test('an offset is on the line that begins at or before it, its line end included', () => {
  const index = lineIndexOf('ab\r\ncd\n\ne');
  const lines = [...'ab\r\ncd\n\ne'].map((_, offset) => lineOf(index, offset));
  assert.deepEqual(lines, [1, 1, 1, 1, 2, 2, 2, 3, 4]);
  assert.equal(lineOf(index, 9), 4);
});
