import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datesIn } from '../../../src/core/text/dates';
import { pagesIn } from '../../../src/core/text/pages';
import { sourceTextOf } from '../../../src/core/text/sourceText';

test('digits that were recognised as letters are read in dates, pages, strengths and counts, and nowhere else', () => {
  const rows: [text: string, read: string][] = [
    ['injured on O9/l2/2015 and 1O-3O-2O16', 'injured on 09/12/2015 and 10-30-2016'],
    ['Page(s): 6O-6l, l27.', 'Page(s): 60-61, 127.'],
    ['pages 8O & 9', 'pages 80 & 9'],
    ['Norco 1O/325mg #6O, Motrin 5OO mg Qty: 3O', 'Norco 10/325mg #60, Motrin 500 mg Qty: 30'],
    ['O2 at 2l per minute, I10, L4-5, 1O visits', 'O2 at 2l per minute, I10, L4-5, 1O visits'],
    ['“O9/l2/2015” – O9/l2/2015', '"09/12/2015" - 09/12/2015'],
  ];
  for (const [text, read] of rows) {
    const source = sourceTextOf(text);
    assert.equal(source.plain, read);
    assert.equal(source.text, text);
    for (let at = 0; at < text.length; at++)
      assert.equal(source.replacedAt.includes(at), text[at] !== read[at], `${text} ${at}`);
  }
});

test('the dates and pages that they stand in are found', () => {
  const { plain } = sourceTextOf('On O9/l2/2015, Page(s): 6O-6l');
  assert.deepEqual(
    datesIn(plain, null).map(({ value }) => value),
    ['2015-09-12'],
  );
  assert.deepEqual(pagesIn(plain, 0, plain.length), [60, 61]);
});
