import { matchesOf } from '../../matches';
import type { Replacement } from '../offsetMap';

/**
 * What a person has highlighted in the lines of a text, by marks before and behind the words: "the ==request is== denied".
 * They are marks only where all of a text are in pairs, and the pairs are several: a rule of a table has more of them.
 */
export function highlightsOf(text: string): readonly Replacement[] {
  return PAIRS.filter(({ before }) => text.includes(before)).flatMap(({ before, behind, pattern }) => {
    const pairs = matchesOf(pattern, text);
    const marks = text.split(before).length - 1 + (behind === before ? 0 : text.split(behind).length - 1);
    if (pairs.length < FEWEST_PAIRS || marks !== 2 * pairs.length) return [];
    return pairs.flatMap(({ 0: { length }, index }) => [
      { start: index, end: index + before.length, by: '' },
      { start: index + length - behind.length, end: index + length, by: '' },
    ]);
  });
}

const FEWEST_PAIRS = 3;

const PAIRS: readonly { readonly before: string; readonly behind: string; readonly pattern: RegExp }[] = [
  { before: '==', behind: '==', pattern: /==[^\s=](?:[^=\n\r]{0,120}[^\s=])?==/g },
  { before: '>>>', behind: '<<<', pattern: />>>[^\s<>](?:[^<>\n\r]{0,120}[^\s<>])?<<</g },
];
