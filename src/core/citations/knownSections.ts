import { endInName, hashOfBoth, NO_LETTERS } from '../guidelines/normalizedNames';
import type { Reference, Topic, Vocabulary } from '../guidelines/reference';
import { keyOf, lettersOfPart, type Part } from './sectionParts';

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
  const { squashedNames } = reference;
  let { hash } = lettersOfPart(text, parts[first]!);
  if (!squashedNames.mayBegin(hash)) return null;
  const own = nameOfParts(text, parts, first, first + 1, hash, reference);
  const topic = own === null ? undefined : vocabulary?.topics.get(own);
  let match: Match | null = topic === undefined ? null : { next: first + 1, topic };
  const end = Math.min(parts.length, first + MOST_PARTS);
  for (let next = first + 1; next < end; next++) {
    const added = lettersOfPart(text, parts[next]!);
    hash = hashOfBoth(hash, added);
    if (!squashedNames.mayBegin(hash)) break;
    if (added.factor === NO_LETTERS && !beginsLonger(keyOf(text, parts[first]!), reference)) break;
    const name = nameOfParts(text, parts, first, next + 1, hash, reference);
    if (name !== null) match = { next: next + 1, topic: vocabulary?.topics.get(name) ?? null };
  }
  return match;
}

/** The topic of the document that a part names, if any. */
export function topicOfPart(
  text: string,
  part: Part,
  vocabulary: Vocabulary | undefined,
  reference: Reference,
): Topic | undefined {
  if (vocabulary === undefined) return undefined;
  const name = nameOfParts(text, [part], 0, 1, lettersOfPart(text, part).hash, reference);
  return name === null ? undefined : vocabulary.topics.get(name);
}

/** The name of a section of any document that parts[first, next), of which the hash is given, squash to; or null. */
function nameOfParts(
  text: string,
  parts: readonly Part[],
  first: number,
  next: number,
  hash: number,
  { squashedNames }: Reference,
): string | null {
  for (const name of squashedNames.withHash(hash)) {
    let at = 0;
    for (let i = first; i < next && at >= 0; i++) at = endInName(text, parts[i]!.start, parts[i]!.end, name, at);
    if (at === name.length) return name;
  }
  return null;
}

/** Whether a name of any document begins with a key and goes on behind it. */
function beginsLonger(key: string, { allSections }: Reference): boolean {
  for (const name of allSections) if (name.length > key.length && name.startsWith(key)) return true;
  return false;
}
