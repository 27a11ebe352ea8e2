import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { topicsAmiss } from './shared/topicsAmiss';

/**
 * A section that the cited document has not, or a known one misspelt. Nobody can look it up.
 *
 * Bad: `MTUS Chronic Pain Treatment Guidelines Benzodiazapines Page(s): 24.`
 * Good: `MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 24.`
 *
 * Of most documents the reference holds the sections that were seen, not all: there only a near miss of a known title is
 * told, the rest cannot be checked. A document's sections count as all known where their pages cover nearly all of it.
 */
export const topicUnknown = (context: CheckContext): ProblemFacts[] =>
  topicsAmiss(context).flatMap(({ facts, answer }) =>
    'other' in answer ? [] : [{ code: 'topic-unknown', ...facts, near: answer.near }],
  );
