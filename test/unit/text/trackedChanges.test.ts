import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';
import { determinationWith, itemWith } from '../../support/frame';

const REST = 'The request is not medically necessary.';
const LONG = 'The worker has pain at work and at night. '.repeat(12).trim();

/** A rationale with changes that an editor has kept track of, and as it stands with all of them accepted. */
const ROWS: readonly (readonly [written: string, read: string])[] = [
  ['Pain is [deleted: less] worse.', 'Pain is worse.'],
  [`It is so. [deleted: ${LONG}] Pain is worse.`, 'It is so. Pain is worse.'],
  ['Pain is [inserted: worse] now.', 'Pain is worse now.'],
  [`It is so. [inserted: ${LONG}]`, `It is so. ${LONG}`],
  [
    'Of 20 patients 3 improved [inserted: [95% CI 4.6-9.8]. So it was] told.',
    'Of 20 patients 3 improved [95% CI 4.6-9.8]. So it was told.',
  ],
  ['Of 20 <ins>patients 3 improved, p < 0.05</ins> in all.', 'Of 20 patients 3 improved, p < 0.05 in all.'],
  ['Of <ins>Dr. İnan’s notes</INS> none tells.', 'Of Dr. İnan’s notes none tells.'], // its small letter is two
  ['Pain {--was--}{++is++} worse, ~~and~~ it is told.', 'Pain is worse, it is told.'],
  ['Pain is [inserted: worse.\n\nSo it is] told.', 'Pain is [inserted: worse. So it is] told.'], // no change goes on in another paragraph
  ['Is the pain worse?[JD1] It is “worse”[JD2] by ½[JD3].', 'Is the pain worse? It is “worse” by ½.'],
];

for (const [written, read] of ROWS)
  test(`changes that were kept track of: ${written.slice(0, 60)}`, () => {
    const text = determinationWith(itemWith({ rationale: `${written}\n\n${REST}` }));
    assert.equal(parse(text).determinations[0]!.items[0]!.rationale!.text, `${read} ${REST}`);
  });
