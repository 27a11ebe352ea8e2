import { editsBetween } from './misspelling';

/** Known words or names by their length and digits. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

export function spellingsOf(names: Iterable<string>): Spellings {
  const spellings = new Map<string, string[]>();
  for (const name of names) {
    const key = keyOf(name.length, digitsOf(name));
    spellings.set(key, [...(spellings.get(key) ?? []), name]);
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
  let nearest: string | null = null;
  let leastEdits = most + 1;
  for (const known of ofLikeLength(spellings, name, most)) {
    const edits = editsBetween(known, name, most);
    if (edits === leastEdits) nearest = null;
    if (edits < leastEdits) [nearest, leastEdits] = [known, edits];
  }
  return nearest;
}

/** The known names with the digits of a name and at most so many letters more or less. */
function ofLikeLength(spellings: Spellings, name: string, most: number): readonly string[] {
  const digits = digitsOf(name);
  const found: string[] = [];
  for (let length = Math.max(SHORTEST, name.length - most); length <= name.length + most; length++)
    found.push(...(spellings.get(keyOf(length, digits)) ?? []));
  return found;
}
