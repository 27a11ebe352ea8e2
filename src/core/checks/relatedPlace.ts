import type { Span } from '../model/span';
import type { Problem } from './problem';

/** The second place of a finding that has one, and what stands there. */
export function otherPlace({ finding }: Problem): { readonly span: Span; readonly words: string } | null {
  switch (finding.code) {
    case 'decision-contradicts-rationale':
      return { span: finding.conclusionSpan, words: 'The rationale concludes here' };
    case 'name-differs':
      return { span: finding.headingSpan, words: 'The heading says so here' };
    case 'date-differs':
      return { span: finding.caseSpan, words: 'The case block has this date' };
    default:
      return null;
  }
}
