import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanPages, pageOf } from '../../../src/pdf/cleanup';

test('a form feed begins each page but the first, lines stay as they are', () => {
  checkClean(
    ['Case Number:\tCM16-0990001\nsame  line', 'next page'],
    'Case Number:\tCM16-0990001\nsame  line\n\fnext page',
  );
});

test('page numbers go from every page', () => {
  checkClean(['one\n\nPage 1 of 3', 'two\nPage 2 of 3', 'three\n\n\nPage 3 of 3'], 'one\n\ftwo\n\fthree');
  checkClean(['one\n7', 'two\n8'], 'one\n\ftwo');
});

test('a header and a footer of several lines go', () => {
  const page = (n: number) =>
    `Independent Medical Review\nCM16-0990001\n\ntext ${n} ${n * n}\n\nMAXIMUS Federal Services\n- ${n} -`;
  checkClean([page(1), page(2), page(3)], 'text 1 1\n\ftext 2 4\n\ftext 3 9');
});

test('a line that is missing from one page stays on all', () => {
  checkClean(['one\nPage 1 of 3', 'two', 'three\nPage 3 of 3'], 'one\nPage 1 of 3\n\ftwo\n\fthree\nPage 3 of 3');
});

test('numbers that do not count the pages are no page numbers', () => {
  checkClean(['a\nNaproxen 250 twice', 'b\nNaproxen 500 twice'], 'a\nNaproxen 250 twice\n\fb\nNaproxen 500 twice');
});

test('on two pages, likeness alone proves nothing', () => {
  checkClean(['a\nas stated above', 'b\nas stated above'], 'a\nas stated above\n\fb\nas stated above');
  checkClean(['a\nas stated', 'b\nas stated', 'c\nas stated'], 'a\n\fb\n\fc');
});

test('a label, a heading, a decision or a verdict stays wherever it stands', () => {
  for (const line of [
    'Decision rationale:',
    'CLINICAL CASE SUMMARY',
    'Case Number:\tCM16-0990001',
    'Valium 5mg #30: Upheld',
    'overturned',
    'medically necessary.',
  ]) {
    checkClean([`${line}\na`, `${line}\nb`, `${line}\nc`], `${line}\na\n\f${line}\nb\n\f${line}\nc`);
    checkClean([`a\n${line}`, `b\n${line}`, `c\n${line}`], `a\n${line}\n\fb\n${line}\n\fc\n${line}`);
  }
});

test('an empty page is kept and counts', () => {
  checkClean(['one\n1', '', 'three\n3'], 'one\n\f\n\fthree');
  checkClean([], '');
});

test('a place in the text leads back to its page', () => {
  const text = cleanPages(['one', '', 'three']);
  assert.equal(pageOf(text, 0), 1);
  assert.equal(pageOf(text, text.indexOf('three')), 3);
  assert.equal(pageOf(text, text.length), 3);
  assert.equal(pageOf('no page breaks', 5), 1);
});

function checkClean(pages: readonly string[], expected: string): void {
  assert.equal(cleanPages(pages), expected);
}
