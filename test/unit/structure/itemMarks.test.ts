import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';

const INTRO = 'The Final Determination was based on decisions for the disputed items/services set forth below:';
const LABEL =
  'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.';

test('marks before headings are none of them, however many there are; what does not count the items is', () => {
  const rows: [first: string, second: string, ...headings: string[]][] = [
    ['1. Norco', '2. Valium', 'Norco', 'Valium'],
    ['1. 1) Norco', '2. 2) Valium', 'Norco', 'Valium'],
    ['1. • Norco', '2. • Valium', 'Norco', 'Valium'],
    ['(1 of 2) Norco', '(2 of 2) Valium', 'Norco', 'Valium'],
    ['1 of 2 Norco', '4 of 9 Valium', '1 of 2 Norco', '4 of 9 Valium'],
    ['• Issue #1: Norco', '• Issue #2: Valium', 'Norco', 'Valium'],
    ['1.\nNorco', '2.\nValium', 'Norco', 'Valium'],
    ['30 Tablets Norco', '2 Tablets Valium', '30 Tablets Norco', '2 Tablets Valium'],
    ['1. 3. Norco', '2. 4. Valium', '3. Norco', '4. Valium'],
  ];
  for (const [first, second, ...headings] of rows) {
    const text = `${INTRO}\n\n${first}: Upheld\n\n${LABEL}\n\n${second}: Upheld\n\n${LABEL}\n`;
    const items = parse(text).determinations[0]!.items;
    assert.deepEqual(
      items.map(({ heading }) => heading),
      headings,
    );
    for (const { heading, line, headingSpan } of items) {
      assert.ok(text.slice(headingSpan.start).startsWith(heading!), text);
      assert.equal(line, text.slice(0, headingSpan.start).split('\n').length, text);
    }
  }
});

/** The headings of items, each read behind the heading given. */
function headings(...given: readonly string[]): (string | null)[] {
  const text = `${INTRO}\n\n${given.map(heading => `${heading}: Upheld\n\n${LABEL}\n\n`).join('')}`;
  return parse(text).determinations[0]!.items.map(({ heading }) => heading);
}

test('every way to number items', () => {
  const numerals = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
  const ways: ((number: number) => string)[] = [
    number => `${number}.`,
    number => `(${number})`,
    number => `[${number}]:`,
    number => `#${number}`,
    number => `#${number}:`,
    number => `${'ABCDEFGHIJKLMNOPQRST'[number - 1]})`,
    number => `${numerals[number - 1]}.`,
    number => `${numerals[number - 1]!.toUpperCase()}.`,
    number => `Issue ${number}:`,
    number => `ISSUE ${number}`,
    number => `${number}`,
    number => `Issue ${number} of 20:`,
    number => `${number} -`,
    () => 'Treatment:',
    number => `Item #${number} -`,
    number => `Request no. ${number}.`,
    number => `Request No ${number} –`,
    number => `Service number ${number})`,
    number => `Disputed item ${number}.`,
    number => `Treatments ${number}:`,
    number => `Service ${'abcdefghijklmnopqrst'[number - 1]}:`,
  ];
  const drugs = Array.from({ length: 20 }, (_, i) => `Drug ${i + 100}mg`);
  for (const way of ways) assert.deepEqual(headings(...drugs.map((drug, i) => `${way(i + 1)} ${drug}`)), drugs, way(1));
});

test('what looks like a number but counts nothing is a word of its heading', () => {
  const rows: [given: string[], read: string[]][] = [
    // Three of five count, which is no more than chance may give.
    [
      ['1. Norco', '2. Soma', '3. Valium', 'Xanax', 'Ultram'],
      ['1. Norco', '2. Soma', '3. Valium', 'Xanax', 'Ultram'],
    ],
    [
      ['1. Norco', '2. Soma', '3. Valium', 'Xanax'],
      ['Norco', 'Soma', 'Valium', 'Xanax'],
    ],
    [
      ['2 Braces', '3 Injections', '4 Visits'],
      ['2 Braces', '3 Injections', '4 Visits'],
    ],
    // Without a mark of its own a number has to count all of them.
    [
      ['1 Brace', '2 Injections', 'Norco', '4 Visits'],
      ['1 Brace', '2 Injections', 'Norco', '4 Visits'],
    ],
    [
      ['Issue 1 Brace', 'Issue 2 Injections', 'Norco', 'Issue 4 Visits'],
      ['Brace', 'Injections', 'Norco', 'Visits'],
    ],
    [
      ['1. Norco', '1. Soma'],
      ['Norco', 'Soma'],
    ],
    [
      ['1. Norco', '1. Soma', 'Xanax'],
      ['1. Norco', '1. Soma', 'Xanax'],
    ],
    [
      ['Issue 4: Norco', 'Issue 7: Soma'],
      ['Norco', 'Soma'],
    ],
    [
      ['Request 4: Norco', 'Treatment 2: Soma'],
      ['Request 4: Norco', 'Soma'],
    ],
    [
      ['Service 1 visit', 'Treatment 2 hours'],
      ['Service 1 visit', 'Treatment 2 hours'],
    ],
    [
      ['Brace, item 1: Norco', 'Brace, item 2: Soma'],
      ['Brace, item 1: Norco', 'Brace, item 2: Soma'],
    ],
    [
      ['1.5 mg Norco', '2.5 mg Soma'],
      ['1.5 mg Norco', '2.5 mg Soma'],
    ],
    [
      ['- Norco', '* Soma', '>> Valium', '## Xanax'],
      ['Norco', 'Soma', 'Valium', 'Xanax'],
    ],
    [
      ['-Norco', '*Soma', 'o Valium'],
      ['-Norco', '*Soma', 'o Valium'],
    ],
  ];
  for (const [given, read] of rows) assert.deepEqual(headings(...given), read, given.join(' / '));
});
