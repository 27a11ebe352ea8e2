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
export function letterOutcomeDisagrees({ model, determination }: CheckContext): ProblemFacts[] {
  const { letterOutcome, items } = determination;
  const outcome = outcomeOf(items);
  if (letterOutcome === null || outcome === null) return [];
  if (letterOutcome.value === outcome) return explainedOtherwise(model.text, letterOutcome.span.end, outcome);
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

/** "PARTIALLY OVERTURN. This means we decided that none of the disputed items/services are": the sentence behind it. */
function explainedOtherwise(text: string, end: number, items: LetterOutcome): ProblemFacts[] {
  const found = EXPLAINED.exec(text.slice(end, end + LONGEST));
  if (found === null) return [];
  const letter = MEANINGS[found[1]!.toLowerCase()]!;
  if (letter === items) return [];
  const last = end + found.index + found[0].length;
  const span = { start: last - found[1]!.length, end: last };
  return [{ code: 'letter-outcome-disagrees', item: null, span, letter, items }];
}

const LONGEST = 160;
const EXPLAINED =
  /^[\s.:]{0,6}this\s{1,3}means\s{1,3}(?:that\s{1,3})?we\s{1,3}(?:have\s{1,3})?decided\s{1,3}that\s{1,3}(none|all|some)\b/i;
const MEANINGS: Readonly<Record<string, LetterOutcome>> = {
  none: 'uphold',
  all: 'overturn',
  some: 'partially-overturn',
};

function outcomeOf(items: readonly Item[]): LetterOutcome | null {
  if (items.length === 0 || items.some(item => item.decision === null || item.decision.kind === 'other')) return null;
  if (items.every(item => item.decision!.kind === 'upheld')) return 'uphold';
  return items.every(item => item.decision!.kind === 'overturned') ? 'overturn' : 'partially-overturn';
}
