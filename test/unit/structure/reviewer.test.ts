import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReviewer } from '../../../src/core/structure/reviewer';
import { linesOf } from '../../../src/core/text/scan';
import { spacingOf } from '../../../src/core/text/spacing';

function reviewer(text: string) {
  const { source, tokens } = linesOf(text);
  const lines = { source, tokens, spacing: spacingOf(source.plain, tokens) };
  const { licensedIn, certifications, subspecialties } = readReviewer(lines, 0, tokens.length);
  return [licensedIn.join(' | '), certifications.join(' | '), subspecialties.join(' | ')];
}

test('a sentence: what each phrase lists, up to where the next begins', () => {
  const rows: [sentence: string, licensedIn: string, certifications: string, subspecialties: string][] = [
    [
      'is Board Certified in Family Practice and is licensed to practice in California.',
      'California',
      'Family Practice',
      '',
    ],
    [
      'is Board Certified in Neurology, has a subspecialty in Pain Medicine and is licensed to practice in Ohio and Iowa.',
      'Ohio | Iowa',
      'Neurology',
      'Pain Medicine',
    ],
    [
      'is Board Certified in Neurology and has a sub-specialty  in Pain Medicine, and is licensed to practice in Ohio.',
      'Ohio',
      'Neurology',
      'Pain Medicine',
    ],
    [
      'is Board Certified in Neurology with an subspecialty in Pain Medicine, is licensed to practice in Ohio.',
      'Ohio',
      'Neurology',
      'Pain Medicine',
    ],
    [
      'is board  certified  in Neurology, Pain Medicine and has practised long, and is licensed  to practice  in Ohio.',
      'Ohio',
      'Neurology | Pain Medicine',
      '',
    ],
    [
      'is licensed to practice in Ohio, Iowa, and Maine and is Board Certified in Neurology.',
      'Ohio | Iowa | Maine',
      'Neurology',
      '',
    ],
    ['Board Certified in Neurology.', '', 'Neurology', ''],
    ['licensed to practice in Ohio and has long done so. He is Board Certified in Neurology.', 'Ohio', '', ''],
    ['is licensed to practice in Ohio', 'Ohio', '', ''],
    [`is Board Certified in ${'Neurology '.repeat(40)} and is licensed to practice in Ohio.`, 'Ohio', '', ''],
    ['is an expert with a subspecialty in Pain Medicine.', '', '', ''],
  ];
  for (const [sentence, ...expected] of rows) assert.deepEqual(reviewer(sentence), expected, sentence);
  assert.deepEqual(reviewer('He read the file. He is Board Certified in Neurology.'), ['', 'Neurology', '']);
});

test('a block: each label with the lines that belong to it', () => {
  const rows: [block: string, licensedIn: string, certifications: string, subspecialties: string][] = [
    ['State(s) of Licensure: Ohio, Iowa', 'Ohio | Iowa', '', ''],
    ['State of Licensure: Ohio\nCertification(s)/Specialty: Neurology', 'Ohio', 'Neurology', ''],
    ['States of  Licensure : Ohio;\nIowa\nCertifications / Specialties: Neurology', 'Ohio | Iowa', 'Neurology', ''],
    ['Certification: Neurology\nSubspecialty: Pain Medicine.', '', 'Neurology', 'Pain Medicine'],
    ['Subspecialties: Pain Medicine,\n Sleep Medicine', '', '', 'Pain Medicine | Sleep Medicine'],
    ['State(s) of Licensure: Ohio\nState(s) of Licensure: Iowa', 'Ohio', '', ''],
    ['State(s) of Licensure:\nOhio', 'Ohio', '', ''],
    ['State(s) of Licensure: Ohio\nPage 1 of 2\nIowa', 'Ohio Iowa', '', ''],
    ['State(s) of Licensure: Ohio\n\nCLINICAL CASE SUMMARY\n\nIowa', 'Ohio', '', ''],
    ['The states: Ohio. Certification is needed.', '', '', ''],
  ];
  for (const [block, ...expected] of rows) assert.deepEqual(reviewer(block), expected, block);
});
