import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concludes } from '../../../src/core/rationale/conclusion';
import {
  concedes,
  deniesDenial,
  deniesNecessity,
  deniesSubject,
  findsObject,
  hasConditionBehind,
  isConditional,
  isGeneral,
  isOfAnotherReview,
  isOfPastReview,
  isPurpose,
  isReported,
  lastClause,
} from '../../../src/core/rationale/qualifiers';
import { verbGroup } from '../../../src/core/rationale/verbGroup';
import { isWeightier, verdictOf } from '../../../src/core/rationale/verdict';

/** Verdict and weight of the words between the marks: "The request is «not medically necessary»." */
function verdict(sentence: string): string {
  const [before = '', words = '', after = ''] = sentence.split(/[«»]/);
  const found = verdictOf({ before, words: words.toLowerCase().replaceAll('-', ''), after });
  return found === null ? 'nothing' : `${found.kind === 'necessary' ? '+' : '-'} ${found.weight}`;
}

test('what weighs more', () => {
  const order = ['support', 'decision', 'hedged', 'plain'] as const;
  for (const [i, one] of order.entries())
    for (const [j, other] of order.entries()) assert.equal(isWeightier(one, other), i > j, `${one} ${other}`);
});

test('each kind of words: what they say, and how much that weighs', () => {
  const rows: [sentence: string, read: string][] = [
    ['It is «medically necessary».', '+ plain'],
    ['It is «not medically necessary».', '- plain'],
    ['It is «medically unnecessary».', '- plain'],
    ['It is «unmedically necessary».', '- plain'],
    ['It is «medically not necessary».', '- plain'],
    ['It is not «medically unnecessary».', '+ plain'],
    ['It is «medicallyunnecessary».', '- plain'],
    ['It is «medicallynot necessary».', '- plain'],
    ['It is «non-medically necessary».', '- plain'],
    ['It is not «not medically necessary».', '- plain'],
    ['It would be «medically necessary».', '+ hedged'],
    ['It would not be «medically necessary».', '- hedged'],
    ['It can not be thought that it would be «medically necessary».', '- hedged'],
    ['It can not be «medically necessary», it may seem.', '- plain'],
    ['It may not, it can not be «medically necessary».', '- plain'],
    [`It can not be ${'documented '.repeat(8)}would be «medically necessary».`, '- hedged'],
    ['It is a «medically necessary» treatment.', '+ hedged'],
    ['It is «medically necessary» in part.', '+ plain'],
    ['It is «medically necessary» Therefore it is.', '+ plain'],
    ['A «medically necessary» treatment.', 'nothing'],
    ['«medically necessary».', '+ hedged'],
    ['Therefore, «medically necessary».', '+ hedged'],
    ['As such «medically necessary».', '+ hedged'],
    ['Weaning, «medically necessary».', 'nothing'],
    ['«Not medically necessary».', '- plain'],
    ['The reviewer finds the request «medically necessary».', '+ hedged'],
    ['It is not enough to deem the request «medically necessary».', '- hedged'],
    ['It «is necessary».', '+ hedged'],
    ['It was not «is necessary».', '- hedged'],
    ['It «is unnecessary».', '- hedged'],
    ['It may «be necessary».', '+ support'],
    ['The request is «supported».', '+ support'],
    ['The request is not «supported».', '- support'],
    ['The brace is «supported».', 'nothing'],
    ['The request is «supported» wholly.', 'nothing'],
    ['The request is «denied».', '- support'],
    ['The request is therefore «denied».', '- support'],
    ['The request was «denied».', 'nothing'],
    ['The request is «denied» by review.', 'nothing'],
    ['The decision is «upheld».', '- decision'],
    ['The decision is not «upheld».', '+ decision'],
    ['The decision is «overturned».', '+ decision'],
    ['The decision is «reversed».', '+ decision'],
    ['It is «certified».', '+ decision'],
    ['It is «non-certified».', '- decision'],
    ['It is «noncertified».', '- decision'],
    ['It was previously «certified».', 'nothing'],
    ['If it is «upheld».', 'nothing'],
    ['The «upheld» denial.', 'nothing'],
    ['It is «upheld» wholly.', 'nothing'],
    ['It lacks «medical necessity».', '- plain'],
    ['Its «medical necessity» is met.', '+ plain'],
    ['Its «medical necessity» is not met.', '- plain'],
    ['Its «medical necessity» has not yet been clearly demonstrated.', '- plain'],
    ['Its «medical necessity» is unsupported.', '- plain'],
    ['Its «medical necessity» is lacking.', '- plain'],
    ['Its «medical necessity» is not lacking.', '+ plain'],
    ['Its «medical necessity» cannot be affirmed.', '- plain'],
    ['Its «medical necessity» would not be met.', '- plain'],
    ['Its «medical necessity» of old; it is met.', 'nothing'],
    ['The «need for» it is apparent.', '+ hedged'],
    ['It does not establish the «need for» it.', '- hedged'],
    ['If its «medical necessity» is met.', 'nothing'],
    ['It is a «medical necessity».', '+ plain'],
    ['It was considered a «medical necessity».', '+ plain'],
    ['They are of «medical necessity».', '+ plain'],
    ['The record supports the «medical necessity».', '+ decision'],
    ['It meets the criteria for «medical necessity».', '+ decision'],
    ['The reviewer saw «medical necessity».', 'nothing'],
    ['Although it is «medically necessary».', '+ hedged'],
    ['It is «medically necessary» when therapy failed.', 'nothing'],
    ['The request is «medically necessary» when therapy failed.', '+ plain'],
    ['The provider states that it is «medically necessary».', 'nothing'],
    ['For a bed to be «medically necessary».', 'nothing'],
  ];
  const wrong = rows.flatMap(([sentence, read]) =>
    verdict(sentence) === read ? [] : [`${sentence} ${verdict(sentence)}`],
  );
  assert.deepEqual(wrong, []);
});

