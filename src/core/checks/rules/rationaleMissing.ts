import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { itemPlace } from './shared/parts';

/**
 * An item without a rationale. The determination has to say why an item is medically necessary or is not (8 CCR
 * 9792.10.6(d)); a bare decision cannot be reviewed by anyone.
 *
 * Bad: an item that ends after `MAXIMUS guideline: ...`
 * Good: the same item with `Decision rationale: ... The request is not medically necessary.`
 */
export function rationaleMissing({ determination }: CheckContext): ProblemFacts[] {
  if (determination.layout !== 'standard') return [];
  return determination.items
    .filter(item => item.rationale === null)
    .map(item => ({ code: 'rationale-missing', item: item.number, span: itemPlace(item) }));
}
