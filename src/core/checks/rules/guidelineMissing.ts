import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { itemPlace } from './shared/parts';

/**
 * An item without one of its two guideline paragraphs. A determination states for each item what utilization review
 * relied on and what the expert reviewer relies on (8 CCR 9792.10.6(d): references to the evidence used).
 *
 * Bad: a heading, then `MAXIMUS guideline: ...` at once.
 * Good: `Claims Administrator guideline: ...`, then `MAXIMUS guideline: ...`; where a side cited nothing, the stock
 * sentence that says so.
 *
 * Only the standard layout has both paragraphs in every item.
 */
export function guidelineMissing({ determination }: CheckContext): ProblemFacts[] {
  if (determination.layout !== 'standard') return [];
  const found: ProblemFacts[] = [];
  for (const item of determination.items)
    for (const part of GUIDELINES)
      if (item[part] === null)
        found.push({ code: 'guideline-missing', item: item.number, span: itemPlace(item), part });
  return found;
}

const GUIDELINES = ['claimsAdministratorGuideline', 'maximusGuideline'] as const;
