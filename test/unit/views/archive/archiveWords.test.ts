import * as assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foundText, noneText, nothingFoundText, whereRead } from '../../../../src/core/views/archive/archiveWords';
import { listingOf } from '../../../../src/core/views/archive/listing';
import { archiveFile, writtenDetermination } from '../../../support/writtenFolder';

describe('a count is told with how much was read', () => {
  const none = { count: 0, of: 0, most: 200 };
  const some = { count: 3, of: 120, most: 200 };
  const many = { count: 250, of: 1200, most: 200 };

  test('of a folder that is read', () => {
    assert.equal(foundText(some, 'all'), '3 of 120 items');
    assert.equal(foundText(many, 'all'), '250 of 1,200 items, the first 200 listed');
    assert.equal(foundText(none, 'all'), 'No disputed item in this folder');
    assert.equal(nothingFoundText(120, 'all'), 'No item has all of this');
    assert.equal(nothingFoundText(0, 'all'), 'There is no item to search yet');
    assert.equal(whereRead('all'), 'in this folder');
  });

  test('of one that is being read: what happens comes first, and nothing is counted before there is something', () => {
    assert.equal(foundText(none, 'reading'), 'Reading the folder …');
    assert.equal(foundText(some, 'reading'), 'Reading the folder … 3 of 120 items so far');
    assert.equal(foundText(many, 'reading'), 'Reading the folder … 250 of 1,200 items so far, the first 200 listed');
    assert.equal(nothingFoundText(0, 'reading'), 'Nothing found yet: the folder is being read');
    assert.equal(nothingFoundText(120, 'reading'), 'Nothing found yet: the folder is being read');
  });

  test('of one that was read in part', () => {
    const goOn = 'Not all files are read: build the index to go on.';
    assert.equal(foundText(none, 'part'), goOn);
    assert.equal(foundText(some, 'part'), `3 of 120 items. ${goOn}`);
    assert.equal(whereRead('part'), 'in the files read so far');
  });
});

test('nothing is said to be none of nothing', () => {
  const [of] = archiveFile('draft.txt', writtenDetermination('CM19-0000001', null, [VALIUM])).determinations;
  const nothing = { base: 0, groups: [] };
  assert.equal(
    noneText(of!.items[0]!, nothing, 'in this folder'),
    'There is no earlier item in this folder to compare “Valium 5mg #60” with.',
  );
  const unread = { file: 'scan.pdf', determinations: [], failure: 'It is damaged.' };
  const minutes = { file: 'minutes.txt', determinations: [], failure: null };
  const { message } = listingOf([unread, minutes], { filter: 'all', sort: 'case', group: 'case' });
  assert.equal(message, '1 file not read. No determination in 1 file.');
});

const VALIUM = { heading: 'Valium 5mg #60', decision: 'Upheld', guideline: 'MTUS' } as const;
