import type { Item } from '../../model/model';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { PARTS, partsOf } from './shared/parts';

/**
 * An item whose paragraphs stand in another order than Claims Administrator guideline, MAXIMUS guideline, Decision
 * rationale. All published determinations keep it, and readers and programs alike tell the two sides by it.
 *
 * Bad: `MAXIMUS guideline: ...` before `Claims Administrator guideline: ...`
 * Good: the claims administrator's paragraph first.
 */
export function labelsOutOfOrder({ determination }: CheckContext): ProblemFacts[] {
  if (determination.layout !== 'standard') return [];
  const found: ProblemFacts[] = [];
  for (const item of determination.items) {
    if (isInOrder(item)) continue;
    const parts = partsOf(item);
    const wrong = parts.findIndex(({ part }, i) => i > 0 && PARTS.indexOf(part) < PARTS.indexOf(parts[i - 1]!.part));
    found.push({ code: 'labels-out-of-order', item: item.number, span: parts[wrong]!.paragraph.labelSpan });
  }
  return found;
}

function isInOrder(item: Item): boolean {
  let last = -1;
  for (const part of PARTS) {
    const start = item[part]?.labelSpan.start ?? last;
    if (start < last) return false;
    last = start;
  }
  return true;
}
