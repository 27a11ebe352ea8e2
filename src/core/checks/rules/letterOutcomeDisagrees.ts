import type { Item, LetterOutcome } from '../../model/model';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';

/**
 * A cover letter whose outcome is not what the items decide. The parties act on the letter: UPHOLD means that nothing in
 * dispute is authorised, OVERTURN all of it, PARTIALLY OVERTURN some but not all.
 *
 * Bad: `Final Determination: UPHOLD` before two items of which one is Overturned.
 * Good: `Final Determination: PARTIALLY OVERTURN`
 *
 * Silent while an item is without a known decision.
 */
export function letterOutcomeDisagrees({ determination }: CheckContext): ProblemFacts[] {
  const { letterOutcome, items } = determination;
  const outcome = outcomeOf(items);
  if (letterOutcome === null || outcome === null || letterOutcome.value === outcome) return [];
  return [
    {
      code: 'letter-outcome-disagrees',
      item: null,
      span: letterOutcome.span,
      letter: letterOutcome.value,
      items: outcome,
    },
  ];
}

function outcomeOf(items: readonly Item[]): LetterOutcome | null {
  if (items.length === 0 || items.some(item => item.decision === null || item.decision.kind === 'other')) return null;
  if (items.every(item => item.decision!.kind === 'upheld')) return 'uphold';
  return items.every(item => item.decision!.kind === 'overturned') ? 'overturn' : 'partially-overturn';
}
