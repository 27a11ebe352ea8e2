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
