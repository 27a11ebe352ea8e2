import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check as problemsOf } from '../../../src/core/checks/check';
import { parse } from '../../../src/core/parse';
import { erringItems, type HighlightKind, highlights, lineParts } from '../../../src/core/views/highlights';
import { determinationWith, itemWith } from '../../support/frame';
import { checkSpans, readMarks } from '../../support/marked';

const check = (kind: HighlightKind, marked: string): void => checkSpans(marked, text => highlights(parse(text))[kind]);

const opioid = itemWith({
  heading: 'Norco 10/325mg #30: Overturned',
  rationale: 'The request is medically necessary.',
});

test('decisions are marked by kind, and a word that is neither is unknown', () => {
  check('upheld', determinationWith(itemWith({ heading: 'Valium 5mg: «Upheld»' }), opioid));
  check('overturned', determinationWith(itemWith({}), opioid.replace('Overturned', '«Overturned»')));
  check('unknown', determinationWith(itemWith({ heading: 'Valium 5mg: «Upheid»' })));
});

test('an item begins with a rule and an icon; one without a decision has the unknown icon', () => {
  const { text, cursor } = readMarks(determinationWith(itemWith({ heading: '$0Valium 5mg' })));
  const marks = highlights(parse(text));
  assert.deepEqual(marks.rule, [{ start: cursor! - 1, end: cursor! - 1 }]);
  assert.deepEqual(marks['unknown-item'], [{ start: cursor, end: cursor }]);
  assert.deepEqual(marks['upheld-item'], []);
});

test('an item with an error is marked as such, wherever in it the error stands; a warning changes nothing', () => {
  const { text, cursor } = readMarks(
    determinationWith(
      opioid,
      itemWith({ heading: '$0Valium 5mg: Upheld', rationale: 'The request is medically necessary.' }),
    ),
  );
  const model = parse(text);
  const problems = problemsOf(model);
  assert.deepEqual(erringItems(model, problems), [cursor]);
  const marks = highlights(model, new Set(erringItems(model, problems)));
  assert.deepEqual(marks['upheld-error-item'], [{ start: cursor, end: cursor }]);
  assert.deepEqual([marks['upheld-error'].length, marks.upheld.length, marks.overturned.length], [1, 0, 1]);
  const warnings = problems.map(problem => ({ ...problem, severity: 'warning' as const }));
  assert.deepEqual(erringItems(model, warnings), []);
});

test('a wrapped heading and a wrapped citation are marked line by line, without the space at the ends', () => {
  const heading = '«Physical therapy 3 times a week for 4» \n«weeks:» Upheld';
  check('heading', determinationWith(itemWith({ heading })));
  const maximus = 'Decision based on MTUS «Chronic Pain Treatment Guidelines» \n«Benzodiazepines Page(s): 24».';
  check('citation', determinationWith(itemWith({ maximus })));
});

test('labels and section headings', () => {
  const { text } = readMarks(determinationWith(itemWith({})));
  const words = (kind: HighlightKind) => highlights(parse(text))[kind].map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(words('label'), ['Claims Administrator guideline:', 'MAXIMUS guideline:', 'Decision rationale:']);
  assert.deepEqual(words('section'), [
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'CLINICAL CASE SUMMARY',
    'IMR ISSUES, DECISIONS AND RATIONALES',
  ]);
});

test('line parts leave out blank lines and white space, with every kind of line end', () => {
  const parts = (text: string) =>
    lineParts(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(parts(' one \r\n\r\n\ttwo \n three\u00a0'), ['one', 'two', 'three']);
  assert.deepEqual(parts('   '), []);
});
