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
    letters: Int32Array.from(row, lettersOf),
    digits: Int32Array.from(row, digitsOf),
  }));
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
    const row = spellings[length];
    if (row === undefined) continue;
    const { names, letters: ofRow, digits: digitsOfRow } = row;
    for (let i = 0; i < names.length; i++) {
      if (digitsOfRow[i] !== digits || bitsIn(ofRow[i]! ^ letters) > 2 * most) continue;
      const name = names[i]!;
      if (digits !== 0 && !haveSameDigits(name, key)) continue;
      const distance = editsBetween(name, 0, key, 0, most);
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
      } else if (distance === bestDistance) best = null;
    }
  }
  return best;
}

/** How many letters a[i...] and b[j...] differ by, or any number above `most`. */
function editsBetween(a: string, i: number, b: string, j: number, most: number): number {
  let same = 0;
  while (i + same < a.length && a.charCodeAt(i + same) === b.charCodeAt(j + same)) same++;
  const x = i + same;
  const y = j + same;
  if (x === a.length || y === b.length) return a.length - x + b.length - y;
  if (most === 0) return 1;
  const changed = editsBetween(a, x + 1, b, y + 1, most - 1);
  const longer = editsBetween(a, x + 1, b, y, most - 1);
  return 1 + Math.min(changed, longer, editsBetween(a, x, b, y + 1, most - 1));
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

/** How many bits of a number are set, counted in pairs, fours and bytes at once. */
function bitsIn(value: number): number {
  const pairs = value - ((value >> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >> 2) & 0x33333333);
  return Math.imul((fours + (fours >> 4)) & 0x0f0f0f0f, 0x01010101) >> 24;
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
