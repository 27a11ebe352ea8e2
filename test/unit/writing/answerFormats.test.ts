import * as assert from 'node:assert/strict';
import { test } from 'node:test';
import { laterThan, linesOfList, printedDay } from '../../../src/core/writing/answerFormats';

test('a date is printed in one form, however it is typed', () => {
  for (const typed of ['3/5/15', '03/05/2015', '2015-03-05', '2015-3-5', '3-5-2015'])
    assert.equal(printedDay(typed), '03/05/2015', typed);
  for (const typed of ['', '13/5/15', '2015-02-30', 'March', '3/5', '2015-03-05T10:00'])
    assert.equal(printedDay(typed), null, typed);
});

test('a date before one that comes first is told, with the latest of those', () => {
  assert.equal(laterThan('03/05/2015', ['CM16-0012345', '04/01/2015', '', '05/01/2015', '01/01/2015']), 3);
  assert.equal(laterThan('06/05/2015', ['04/01/2015', '']), null);
  assert.equal(laterThan('', ['04/01/2015']), null);
});

test('a list as it is copied gives its lines without numbers and marks', () => {
  const list = ' 1. MRI of the right knee\r\n(2) Norco 10/325mg #60\n\n- 12 sessions of therapy\n3 visits\n';
  const lines = ['MRI of the right knee', 'Norco 10/325mg #60', '12 sessions of therapy', '3 visits'];
  assert.deepEqual(linesOfList(list), lines);
  assert.deepEqual(linesOfList(' \n'), []);
});
