import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/core/parse';
import { determinationWith, itemWith } from '../../support/frame';
import { checkFinds, checkSilent } from '../../support/problems';

// What is only like the trimmings of a copy (a signature, tags, a mail's own letters) stays in the text and is read.

const rationaleOf = (text: string): string | undefined => parse(text).determinations[0]?.items.at(-1)?.rationale?.text;

const REST = 'The request is not medically necessary.';

/** Each is what follows the first paragraph of the last rationale, as it is written and as it is read. */
const STAYS: readonly (readonly [name: string, written: string])[] = [
  ['an ornament between paragraphs', `***\n\nTherefore: ${REST}`],
  ['an ornament of signs for headings', `####\n\n${REST}`],
  ['a word that notices have', `Notice: failed care is asked for. ${REST}`],
  ['a confidential record', `Confidential: the psychological record. ${REST}`],
  ['thanks before the verdict', `Thank you.\n\n${REST}`],
  ['a certification behind regards', 'Best regards,\n\nThe request is non-certified.'],
  ['a denial behind an enclosure', 'Enclosures were reviewed.\n\nThe criteria are not met. The request is denied.'],
  ['a request that is not supported', 'Thank you,\n\nThe request is not supported by the MTUS.'],
  ['an upheld denial', "cc: the file\n\nThe claims administrator's denial is upheld."],
  ['words between signs of comparison', `Relief was <a few days> and <a week>. ${REST}`],
  ['values behind equal signs', `The BMI is =32, the score =50 and ROM =45; the sum=\n${REST}`],
];

for (const [name, written] of STAYS)
  test(`${name} stays in the rationale`, () => {
    const text = determinationWith(itemWith({ rationale: `The worker has pain.\n\n${written}` }));
    assert.equal(rationaleOf(text), `The worker has pain. ${written.replace(/\s+/g, ' ')}`);
  });

test('an item behind a signature is read, be its labels misspelt', () => {
  for (const label of ['Claims Administrator guideline:', 'Claims Admnistrtor guidline:']) {
    const next = itemWith({ heading: 'Norco 10mg #60: Upheld' }).replace('Claims Administrator guideline:', label);
    const { items } = parse(determinationWith(itemWith({}), 'Best regards,\nThe office', next)).determinations[0]!;
    assert.equal(items.length, 2, label);
    assert.match(items[1]!.heading!, /Norco 10mg #60$/);
  }
});

test('a signature, a disclaimer and an end mark are no part of the rationale', () => {
  for (const behind of [
    'Best regards,\nThe office\n(555) 010-0199',
    'Confidentiality notice: this e-mail is meant for its recipient alone.',
    'NOTICE: This message is meant for its recipient alone.',
    '***',
  ])
    assert.equal(rationaleOf(determinationWith(itemWith({ rationale: REST }), behind)), REST, behind);
});

test('identifier-present: a social security number is told wherever it stands, a signature may hold the rest', () => {
  const mail = determinationWith(itemWith({}), 'Best regards,\nThe office\n(555) 010-0199\nSSN: «123-45-6789»');
  checkFinds('identifier-present', mail);
  checkFinds(
    'identifier-present',
    `From: the office\nSent: today\nSSN: «123-45-6789»\n\n${determinationWith(itemWith({}))}`,
  );
  checkFinds('identifier-present', determinationWith(itemWith({}), 'DOCUMENTS REVIEWED', 'Call «(555) 010-0199».'));
  checkSilent('identifier-present', mail.replace(/SSN: .*/, ''));
});
