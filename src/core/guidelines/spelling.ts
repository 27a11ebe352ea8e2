import { editsBetween, isFar, lettersIn } from '../text/misspelling';

/** Names of one length, with what rules most of them out side by side: the letters of each, and its digits as a number. */
interface Row {
  readonly names: readonly string[];
  readonly letters: Int32Array;
  readonly digits: Int32Array;
}

/** Known names under their length, so that a name is compared with those only that could be near it. */
export type Spellings = readonly (Row | undefined)[];

export function spellingsOf(names: Iterable<string>): Spellings {
  const byLength: string[][] = [];
  for (const name of names) {
    byLength[name.length] ??= [];
    byLength[name.length]!.push(name);
  }
  return byLength.map(row => ({
    names: row,
    letters: Int32Array.from(row, name => lettersIn(name, 0, name.length)),
    digits: Int32Array.from(row, digitsOf),
  }));
}

const SHORTEST = 6;
const LONGEST = 120;

/** The known name that differs from `key` by a letter or two, never in a digit; null where none or several do. */
export function nearestSpelling(spellings: Spellings, key: string): string | null {
  if (key.length < SHORTEST || key.length > LONGEST) return null;
  const most = key.length < 9 ? 1 : 2;
  const letters = lettersIn(key, 0, key.length);
  const digits = digitsOf(key);
  let best: string | null = null;
  let bestDistance = most + 1;
  for (let length = Math.max(SHORTEST, key.length - most); length <= key.length + most; length++) {
    const row = spellings[length];
    if (row === undefined) continue;
    const { names, letters: ofRow, digits: digitsOfRow } = row;
    for (let i = 0; i < names.length; i++) {
      if (digitsOfRow[i] !== digits || isFar(ofRow[i]!, letters, most)) continue;
      const name = names[i]!;
      if (digits !== 0 && !haveSameDigits(name, key)) continue;
      const distance = editsBetween(name, key, most);
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
      } else if (distance === bestDistance) best = null;
    }
  }
  return best;
}

/** The digits of a name as one number, 0 for none; names with other digits may have the same. */
function digitsOf(name: string): number {
  let digits = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 58) digits = (Math.imul(digits, 11) + code) | 0;
  }
  return digits;
}

/** "Section 2" is no slip for "Section 1". */
const haveSameDigits = (a: string, b: string): boolean => a.replace(/[a-z ]+/g, '') === b.replace(/[a-z ]+/g, '');
