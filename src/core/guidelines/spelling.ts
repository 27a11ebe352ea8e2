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
      if (known.digits !== digits || bitsIn(known.letters ^ letters) > 2 * most) continue;
      const distance = editsBetween(known.name, 0, key, 0, most);
      if (distance < bestDistance) {
        best = known.name;
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

/** "Section 2" is no slip for "Section 1". */
function digitsOf(name: string): string {
  let digits = '';
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code >= 48 && code <= 57) digits += name[i];
  }
  return digits;
}
