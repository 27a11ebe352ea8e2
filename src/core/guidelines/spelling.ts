import { editDistance } from '../heading';

interface Spelling {
  readonly name: string;
  readonly letters: number;
  readonly digits: string;
}

/** Known names by their length, so that a name is compared with those only that could be near it. */
export type Spellings = ReadonlyMap<number, readonly Spelling[]>;

export function spellingsOf(names: Iterable<string>): Spellings {
  const byLength = new Map<number, Spelling[]>();
  for (const name of names) {
    const row = byLength.get(name.length) ?? [];
    row.push({ name, letters: lettersOf(name), digits: digitsOf(name) });
    byLength.set(name.length, row);
  }
  return byLength;
}

const SHORTEST = 6;
const LONGEST = 120;

/** The known name that differs from `key` by a letter or two, never in a digit; null where none or several do. */
export function nearestSpelling(spellings: Spellings, key: string): string | null {
  if (key.length < SHORTEST || key.length > LONGEST) return null;
  const most = key.length < 9 ? 1 : 2;
  const letters = lettersOf(key);
  const digits = digitsOf(key);
  let best: string | null = null;
  let bestDistance = most + 1;
  for (let length = Math.max(SHORTEST, key.length - most); length <= key.length + most; length++) {
    for (const known of spellings.get(length) ?? []) {
      if (bitsIn(known.letters ^ letters) > 2 * most || known.digits !== digits) continue;
      const distance = editDistance(known.name, key);
      if (distance < bestDistance) {
        best = known.name;
        bestDistance = distance;
      } else if (distance === bestDistance) best = null;
    }
  }
  return best;
}

/** Which letters a name holds, a bit each: an edit adds one letter at most and takes one away. */
function lettersOf(name: string): number {
  let letters = 0;
  for (let i = 0; i < name.length; i++) {
    const letter = name.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

function bitsIn(value: number): number {
  let bits = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/** "Section 2" is no slip for "Section 1". */
function digitsOf(name: string): string {
  let digits = '';
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code >= 48 && code <= 57) digits += name[i];
  }
  return digits;
}
