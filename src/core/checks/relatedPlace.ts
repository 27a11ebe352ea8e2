import type { Span } from '../model/span';
import type { Problem } from './problem';

/** The second place of a problem that has one, and what stands there. */
export function relatedPlace({ facts }: Problem): { readonly span: Span; readonly words: string } | null {
  switch (facts.code) {
    case 'decision-contradicts-rationale':
      return { span: facts.conclusionSpan, words: 'The rationale concludes here' };
    case 'name-differs':
    case 'quantity-differs':
    case 'level-differs':
      return { span: facts.headingSpan, words: 'The heading says so here' };
    case 'record-contradicts':
      return { span: facts.toldSpan, words: 'The case summary tells of it here' };
    case 'date-differs':
      return { span: facts.caseSpan, words: 'The case block has this date' };
    default:
      return null;
  }
}
