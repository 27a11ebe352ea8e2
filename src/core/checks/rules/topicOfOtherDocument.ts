import { assessTopic } from '../../guidelines/assessNames';
import { citedForm } from '../../guidelines/lookup';
import type { ProblemFacts } from '../problem';
import { citedName } from './shared/citationsOfItem';
import type { CheckContext } from './shared/context';

/**
 * Another document's name stands where a topic of the cited one belongs. Nobody can tell which of the two is meant.
 *
 * Bad: `MTUS Chronic Pain Treatment Guidelines Low Back Complaints.`
 * Good: `MTUS Low Back Complaints 2004.`, or a topic of the chronic pain guideline
 */
export function topicOfOtherDocument({ knownCitations, reference }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const { item, side, citation, document } of knownCitations)
    for (const section of citation.sections) {
      const answer = assessTopic(reference, document, section);
      if (answer.answer !== 'does-not-fit' || answer.why !== 'other-document') continue;
      found.push({
        code: 'topic-of-other-document',
        item: item.number,
        span: section.span,
        side,
        document: citedName(citation),
        written: section.text,
        other: citedForm(answer.other),
      });
    }
  return found;
}
