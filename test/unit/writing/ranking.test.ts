import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reference } from '../../../src/core/guidelines/reference';
import { parse } from '../../../src/core/parse';
import { completionsAt } from '../../../src/core/writing/completions';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { readMarks } from '../../support/marked';
import { FIRST_SUGGESTIONS, type FirstSuggestion } from './firstSuggestions';

function labelsOf({ heading, urDenial, claims, written }: FirstSuggestion): string[] {
  const draft = determinationWith(itemWith({ heading, maximus: `${written}$0`, ...(claims && { claims }) }));
  const { text, cursor } = readMarks(caseBlock(urDenial) + draft);
  return completionsAt(parse(text), cursor!, reference, 'sign')?.items.map(({ label }) => label) ?? [];
}

test('what should stand first is offered', () => {
  assert.equal(FIRST_SUGGESTIONS.length, 20);
  for (const row of FIRST_SUGGESTIONS) assert.ok(labelsOf(row).includes(row.right), `${row.heading}: ${row.right}`);
});

test('what the item calls for stands first, in at least 16 of 20', () => {
  const right = FIRST_SUGGESTIONS.filter(({ isMissed }) => !isMissed);
  assert.ok(right.length >= 16);
  for (const row of right) assert.equal(labelsOf(row)[0], row.right, row.heading);
});

test('what only informs comes last, and what is named already behind it', () => {
  const row: FirstSuggestion = {
    heading: 'Celebrex 200mg #30: Upheld',
    urDenial: '05/01/2014',
    written: 'Decision based on MTUS Chronic Pain Treatment Guidelines ',
    right: '',
    held: false,
  };
  const stance = (title: string) =>
    reference.byId.get('chronic-pain-2009')?.topics.find(topic => topic.title === title)?.stance ?? '';
  const isLast = labelsOf(row).map(title => /^(?:informational|cross-reference)$/.test(stance(title)));
  assert.equal(isLast.indexOf(true), isLast.lastIndexOf(false) + 1);
  const written = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, ';
  const labels = labelsOf({ ...row, heading: 'MRI of the lumbar spine: Upheld', urDenial: '12/05/2016', written });
  assert.equal(labels[0], 'Diagnostic Criteria');
  assert.equal(
    labels.findLast(label => !label.startsWith('and ')),
    'Special Studies',
  );
  assert.ok(!labels.includes('and Low Back Complaints 2004'));
});

test('what the claims administrator cites comes before what is usual', () => {
  const labels = labelsOf({
    heading: 'Custom orthotics for both feet: Upheld',
    urDenial: '12/05/2016',
    claims: 'Decision based on MTUS Ankle and Foot Complaints 2004, Section(s): Work Activities.',
    written: 'Decision based on MTUS Ankle and Foot Complaints 2004, Section(s): ',
    right: '',
    held: false,
  });
  assert.ok(labels.indexOf('Work Activities') < labels.indexOf('Special Studies'));
});
