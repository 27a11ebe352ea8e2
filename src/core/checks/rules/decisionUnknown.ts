import { isNear } from '../../text/misspelling';
import { DECISION_WORDS } from '../../text/vocabulary';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';

/**
 * A decision that is neither Upheld nor Overturned: a slip of the pen, or a phrase of another procedure. Only these two
 * words say what becomes of a request; a part of it is decided by items of their own.
 *
 * Bad: `Naproxen 550mg #60: Upheid`, `Naproxen 550mg #60: Partially upheld`
 * Good: `Naproxen 550mg #60: Upheld`
 */
export function decisionUnknown({ determination }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const { number, decision } of determination.items) {
    if (decision?.kind !== 'other') continue;
    const { text, span } = decision;
    found.push({ code: 'decision-unknown', item: number, span, written: text, near: nearWord(text) });
  }
  return found;
}

/** The decision word that a slip of the pen in it would make, null for another phrase. */
function nearWord(written: string): 'Upheld' | 'Overturned' | null {
  const near = DECISION_WORDS.filter(({ word }) => isNear(written.toLowerCase(), word.toLowerCase(), 2));
  return near.length === 1 ? near[0]!.word : null;
}
