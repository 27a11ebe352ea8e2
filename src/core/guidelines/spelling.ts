import { editDistance } from '../heading';

/** Known names by their length, so that a name is compared with those only that could be near it. */
export type Spellings = ReadonlyMap<number, readonly string[]>;

export function spellingsOf(names: Iterable<string>): Spellings {
  const byLength = new Map<number, string[]>();
  for (const name of names) {
    const row = byLength.get(name.length);
    if (row === undefined) byLength.set(name.length, [name]);
    else row.push(name);
  }
  return byLength;
}

const SHORTEST = 6;
const LONGEST = 120;

/** The known name that differs from `key` by a letter or two, never in a digit; null where none or several do. */
export function nearestSpelling(spellings: Spellings, key: string): string | null {
  if (key.length < SHORTEST || key.length > LONGEST) return null;
  const most = key.length < 9 ? 1 : 2;
  let best: string | null = null;
  let bestDistance = most + 1;
  for (let length = Math.max(SHORTEST, key.length - most); length <= key.length + most; length++) {
    for (const name of spellings.get(length) ?? []) {
      if (!mayBeNear(name, key, most) || digitsOf(name) !== digitsOf(key)) continue;
      const distance = editDistance(name, key);
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
      } else if (distance === bestDistance) best = null;
    }
  }
  return best;
}

/** Two names at most `most` letters apart share all but so many of their letters, counted from both ends. */
function mayBeNear(a: string, b: string, most: number): boolean {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  if (most === 1) return head + tail >= shorter - 1;
  return head > 1 || tail > 1;
}

/** "Section 2" is no slip for "Section 1". */
const digitsOf = (name: string): string => name.replace(/\D+/g, '');
