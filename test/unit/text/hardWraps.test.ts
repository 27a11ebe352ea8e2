import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanCopyOf } from '../../../src/core/text/copies/cleanCopy';
import { determinationWith, itemWith } from '../../support/frame';

const CLEAN = determinationWith(
  itemWith({
    rationale:
      'The records tell of eight visits to a physical therapist and of a home program, which the injured worker has kept up. No new finding calls for more than that, and no goal is named. The guidelines ask for proof that function has gained, such as days at work or fewer tablets, before a second course is begun, and none of the notes has it. The request is not medically necessary.',
  }),
  itemWith({
    heading: 'Electrical stimulation unit for the low back, rental of one month: Upheld',
    rationale:
      'A trial of thirty days is on file without a word of function or of fewer tablets. The request is not medically necessary.',
  }),
);

/** Each line in pieces of so many letters, whatever they part. */
const cutAt = (text: string, width: number): string => text.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n');

for (const width of [48, 60, 72, 80])
  for (const end of ['\n', '\r\n', '\r'])
    test(`lines that are cut after ${width} letters, with ${JSON.stringify(end)} between them, are whole again`, () =>
      assert.equal(cleanCopyOf(cutAt(CLEAN, width).replaceAll('\n', end)).text, CLEAN.replaceAll('\n', end)));

test('lines that are of one length because they are the same end where a word does', () => {
  const item = itemWith({
    rationale:
      'The notes name no goal and no result of what was tried before. Therefore, the request is\nnot medically necessary.',
  });
  const width = 'Decision rationale: '.length + item.split('Decision rationale: ')[1]!.indexOf('\n');
  const row = (words: string): string => ` ${words.padEnd(width - 8)}Regular`;
  const rows = ['Case Number: CM16-0700103', 'Date Assigned: 11/28/2016', 'Date of Injury: 08/17/2014'].map(row);
  const text = `${rows.join('\n')}\n\n${determinationWith(...Array<string>(12).fill(item))}`;
  assert.equal(cleanCopyOf(text).text, text);
  assert.equal(cleanCopyOf(text.replaceAll('\n', '\r\n')).text, text.replaceAll('\n', '\r\n'));
});
