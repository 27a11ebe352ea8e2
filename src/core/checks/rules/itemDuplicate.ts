import { normalizeName } from '../../guidelines/normalizeName';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';

/**
 * Two items with the same request. One of them was left behind or should name another request; where their decisions
 * differ, nobody can tell which holds.
 *
 * Bad: `Naproxen 550mg #60: Upheld` and further down `Naproxen 550 mg, Qty: 60: Overturned`
 * Good: one item; or the dates of service that tell the two apart.
 */
export function itemDuplicate({ determination }: CheckContext): ProblemFacts[] {
  const first = new Map<string, number>();
  return determination.items.flatMap((item): ProblemFacts[] => {
    const key = item.heading === null ? '' : keyOf(item.heading);
    if (key === '') return [];
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, item.number);
      return [];
    }
    return [{ code: 'item-duplicate', item: item.number, span: item.headingSpan, other }];
  });
}

/** The letters and digits of a request, quantities written in one way. */
const keyOf = (heading: string): string => normalizeName(heading.replace(/\b(?:qty|quantity)\b|#/gi, ''));
