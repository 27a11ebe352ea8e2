import { citedForm } from '../../guidelines/lookup';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { topicsAmiss } from './shared/topicsAmiss';

/**
 * Another document's name stands where a topic of the cited one belongs, or a topic that only another document has. Nobody
 * can tell which of the two is meant.
 *
 * Bad: `MTUS Chronic Pain Treatment Guidelines Low Back Complaints.`
 * Bad: `MTUS Low Back Complaints 2004, Section(s): Topical analgesics.`
 * Good: `MTUS Low Back Complaints 2004.`, or a topic of the chronic pain guideline
 */
export const topicOfOtherDocument = (context: CheckContext): ProblemFacts[] =>
  topicsAmiss(context).flatMap(({ facts, answer }) =>
    'other' in answer
      ? [
          {
            code: 'topic-of-other-document',
            ...facts,
            other: citedForm(answer.other),
            isDocument: answer.why === 'other-document',
          },
        ]
      : [],
  );
