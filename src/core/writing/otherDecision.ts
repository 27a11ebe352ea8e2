import type { Item } from '../model/model';
import { inLettersLike } from '../text/words';

/** The word that turns a decision over, in the letters of the one that stands there: "UPHELD" gives "OVERTURNED". Null where there is neither. */
export function otherDecision({ decision }: Item): string | null {
  if (decision === null || decision.kind === 'other') return null;
  return inLettersLike(decision.kind === 'upheld' ? 'Overturned' : 'Upheld', decision.text);
}
