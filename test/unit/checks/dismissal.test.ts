import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { carriedOver, type Dismissal, dismissalOf, dismissedAmong } from '../../../src/core/checks/dismissal';
import type { ProblemCode } from '../../../src/core/checks/problem';
import { parse } from '../../../src/core/parse';
import { hash } from '../../../src/core/text/hash';
import { determinationWith, itemWith } from '../../support/frame';
import { withMarks } from '../../support/marked';

const KEY = '00112233445566778899aabbccddeeff';

/** Dismisses the problem at an offset, and shows where problems of its code still stand in another text. */
function left(code: ProblemCode, before: string, after: string, which = 0): string {
  return shown(code, after, [dismissed(code, before, which)]);
}

function dismissed(code: ProblemCode, text: string, which = 0): Dismissal {
  const model = parse(text);
  const problem = check(model).filter(one => one.code === code)[which]!;
  return dismissalOf(model, problem, 'seen', KEY)!;
}

function shown(code: ProblemCode, text: string, dismissals: readonly Dismissal[]): string {
  const model = parse(text);
  const problems = check(model).filter(one => one.code === code);
  const hidden = dismissedAmong(model, problems, dismissals, KEY);
  for (const hides of hidden.values()) assert.ok(dismissals.includes(hides));
  return withMarks(
    text,
    problems.filter(({ facts }) => !hidden.has(facts)).map(({ span }) => span),
  );
}

const summary = (words: string, ...items: readonly string[]) =>
  determinationWith(...(items.length > 0 ? items : [itemWith({})])).replace('injured on 02/03/2015.', `$& ${words}`);

test('one dismissal hides one number, and none that is typed later', () => {
  const one = summary('Her number is 123-45-6789.');
  assert.equal(left('identifier-present', one, one), one);
  const other = summary('Her number is 123-45-6780.');
  assert.equal(left('identifier-present', one, other), summary('Her number is «123-45-6780».'));
  const both = summary('Her number is 123-45-6789. His is 987-65-4321.');
  assert.equal(left('identifier-present', both, both), summary('Her number is 123-45-6789. His is «987-65-4321».'));
});

test('a number is remembered by a keyed hash, and not at all without a key', () => {
  const text = summary('Her number is 123-45-6789.');
  const { words } = dismissed('identifier-present', text);
  assert.notEqual(words, hash('123-45-6789'));
  const model = parse(text);
  const problem = check(model).find(({ code }) => code === 'identifier-present')!;
  assert.equal(dismissalOf(model, problem, 'seen', null), null);
  assert.notEqual(dismissalOf(model, problem, 'seen', KEY.replace('0', '1'))!.words, words);
});

const upside = itemWith({ heading: 'Norco #30: Overturned' });

test('a dismissal stays with its item when another is inserted above and the text around changes', () => {
  const code = 'decision-contradicts-rationale';
  const before = determinationWith(itemWith({}), upside);
  const after = determinationWith(itemWith({ heading: 'Soma #60: Upheld' }), itemWith({}), upside);
  assert.equal(left(code, before, after), after);
  const other = determinationWith(itemWith({}), upside.replace('Norco', 'Percocet'));
  assert.equal(left(code, before, other), other.replace('Overturned', '«Overturned»'));
});

test('of problems that are alike the one between the same words is meant, and a later one is shown', () => {
  const told = (words: string) => summary(`She works. She drives. She cooks. ${words}`);
  const both = told('He walks an hour a day and it never rains there. He sleeps well.');
  assert.equal(left('pronoun-differs', both, both), both.replace('He sleeps', '«He» sleeps'));
  assert.equal(left('pronoun-differs', both, both, 1), both.replace('He walks', '«He» walks'));
  const one = told(
    'She rests for a while at home on most days of the week. He walks an hour a day and it never rains there.',
  );
  assert.equal(left('pronoun-differs', one, one.replace('hour', 'whole hour')), one.replace('hour', 'whole hour'));
  assert.equal(
    left('pronoun-differs', one, `${one}`.replace('She rests', 'He rests')),
    one.replace('She rests', '«He» rests'),
  );
});

test('dismissals of before are kept where they name one problem', () => {
  const text = determinationWith(itemWith({}), upside);
  const model = parse(text);
  const problems = check(model);
  const earlier = {
    code: 'decision-contradicts-rationale',
    item: 2,
    heading: hash('Norco #30'),
    reason: 'seen',
  } as const;
  const { kept, lost } = carriedOver(
    model,
    problems,
    [
      earlier,
      { ...earlier, item: 1 },
      { ...earlier, heading: hash('Soma') },
      { ...earlier, code: 'rationale-missing' },
    ],
    KEY,
  );
  assert.deepEqual([kept, lost], [[dismissed('decision-contradicts-rationale', text)], 3]);
});
