import type { Reference, Topic, Vocabulary } from './guidelines/reference';
import type { Part } from './sections';
import { keyOf } from './sectionTiles';

/** The first part behind those that make up a section, and its topic where the document has it. */
export interface Match {
  readonly next: number;
  readonly topic: Topic | null;
}

/** As many parts at most are tried together. */
export const MOST_PARTS = 9;

/** The most parts from `first` on that together are a section of the document, or else of any document. */
export function longestKnown(
  text: string,
  parts: readonly Part[],
  first: number,
  vocabulary: Vocabulary | undefined,
  reference: Reference,
): Match | null {
  let key = keyOf(text, parts[first]!);
  const topic = vocabulary?.topics.get(key);
  let match: Match | null = topic === undefined ? null : { next: first + 1, topic };
  const end = Math.min(parts.length, first + MOST_PARTS);
  if (first + 1 === end) return match;
  const names = reference.sortedSections;
  let at = placeOf(names, key);
  if (names[at] === key) at++;
  for (let next = first + 1; next < end && (names[at]?.startsWith(key) ?? false); next++) {
    key += keyOf(text, parts[next]!);
    at = placeOf(names, key);
    if (names[at] === key) match = { next: next + 1, topic: vocabulary?.topics.get(key) ?? null };
  }
  return match;
}

/** Where a name stands among others in order, or would stand. */
function placeOf(names: readonly string[], name: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]! < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
