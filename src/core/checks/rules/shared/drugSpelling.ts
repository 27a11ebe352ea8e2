import type { Reference } from '../../../guidelines/types';
import { isDrug, namesOfAllDrugs } from '../../../request/drugs';
import { isNear } from '../../../text/misspelling';

/** Names of drugs a letter or two off. All words in lower case, but where said otherwise. */

const LONGEST_NAME = 40;

/** Whether a word is a drug's name or a letter or two away from one. */
export const isNearDrug = (word: string, reference: Reference): boolean =>
  nearDrugs(word, namesOfAllDrugs(reference)).length > 0;

/** The names that a word is, or that it nearly is; none of a word that is good English. */
export const nearDrugs = (word: string, names: readonly string[]): string[] =>
  word.length > LONGEST_NAME || PLAIN_WORDS.has(word)
    ? []
    : names.filter(name => name[0] === word[0] && isNearlySpelt(name, word));

/** Whether one of two words is a known drug and the other nearly its name, but no drug itself. */
export function isMisspelling(written: string, word: string, reference: Reference): boolean {
  if (written === word || written[0] !== word[0]) return false;
  if (!isNearlySpelt(written, word) || isInflected(written, word)) return false;
  const known = isDrug(reference, word);
  return isDrug(reference, written) !== known && (!known || !PLAIN_WORDS.has(written));
}

/** One letter may differ in a short word, two in a long one; two letters may have changed places in any. */
const isNearlySpelt = (a: string, b: string): boolean =>
  isNear(a, b, Math.min(a.length, b.length) < 8 ? 1 : 2) || isSwapped(a, b);

/** "Ulrtam": two letters side by side changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** "Norcos", "Valium's": the same word. */
const isInflected = (a: string, b: string): boolean => a.replace(/e?s$/, '') === b.replace(/e?s$/, '');

const PLAIN_WORDS = new Set(
  'ambient values moving motion soften patches tablets capsule capsules release request topical lotions retail relation'.split(
    ' ',
  ),
);
