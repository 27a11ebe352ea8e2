/** Misspellings: words that differ by a letter or two, and what rules out at once that they do. */

/** Whether one word is made from another with at most so many letters (two or so) inserted, left out or changed. */
export const isNear = (a: string, b: string, most: number): boolean =>
  Math.abs(a.length - b.length) <= most && editsBetween(a, b, most) <= most;

/** How many letters two words differ by, or any number above `most`: their edit distance, as far as it is wanted. */
export function editsBetween(a: string, b: string, most: number): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const restOfA = a.slice(same);
  const restOfB = b.slice(same);
  if (restOfA === '' || restOfB === '') return restOfA.length + restOfB.length;
  if (most === 0) return 1;
  const changed = editsBetween(restOfA.slice(1), restOfB.slice(1), most - 1);
  const leftOut = editsBetween(restOfA.slice(1), restOfB, most - 1);
  const inserted = editsBetween(restOfA, restOfB.slice(1), most - 1);
  return 1 + Math.min(changed, leftOut, inserted);
}

/** The letters of text[start, end), one bit each; digits and marks share bits with letters. */
export function lettersIn(text: string, start: number, end: number): number {
  let letters = 0;
  for (let at = start; at < end; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** Whether of two words, given by their letters, one has more letters of its own than so many misspelt letters can bring in. */
export const isFar = (some: number, others: number, most: number): boolean =>
  bitsIn(some & ~others) > most || bitsIn(others & ~some) > most;

/** How many bits of a number are set, counted in pairs, fours and bytes at once. */
function bitsIn(value: number): number {
  const pairs = value - ((value >> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >> 2) & 0x33333333);
  return Math.imul((fours + (fours >> 4)) & 0x0f0f0f0f, 0x01010101) >> 24;
}
