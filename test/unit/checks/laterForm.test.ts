import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOfLaterForm } from '../../../src/core/checks/rules/shared/laterForm';
import { parse } from '../../../src/core/parse';
import { determinationWith, itemWith } from '../../support/frame';

const block = (decision: string, assigned: string, denial: string): string =>
  [
    'Case Number:    CM16-0700099',
    `Date Assigned:  ${assigned}      Date of Injury:       02/03/2013`,
    `Decision Date:  ${decision}      UR Denial Date:       ${denial}`,
    'Priority:       Standard        Application Received: 12/28/2016',
    '',
    '',
  ].join('\n');

const isLater = (text: string): boolean => isOfLaterForm(parse(text).determinations[0]!);

test('the later form: by the last day that the case block has, from January 1, 2016 on', () => {
  const rows: readonly (readonly [decision: string, assigned: string, denial: string, is: boolean])[] = [
    ['01/01/2016', '', '', true],
    ['12/31/2015', '', '', false],
    ['12/31/2015', '02/02/2016', '02/02/2016', false],
    ['02/02/2016', '12/31/2015', '12/31/2015', true],
    ['', '01/01/2016', '12/31/2015', true],
    ['', '12/31/2015', '02/02/2016', false],
    ['', '', '01/01/2016', true],
    ['', '', '12/31/2015', false],
  ];
  for (const [decision, assigned, denial, is] of rows)
    assert.equal(
      isLater(block(decision, assigned, denial) + determinationWith(itemWith({}))),
      is,
      `${decision}|${assigned}|${denial}`,
    );
});

test('the later form: without a day by a citation with a year and no pages', () => {
  const cited = (maximus: string, claims?: string): string =>
    determinationWith(itemWith({}), itemWith({ maximus, ...(claims === undefined ? {} : { claims }) }));
  assert.ok(isLater(cited('Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.')));
  assert.ok(isLater(cited('Decision based on MTUS.', 'Decision based on MTUS Knee Complaints 2004.')));
  assert.ok(isLater(cited('Decision based on MTUS Knee Complaints 2004, page 12, and Low Back Complaints 2004.')));
  for (const maximus of [
    'Decision based on MTUS Knee Complaints 2004, page 12.',
    'Decision based on MTUS Knee Complaints.',
    'Nothing.',
  ])
    assert.ok(!isLater(cited(maximus)), maximus);
});

test('the later form: no other layout has one', () => {
  const numbered = isOfLaterForm({
    ...parse(block('02/02/2016', '', '') + determinationWith(itemWith({}))).determinations[0]!,
    layout: 'letter-2013',
  });
  assert.equal(numbered, false);
});
