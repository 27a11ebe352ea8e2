import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  concedes,
  deniesDenial,
  deniesSubject,
  hasConditionBehind,
  isConditional,
  isGeneral,
  isOfAnotherReview,
  isPurpose,
  isReported,
  mayBeQualified,
} from '../../../src/core/rationale/qualifiers';

const hasCondition = (_before: string, after: string): boolean => hasConditionBehind(after);

/** Each function with words before the verdict of which it is true, or words before and behind it. */
const ROWS: readonly [is: (before: string, after: string) => boolean, before: string, after?: string][] = [
  ...words('if|unless|whether|when|until|once|should the|should it|should he|should she|should they', isConditional),
  ...words('provided that|in the event|whenever|where|as long as|what is', isConditional),
  ...words('although|though|while|whereas|even though|even if', concedes),
  ...words('none of|neither|no further|no additional|no more|no other|no such|Therefore, no drugs', deniesSubject),
  ...words('do not find|donot find|does not believe|doesnot think|did not consider|didnot feel', deniesSubject),
  ...words('can not feel|cannot think|could not deem|couldnot deem', deniesSubject),
  ...words('no proof that|unclear why|unclear how|no evidence the|without proof this', deniesSubject),
  ...words('no indication it|no sign these|I doubt that|I disagree that', deniesSubject),
  ...words('I do not agree that', deniesDenial),
  ...words('the provider states that|it was asked that|requests that|according to the letter', isReported),
  ...words('never|abrupt|abruptly|taper|tapering|wean|weaning', isGeneral),
  [isPurpose, 'for a bed to be '],
  [isPurpose, 'a bed to be ', ' are listed'],
  ...'when|whenever|where|if|once|unless|until|only if'
    .split('|')
    .map((after): [typeof hasCondition, string, string] => [hasCondition, 'it is ', ` ${after} it helps`]),
  ...'earlier|previous|prior|another'
    .split('|')
    .map((one): [typeof isOfAnotherReview, string, string] => [isOfAnotherReview, 'it was ', ` in an ${one} review`]),
  [isGeneral, 'it is ', ' to stop abruptly'],
];

function words(list: string, is: (before: string, after: string) => boolean): [typeof is, string][] {
  return list.split('|').map(before => [is, `${before} x `]);
}

test('each qualifier is found, and among the words that are asked for first', () => {
  for (const [is, before, after = '.'] of ROWS) {
    assert.ok(is(before, after), `${before}…${after}`);
    assert.ok(mayBeQualified(before, after), `${before}…${after} may be qualified`);
  }
});