test('what may follow a predicate', () => {
  for (const word of 'and or for because however today currently was this any further beyond despite during'.split(' '))
    assert.equal(verdict(`It is «medically necessary» ${word} x`), '+ plain', word);
  for (const mark of ['.', ',', ';', ' (', ')', ' – so', ' - so', '/so', ': so', '  '])
    assert.match(verdict(`It is «medically necessary»${mark}`), mark === ' (' ? /hedged/ : /plain/, mark);
});

test('a verb group: its words back to the first that is none', () => {
  const rows: [words: string, verb: boolean, negated: boolean, hedged: boolean][] = [
    ['the request is', true, false, false],
    ['the request is therefore not considered to be', true, true, false],
    ['the request would not be', true, true, true],
    ['is not that the brace', false, false, false],
    ['is not safe and is', true, false, false],
    ['not safe and medically', false, true, false],
    ['is "not," (also)', true, true, false],
    ['isn\u2019t', true, true, false],
    ['Cannot be', true, true, false],
    ['is not , that', false, false, false],
    [`not ${'also '.repeat(12)}is`, true, true, false],
    [`not ${'also '.repeat(12)}is `, true, true, false],
    [`not ${'also '.repeat(13)}is`, true, false, false],
    [`not ${'demonstrated '.repeat(11)} is`, true, true, false],
    ['', false, false, false],
  ];
  for (const [words, hasVerb, isNegated, isHedged] of rows)
    assert.deepEqual(verbGroup(words), { hasVerb, isNegated, isHedged }, words);
});

test('the last clause of a sentence', () => {
  const rows: [before: string, clause: string][] = [
    ['It is old', 'It is old'],
    ['It is old; it is', 'it is'],
    ['It is old;, it is', 'it is'],
    ['It is old;  so it is', 'so it is'],
    ['It is old, and it is', 'and it is'],
    ['It is old, it is', 'it is'],
    ['It is old and so is', 'and so is'],
    ['It is old and is', 'It is old and is'],
    ['It is old, therefore it is', 'therefore it is'],
    ['It is old therefore it is', 'therefore it is'],
    ['It is therefore it is', 'It is therefore it is'],
    ['A; b, but c is', 'but c is'],
  ];
  for (const [before, clause] of rows) assert.equal(lastClause(before), clause, before);
});

