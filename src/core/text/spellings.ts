import { editsBetween, isFar, lettersIn } from './misspelling';

/** Known words or names by their length and digits, each with the letters that rule most of them out at once. */
export type Spellings = ReadonlyMap<string, readonly Known[]>;

interface Known {
  readonly name: string;
  /** See lettersIn. */
  readonly letters: number;
}

export function spellingsOf(names: Iterable<string>): Spellings {
  const spellings = new Map<string, Known[]>();
  for (const name of names) {
    const key = keyOf(name.length, digitsOf(name));
    const known = { name, letters: lettersIn(name, 0, name.length) };
    spellings.set(key, [...(spellings.get(key) ?? []), known]);
  }
  return spellings;
}

const keyOf = (length: number, digits: string): string => `${length} ${digits}`;

/** "Section 2" is no misspelling of "Section 1". */
const digitsOf = (name: string): string => name.replace(/[a-z ]+/g, '');

const SHORTEST = 6;
const LONGEST = 120;

/** The known name that differs from `name` by a letter or two, never in a digit; null where none or several do. */
export function nearestSpelling(spellings: Spellings, name: string): string | null {
  if (name.length < SHORTEST || name.length > LONGEST) return null;
  const most = name.length < 9 ? 1 : 2;
  const letters = lettersIn(name, 0, name.length);
  let nearest: string | null = null;
  let leastEdits = most + 1;
  for (const known of ofLikeLength(spellings, name, most)) {
    if (isFar(known.letters, letters, most)) continue;
    const edits = editsBetween(known.name, name, most);
    if (edits === leastEdits) nearest = null;
    if (edits < leastEdits) [nearest, leastEdits] = [known.name, edits];
  }
  return nearest;
}

/** The known names with the digits of a name and at most so many letters more or less. */
function ofLikeLength(spellings: Spellings, name: string, most: number): readonly Known[] {
  const digits = digitsOf(name);
  const found: Known[] = [];
  for (let length = Math.max(SHORTEST, name.length - most); length <= name.length + most; length++)
    found.push(...(spellings.get(keyOf(length, digits)) ?? []));
  return found;
}
