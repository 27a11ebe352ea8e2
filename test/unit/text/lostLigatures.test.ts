import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanCopyOf } from '../../../src/core/text/copies/cleanCopy';

const TEXT = [
  'The reviewer has no affiliation with the employer.\nCertification(s)/Specialty: Pain Medicine',
  'Claims Administrator guideline: Decision based on Official Disability Guidelines (ODG), Section(s): Refills.',
  'Decision rationale: There is no significant benefit, and a specific deficit of the left side is on file.',
].join('\n\n');

const F = /ffi|ff|fi|fl/g;
const T = /ti|tt|ft/g;

/** What a font has lost, and what stands in its place. */
const LOST: readonly (readonly [name: string, ligatures: RegExp, left: string])[] = [
  ['nothing', F, ''],
  ['a blank', F, ' '],
  ['the sign of what is not known', F, '\ufffd'],
  ['a box', F, '\u25a1'],
  ['a question mark', F, '?'],
  ['NUL', F, '\0'],
  ['a sign to a machine', F, '\x02'],
  ['nothing for those of another font', T, ''],
  ['the sign of what is not known for those of another font', T, '\ufffd'],
];

for (const [name, ligatures, left] of LOST)
  test(`words without their ligatures are read with ${name} in their place`, () =>
    assert.equal(cleanCopyOf(TEXT.replace(ligatures, left)).text, TEXT));

test('a font that has no letter for two of three is read', () =>
  assert.equal(cleanCopyOf(TEXT.replaceAll('fi', '')).text, TEXT));

test('words stay where the text has the ligature elsewhere, or only one word is like one without it', () => {
  for (const text of [
    `${TEXT}\n\nThe ve of the Ocial list is named, and the Certication.`,
    'Decision rationale: The ve and the le of the Ocial list are named.',
    'A note on the le side, and ve more.',
  ])
    assert.equal(cleanCopyOf(text).text, text);
});
