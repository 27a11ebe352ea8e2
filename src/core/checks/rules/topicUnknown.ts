import { assessTopic } from '../../guidelines/assessNames';
import type { ProblemFacts } from '../problem';
import { citedName } from './shared/citationsOfItem';
import type { CheckContext } from './shared/context';

/**
 * A section that the cited document has not, or a known one misspelt. Nobody can look it up.
 *
 * Bad: `MTUS Chronic Pain Treatment Guidelines Benzodiazapines Page(s): 24.`
 * Good: `MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 24.`
 *
 * Of most documents the reference holds the sections that were seen, not all: there only a near miss of a known title is
 * told, the rest cannot be checked. A document's sections count as all known where their pages cover nearly all of it.
 */
export function topicUnknown({ knownCitations, reference }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const { item, side, citation, document } of knownCitations)
    for (const section of citation.sections) {
      const answer = assessTopic(reference, document, section);
      if (answer.answer !== 'does-not-fit' || answer.why === 'other-document') continue;
      found.push({
        code: 'topic-unknown',
        item: item.number,
        span: section.span,
        side,
        document: citedName(citation),
        written: section.text,
        near: answer.near,
      });
    }
  return found;
}
