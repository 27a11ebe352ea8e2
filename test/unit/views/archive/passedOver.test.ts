import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  kindOf,
  LINK,
  type PassedOver,
  passedOverText,
  passOver,
  SPECIAL,
} from '../../../../src/core/views/archive/passedOver';

const textOf = (names: readonly string[]): string =>
  passedOverText(names.reduce<PassedOver>((all, name) => passOver(all, kindOf(name)!), new Map()));

test('what is passed over is told by endings, the most frequent first', () => {
  assert.equal(textOf(['a.zip', 'b.docx', 'c.DOCX']), '3 files of other kinds (.docx 2, .zip 1)');
  assert.equal(textOf(['b.rtf', 'a.doc']), '2 files of other kinds (.doc 1, .rtf 1)');
  assert.equal(textOf(['CM16-0900001', 'Dr. Smith to Ms. Doe']), '2 files of other kinds (without ending 1, other 1)');
  assert.equal(textOf(['Dr. Smith to Ms. Doe', 'e.txt ']), '2 files of other kinds (other 2)');
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'f'].map(ending => `x.${ending}`);
  assert.equal(textOf(many), '7 files of other kinds (.f 2, .a 1, .b 1, .c 1, .d 1, other 1)');
  assert.equal(textOf(Array.from({ length: 12_345 }, () => 'x.tif')), '12,345 files of other kinds (.tif 12,345)');
  assert.equal(textOf([]), '');
});

test('links and what is no regular file are told apart; a review file is read with its text', () => {
  const all: PassedOver = new Map();
  for (const kind of [LINK, SPECIAL, LINK]) passOver(all, kind);
  assert.equal(passedOverText(all), '2 symbolic links, 1 special file');
  assert.equal(
    passedOverText(passOver(all, '.docx')),
    '1 file of other kinds (.docx 1), 2 symbolic links, 1 special file',
  );
  assert.equal(kindOf('CM16-0900001.imr-review.json'), null);
});
