import * as assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../../src/core/checks/check';
import { problemsByDetermination } from '../../../../src/core/checks/problem';
import { reference } from '../../../../src/core/guidelines/reference';
import { parse } from '../../../../src/core/parse';
import { factsOf } from '../../../../src/core/views/archive/facts';
import { allCases } from '../../../support/cases';

const factsIn = (text: string) => {
  const model = parse(text);
  return { model, facts: factsOf(model, problemsByDetermination(model, check(model)), reference) };
};

test('what is known of a determination, without its text', () => {
  const { model, facts } = factsIn(TEXT);
  const [{ items, problems, ...determination }] = facts as [(typeof facts)[number]];
  assert.deepEqual(determination, {
    caseNumber: 'CM16-0900123',
    decisionDate: '2016-12-09',
    urDenialDate: null,
    certifications: [],
  });
  const [{ claims, maximus, ...item }] = items as [(typeof items)[number]];
  assert.deepEqual(item, {
    number: 1,
    line: 6,
    title: 'Valium 5mg #60',
    category: 'pharmaceuticals',
    subcategory: 'benzodiazepines',
    name: 'Valium',
    bodyParts: [],
    decision: 'upheld',
    isModified: false,
    conclusion: 'Therefore, the request is not medically necessary.',
  });
  assert.deepEqual(maximus, [
    {
      documentId: 'chronic-pain-2009',
      document: 'Chronic Pain Medical Treatment Guidelines (May 2009)',
      year: 2009,
      sections: [{ title: 'Benzodiazepines', isTopic: true, pages: [24] }],
    },
  ]);
  assert.deepEqual(
    claims.map(({ document, year }) => [document, year]),
    [['Official Disability Guidelines (ODG)', null]],
  );
  assert.equal(model.determinations.length, 1);
  assert.deepEqual(new Set(problems.map(({ item, line }) => item === null || line >= 6)), new Set([true]));
});

test('facts are plain data, of every case', () => {
  for (const { text } of allCases()) {
    const { model, facts } = factsIn(text);
    assert.deepEqual(structuredClone(facts), facts);
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
    const numbers = facts.map(({ items }) => items.map(({ number }) => number));
    assert.deepEqual(
      numbers,
      model.determinations.map(({ items }) => items.map(({ number }) => number)),
    );
  }
});

const TEXT = `Case Number: CM16-0900123
Date Assigned: 11/09/2016
Decision Date: 12/09/2016

The Final Determination was based on decisions for the disputed items/services set forth below:
Valium 5mg #60: Upheld
Claims Administrator guideline: Decision based on Non-MTUS Citation ODG.
MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 24.
Decision rationale: Benzodiazepines are not recommended for long-term use. Therefore, the request is
not medically necessary.
`;
