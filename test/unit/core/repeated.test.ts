import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { walk } from '../../../src/core/model/query';
import { parse } from '../../../src/core/parse';
import { highlights } from '../../../src/core/views/highlights';
import { determinationWith, itemWith } from '../../support/frame';

/** Phrases that a reader of headings, citations or rationales goes on from: repeated they go as deep as any text can. */
const PHRASES = [
  ...['and, ', '& ', '(', '“', '. ', '-\n', '10/10/\n2016 ', 'brace, ', 'Inital Care, ', '3.1 Opioids, ', '24, '],
  ...['Page(s): 24, ', 'page ', 'Low Back Complaints 2004, and ', 'Chapter 12 ', 'ODG and ', 'www.', 'if ', 'not '],
  ...['medical necessity ', 'is not medically necessary ', 'no evidence that ', '#6 ', 'x ', 'Tramodol ', 'left knee '],
  ...['upheld, overturned ', 'authorized ', 'is necessary ', 'the medical necessity of ', 'Dr. ', '" ', '“a” '],
  ...['Decision based on ', 'was the original request. ', 'State(s) of Licensure: ', 'in dispute is MRI, '],
];

/** Lists of so many would not fit into the arguments of one call. */
const MANY = 130_000;

test('a hundred thousand of a kind are read, checked, walked and marked', () => {
  const texts = [
    determinationWith(itemWith({ heading: `Retro Norco ${'01/02/2014 '.repeat(MANY)}: Upheld` })).replace(
      'HOW THE',
      'Date of Injury: 02/03/2015\n\nHOW THE',
    ),
    determinationWith(itemWith({ rationale: 'Dr. Sample agrees.\n'.repeat(MANY) })),
    determinationWith(...Array.from({ length: MANY / 10 }, () => 'Norco: Upheld')),
    determinationWith(itemWith({ maximus: `Decision based on MTUS Low Back Complaints 2004${'\n'.repeat(MANY)}.` })),
    determinationWith(itemWith({ maximus: 'Decision based on ACOEM. '.repeat(MANY) })),
    determinationWith(itemWith({ maximus: `Decision based on MTUS Low Back Complaints 2004, ${'A, '.repeat(MANY)}` })),
  ];
  for (const text of texts) {
    const model = parse(text);
    check(model);
    for (const node of walk(model)) assert.ok(node.span.start <= node.span.end);
    assert.ok(highlights(model)['upheld-item'].length > 0);
  }
});

test('a phrase repeated without end is read and checked like any other', () => {
  for (const phrase of PHRASES) {
    const much = phrase.repeat(Math.ceil(30_000 / phrase.length));
    const item = itemWith({
      heading: `${much}: Upheld`,
      claims: `Decision based on MTUS ${much}`,
      maximus: `Decision based on Non-MTUS Citation ODG ${much}`,
      rationale: `${much} The request is not medically necessary.`,
    });
    const model = parse(determinationWith(item));
    const problems = check(model);
    for (const { span } of problems) assert.ok(span.start <= span.end && span.end <= model.text.length, phrase);
    assert.deepEqual(check(model), problems, `${phrase}: another answer the second time`);
    assert.equal(model.determinations.length, 1, phrase);
  }
});
