import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CONCEDING,
  CONCESSION,
  CONDITION,
  CONDITIONS,
  DENIED,
  DENIED_SUBJECT,
  GENERAL,
  GENERAL_WORDS,
  GROUND,
  GROUNDS,
  PAST,
  PAST_VERB,
  REFUSAL,
  REFUSING,
} from '../../../src/core/rationale/qualifiers';
import { beginningOfSentence } from '../../../src/core/rationale/sentenceBeginning';

/** Each expression with its mark, and all that it finds. */
const ROWS: readonly [expression: RegExp, mark: number, found: string][] = [
  [
    CONDITIONS,
    CONDITION,
    'if|unless|whether|when|until|once|should the|should it|should he|should she|should they|provided that|in the event|whenever|where|as long as',
  ],
  [CONCEDING, CONCESSION, 'although|though|while|whereas|even though|even if'],
  [DENIED, DENIED_SUBJECT, 'none of|neither|no further|no additional|no more|no other|no such'],
  [REFUSING, REFUSAL, 'do not find|does not believe|did not consider|cannot feel|could not think|can not deem'],
  [GROUNDS, GROUND, 'that|why|how'],
  [GENERAL_WORDS, GENERAL, 'never used|abrupt|abruptly|taper|tapering|wean|weaning'],
  [PAST_VERB, PAST, 'was|were|had been'],
];

test('what is tried at a mark has the mark', () => {
  for (const [expression, mark, found] of ROWS)
    for (const words of found.split('|')) {
      const sentence = `${words} x`;
      expression.lastIndex = 0;
      assert.ok(expression.test(sentence), `${expression} does not find "${words}"`);
      assert.ok((beginningOfSentence(sentence, sentence.length).marks & mark) !== 0, `"${words}" has no mark`);
    }
});
