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
