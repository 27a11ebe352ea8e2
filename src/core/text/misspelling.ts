/** Misspellings: words that differ by a letter or two. */

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
