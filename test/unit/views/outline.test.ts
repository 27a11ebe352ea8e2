import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem, Severity } from '../../../src/core/checks/problem';
import { parse } from '../../../src/core/parse';
import { documentOutline, filterRows, itemOutline, type OutlineNode, spoken } from '../../../src/core/views/outline';
import { determinationWith, itemWith } from '../../support/frame';

const text = determinationWith(
  itemWith({
    heading: 'Retrospective Valium 5mg Qty:60 (DOS 01/16/15): Upheld',
    maximus:
      'Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines Weaning medications Page(s): 24,124.',
  }),
  itemWith({ heading: 'Norco 10/325mg #30: Overturned', rationale: 'The request is medically necessary.' }),
);

/** One line a row: indentation, label, detail. */
const lines = (rows: readonly OutlineNode[], depth = 0): string[] =>
  rows.flatMap(row => [
    `${'  '.repeat(depth)}${row.label}${row.detail ? ` | ${row.detail}` : ''}`,
    ...lines(row.children, depth + 1),
  ]);

test('the items with their parts', () => {
  assert.deepEqual(lines(itemOutline(parse(text), [])), [
    '1. Upheld · Valium 5mg Qty:60 | retrospective',
    '  Claims administrator | none cited',
    '  MAXIMUS | Benzodiazepines p. 24 · Weaning medications p. 124',
    '  Rationale | not medically necessary',
    '2. Overturned · Norco 10/325mg #30',
    '  Claims administrator | none cited',
    '  MAXIMUS | none cited',
    '  Rationale | medically necessary',
  ]);
});

test('the document: sections, and the items within theirs', () => {
  const rows = documentOutline(parse(text), []);
  assert.deepEqual(
    rows.map(row => [row.label, row.children.length]),
    [
      ['HOW THE IMR FINAL DETERMINATION WAS MADE', 0],
      ['CLINICAL CASE SUMMARY', 0],
      ['IMR ISSUES, DECISIONS AND RATIONALES', 2],
    ],
  );
});

test('several determinations are a row each, with what they decide', () => {
  const rows = itemOutline(parse(`${text}\n\n${text}`), []);
  assert.deepEqual(
    rows.map(row => `${row.label} | ${row.detail}`),
    ['Determination 1 | 2 items · 1 upheld · 1 overturned', 'Determination 2 | 2 items · 1 upheld · 1 overturned'],
  );
  assert.equal(new Set(rows.flatMap(row => [row.id, ...row.children.map(child => child.id)])).size, 6);
});

test('a determination of a consolidated case is named by its first number, all stand in its tooltip', () => {
  const consolidated = `Case Number: CM16-0700201, CM16-0700202\nPriority: Standard\n\n${text}`;
  const [row] = itemOutline(parse(`${consolidated}\n\n${consolidated}`), []);
  assert.deepEqual([row!.label, row!.tooltip], ['CM16-0700201', 'CM16-0700201, CM16-0700202']);
});

test('an unfinished item shows what is missing', () => {
  const draft = text.slice(0, text.indexOf('MAXIMUS guideline:'));
  assert.deepEqual(lines(itemOutline(parse(draft), [])).slice(1), [
    '  Claims administrator | none cited',
    '  MAXIMUS | missing',
    '  Rationale | missing',
  ]);
});

test('a request that review had modified is named by its remaining part', () => {
  const heading =
    'Therapy for 12 sessions was the original request. 6 sessions was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Therapy for 6 sessions is: Upheld';
  assert.equal(
    lines(itemOutline(parse(determinationWith(itemWith({ heading }))), []))[0],
    '1. Upheld · Therapy for 6 sessions | remaining part',
  );
});

test('filters', () => {
  const place = {
    code: 'conclusion-missing',
    item: 2,
    span: { start: text.length - 3, end: text.length - 2 },
  } as const;
  const problem: Problem = { ...place, severity: 'error', message: '', determination: 0, facts: place };
  const rows = itemOutline(parse(text), [problem]);
  const labels = (filtered: readonly OutlineNode[]) => filtered.map(row => row.label);
  assert.deepEqual(labels(filterRows(rows, 'upheld')), ['1. Upheld · Valium 5mg Qty:60']);
  assert.deepEqual(labels(filterRows(rows, 'overturned')), ['2. Overturned · Norco 10/325mg #30']);
  assert.deepEqual(labels(filterRows(rows, 'with-problems')), ['2. Overturned · Norco 10/325mg #30']);
  assert.equal(filterRows(rows, 'all').length, 2);
});

const row = (problems: number, severity: Severity | null) => ({ label: 'A', detail: 'B', problems, severity });

for (const [shown, words] of [
  [{ kind: 'item', ...row(0, null) }, 'Item A, B'],
  [{ kind: 'item', ...row(1, 'error') }, 'Item A, B, 1 problem, the gravest an error'],
  [{ kind: 'rationale', ...row(2, 'warning') }, 'A, B, 2 problems, the gravest a warning'],
  [{ kind: 'determination', ...row(3, 'info'), detail: '' }, 'A, 3 problems'],
] as const)
  test(`a screen reader says of a row: ${words}`, () => assert.equal(spoken(shown), words));
