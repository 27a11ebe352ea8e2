import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageBreaks } from '../../../src/core/views/pageBreaks';

const pages = (text: string) => pageBreaks(text).lines.map(({ line, words }) => `${line} ${words || 'rule'}`);

test('a page ends with the line before a form feed, whatever the line ends; the number stands where there is room', () => {
  assert.deepEqual(pages('one\n\n\ftwo\n\fthree\n'), ['1 rule', '1 page 2', '2 rule', '2 page 3']);
  assert.deepEqual(pages('one\r\n\r\n\ftwo\r\n'), ['1 rule', '1 page 2']);
  assert.deepEqual(pages('a long last line\n\ftwo\n'), ['0 rule', '1 page 2']);
});

test('a form feed alone on its line, and one behind the last word of a page', () => {
  assert.deepEqual(pages('one\n\f\ntwo\n'), ['1 rule', '1 page 2']);
  assert.deepEqual(pages('one\f\ntwo\n'), ['0 rule', '0 page 2']);
});

test('one before the first letter of a text, or behind its last, begins no other page, but is a form feed', () => {
  assert.deepEqual(pages('\fone\n'), []);
  assert.deepEqual(pages('one\n\f\n'), []);
  assert.deepEqual(pageBreaks('one\n\f').formFeeds, [{ start: 4, end: 5 }]);
  assert.deepEqual(pageBreaks('one'), { formFeeds: [], lines: [] });
});
