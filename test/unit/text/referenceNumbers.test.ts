import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOW_MADE, SUMMARY_INTRO } from '../../../src/core/checks/stockSentences';
import { cleanCopyOf } from '../../../src/core/text/copies/cleanCopy';

const TEXT = [
  'HOW THE IMR FINAL DETERMINATION WAS MADE',
  HOW_MADE,
  'CLINICAL CASE SUMMARY',
  SUMMARY_INTRO,
  'The injured worker is a 50 year old female injured on 02/03/2015, with pain at L4 and a score of (3).',
  'Decision rationale: There is no trial of a drug on file. The request is not medically necessary.',
].join('\n\n');

/** With a mark between two words of each paragraph. */
function marked(mark: (count: number) => string): string {
  let count = 0;
  return TEXT.replace(/(?<=[a-z]{4}) (?=(?:clinical|with|year|trial|necessary)\b)/g, () => mark(++count));
}

for (const [name, mark] of [
  ['in brackets', (count: number) => ` [${count}] `],
  ['in brackets right behind a word', (count: number) => `[${count}] `],
  ['in round brackets', (count: number) => ` (${count}) `],
  ['that were raised', (count: number) => `${count} `],
] as const)
  test(`numbers of references ${name} are no words where they begin in the paragraph that all have`, () =>
    assert.equal(cleanCopyOf(marked(mark)).text, TEXT));

test('numbers of a list of sources, or those that do not count on, stay', () => {
  for (const text of [
    TEXT.replace('trial of', 'trial [1] of').replace('on file', 'on [2] file [3]').replace('request', 'request [4]'),
    TEXT.replace('pain at', 'pain (1) at').replace('a drug', '(2) a drug (3)'),
    marked(count => ` [${2 * count}] `),
    TEXT.replace('affiliation', 'affiliation [1]'),
  ])
    assert.equal(cleanCopyOf(text).text, text);
});
