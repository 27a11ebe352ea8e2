import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanCopyOf } from '../../../src/core/text/copies/cleanCopy';

const TEXT = [
  'Claims Administrator guideline: Decision based on Official Disability Guidelines (ODG).',
  'Decision rationale: The worker has pain at work\nand at night. No trial of a drug is on file.',
].join('\n\n');

const marked = (mark: (page: number) => string): string =>
  TEXT.replace('based on', `based ${mark(11)} on`)
    .replace('has pain', `has ${mark(12)} pain`)
    .replace('work\n', `work ${mark(13)}\n`)
    .replace('No trial', `${mark(14)} No trial`);

for (const [name, mark] of [
  ['stars', (page: number) => `*${page}`],
  ['brackets', (page: number) => `[page ${page}]`],
] as const)
  test(`marks of pages with ${name} are no words`, () => {
    const clean = cleanCopyOf(marked(mark)).text;
    assert.equal(clean.replace(/ +(?=\n)/g, ''), TEXT);
  });

test('stars that do not count pages stay', () => {
  for (const text of [
    TEXT.replace('has pain', 'has *1 pain').replace('at night', 'at *2 night'),
    `${TEXT}\n\n*1 By his own report. *2 In 2015. *1 See there.`,
    `${TEXT}\n\nThe dose was 2 *3 and 4 *3 and 5 *3 mg.`,
  ])
    assert.equal(cleanCopyOf(text).text, text);
});