test('what qualifies a verdict stands near it, in its clause', () => {
  const far = 'x'.repeat(121);
  const rows: [value: unknown, expected: unknown, what: string][] = [
    [isConditional(`if ${far}`), false, 'a condition far away'],
    [isConditional(`if ${far.slice(2)}`), true, 'a condition near'],
    [isConditional('if so, it is'), false, 'a condition in another part'],
    [isConditional('what is'), true, 'what is'],
    [isConditional('what it'), false, 'what it'],
    [concedes('it is although'), false, 'although within'],
    [concedes(' Although it is'), true, 'Although'],
    [hasConditionBehind(' only when so'), true, 'only when'],
    [hasConditionBehind(', when so'), false, 'a comma before when'],
    [isPurpose('a bed to be ', ' is'), true, 'to be is'],
    [isPurpose('a bed to be ', ' there'), false, 'to be there'],
    [isPurpose('for a bed to be ', ''), true, 'for to be'],
    [isPurpose('for a bed to be x', ''), false, 'to be x'],
    [isPurpose('a bed for one to be ', ''), false, 'for within'],
    [deniesSubject('no brace is'), true, 'no brace'],
    [deniesSubject('it shows no brace'), false, 'no brace within'],
    [deniesSubject('no brace is what it was'), false, 'no with two verbs'],
    [deniesSubject('does not find this'), true, 'does not find'],
    [deniesSubject('does not find, this'), false, 'does not find in another part'],
    [deniesSubject('there is no reason to doubt that it is'), false, 'beyond doubt'],
    [deniesSubject('it is doubtful that it is'), true, 'doubtful'],
    [deniesSubject(`sees no ${'x'.repeat(70)} proof that it`), true, 'near a ground'],
    [deniesSubject(`sees no ${'x'.repeat(90)} proof that it`), false, 'far from a ground'],
    [deniesSubject('proof that it is not no'), false, 'a lack behind its ground'],
    [deniesDenial('I do not agree that it is'), true, 'not agree'],
    [deniesDenial('as there is no proof that it has eased the request is'), false, 'a reason with a verb'],
    [deniesDenial('no proof that he saw that it is'), false, 'two grounds'],
    [isReported('the provider says that it is'), true, 'the provider says'],
    [isReported('the guideline says that it is'), false, 'the guideline says'],
    [isReported(`the provider ${'x'.repeat(45)} says that it is`), false, 'a provider far away'],
    [isReported('the provider says that it was so, it is'), false, 'a comma behind'],
    [isReported('the provider says that it was what is'), false, 'two verbs behind'],
    [isReported('it asked that it be'), true, 'asked'],
    [isReported('the guideline, as the staff felt that it is'), false, 'the staff felt'],
    [isReported('According to the surgeon it is'), true, 'according to'],
    [isReported('so, according to the surgeon it is'), false, 'according within'],
    [deniesNecessity('it lacks the '), true, 'lacks'],
    [deniesNecessity('it does not show '), true, 'does not'],
    [deniesNecessity('it did not. So '), false, 'did not before a full stop'],
    [deniesNecessity('it did not, so '), false, 'did not before a comma'],
    [deniesNecessity('it did not; so '), false, 'did not before a semicolon'],
    [deniesNecessity(`it failed to ${'x'.repeat(65)}`), false, 'failed to, far away'],
    [deniesNecessity('it fails the '), false, 'fails'],
    [findsObject('the reviewer finds the request ')?.isDenied, false, 'finds'],
    [findsObject('the reviewer finds '), null, 'finds nothing'],
    [findsObject('one may find the request '), null, 'may find'],
    [findsObject('to find the request '), null, 'to find'],
    [findsObject('not enough to find the request ')?.isDenied, true, 'not enough to find'],
    [findsObject('finds it. The request '), null, 'finds before a full stop'],
    [isGeneral('it is never ', ''), true, 'never'],
    [isGeneral(`never ${'x'.repeat(165)}`, ''), false, 'never, far away'],
    [isGeneral('', ` ${'x'.repeat(85)} taper`), false, 'taper, far behind'],
    [isGeneral('', ` ${'x'.repeat(65)} taper`), true, 'taper behind'],
    [isOfAnotherReview('it was ', ' in an earlier review'), true, 'earlier review'],
    [isOfAnotherReview('it is ', ' in an earlier review'), false, 'is, in an earlier review'],
    [isOfAnotherReview('it was ', ' in an earlier visit'), false, 'earlier visit'],
    [isOfAnotherReview('it was ', '. In an earlier review'), false, 'another sentence'],
    [isOfAnotherReview(`was ${'x'.repeat(60)}`, ' in an earlier review'), false, 'was, far away'],
    [isOfAnotherReview('it was; it had been ', ' by a prior request'), true, 'had been'],
    [isOfPastReview('it was initially '), true, 'initially'],
    [isOfPastReview(`initially ${'x'.repeat(121)}`), false, 'initially, far away'],
  ];
  for (const [value, expected, what] of rows) assert.equal(value, expected, what);
});

test('the last plain verdict, and of weaker ones the weightiest', () => {
  const rows: [text: string, kind: string | undefined, weight?: string][] = [
    ['It is medically necessary. The decision is upheld.', 'necessary', 'plain'],
    ['It would be medically necessary. The decision is upheld.', 'necessary', 'hedged'],
    ['It would be medically necessary. It would not be medically necessary.', 'not-necessary', 'hedged'],
    ['The request is supported. The request is not supported.', 'not-necessary', 'support'],
    ['It is medically necessary and it is not medically necessary.', 'not-necessary', 'plain'],
    ['It is not medi-cally neces-sary.', 'not-necessary', 'plain'],
    ['The letter says \u201cIt is not medically necessary.\u201d It is medically necessary.', 'necessary', 'plain'],
    ['Nothing is said.', undefined],
  ];
  for (const [text, kind, weight] of rows) {
    const found = concludes(text);
    assert.deepEqual([found?.kind, found?.weight], [kind, weight], text);
  }
});
