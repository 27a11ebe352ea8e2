import type { Item } from '../model/model';

/** The word that turns a decision over, in the letters of the one that stands there: "UPHELD" gives "OVERTURNED". Null where there is neither. */
export function otherDecision({ decision }: Item): string | null {
  if (decision === null || decision.kind === 'other') return null;
  const word = decision.kind === 'upheld' ? 'Overturned' : 'Upheld';
  if (decision.text === decision.text.toUpperCase()) return word.toUpperCase();
  return decision.text === decision.text.toLowerCase() ? word.toLowerCase() : word;
}
