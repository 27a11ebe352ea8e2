import type { Item } from '../../model/model';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';

/**
 * An item's heading that ends in no decision. What is decided is then open: the item is neither authorised nor refused.
 *
 * Bad: `Naproxen 550mg #60`
 * Good: `Naproxen 550mg #60: Upheld`
 */
export function decisionMissing({ determination }: CheckContext): ProblemFacts[] {
  if (determination.layout !== 'standard') return [];
  return determination.items
    .filter(item => item.decision === null)
    .map(item => ({ code: 'decision-missing', item: item.number, span: placeOf(item) }));
}

/** Where there is no heading at all, the item's first label. */
const placeOf = ({ heading, headingSpan, claimsAdministratorGuideline, maximusGuideline, rationale }: Item) =>
  heading !== null
    ? headingSpan
    : ((claimsAdministratorGuideline ?? maximusGuideline ?? rationale)?.labelSpan ?? headingSpan);
