import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankLines } from '../../../src/core/views/foldingRanges';

const folds = (text: string) => blankLines(text).lines.map(({ start, end }) => `${start}-${end}`);

test('the blank lines of a double-spaced text go; of a run between paragraphs one stays', () => {
  const text = 'one\n\ntwo\n \nthree\n\n\n\nnew paragraph\n\nand its end\n\nand more\n\n';
  assert.deepEqual(folds(text), ['0-1', '2-3', '8-9', '10-11', '5-7']);
  assert.deepEqual(folds(text.replaceAll('\n', '\r\n')), folds(text));
  assert.equal(blankLines(text).isDoubleSpaced, true);
});

test('where lines follow each other, only runs of several blank lines fold', () => {
  const text = 'one\ntwo\nthree\n\nfour\nfive\nsix\n\n\nseven\neight\n';
  assert.deepEqual(blankLines(text), { lines: [{ start: 7, end: 8 }], isDoubleSpaced: false });
  assert.deepEqual(folds(''), []);
});
