import { beginningHash, mayBegin, NO_LETTERS } from './guidelines/nameBeginnings';
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
  const own = keyOf(text, parts[first]!);
  const topic = vocabulary?.topics.get(own);
  let match: Match | null = topic === undefined ? null : { next: first + 1, topic };
  const end = Math.min(parts.length, first + MOST_PARTS);
  if (first + 1 === end) return match;
  let key = own;
  let hash = beginningHash(NO_LETTERS, key);
  for (let next = first + 1; next < end; next++) {
    const added = keyOf(text, parts[next]!);
    hash = beginningHash(hash, added);
    if (!mayBegin(reference.nameBeginnings, hash) || (added === '' && !beginsLonger(own, reference))) break;
    key += added;
    if (reference.allSections.has(key)) match = { next: next + 1, topic: vocabulary?.topics.get(key) ?? null };
  }
  return match;
}

/** Whether a name of any document begins with a key and goes on behind it. */
function beginsLonger(key: string, { allSections }: Reference): boolean {
  for (const name of allSections) if (name.length > key.length && name.startsWith(key)) return true;
  return false;
}
