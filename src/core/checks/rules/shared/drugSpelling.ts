import type { Reference } from '../../../guidelines/types';
import { drugsBeginningWith, isDrug } from '../../../request/drugs';
import { isNear } from '../../../text/misspelling';

/** Names of drugs a letter or two off. All words in lower case, but where said otherwise. */

const LONGEST_NAME = 40;

/** Whether a word is a drug's name or a letter or two away from one. */
export const isNearDrug = (word: string, reference: Reference): boolean =>
  isCandidate(word) &&
  (isDrug(reference, word) || drugsBeginningWith(reference, word.slice(0, 1)).some(name => isNearlySpelt(name, word)));

/** The drug that a word is meant to be, of some names where these are given; undefined where it is right or none is near. */
export function drugMeant(word: string, reference: Reference, names?: readonly string[]): string | undefined {
  const known = names ?? drugsBeginningWith(reference, word.slice(0, 1));
  const meant = known.find(name => isMisspelling(word, name, reference));
  return isCandidate(word) ? meant : undefined;
}

/** Good English words are near drugs as well. */
const isCandidate = (word: string): boolean => word.length <= LONGEST_NAME && !PLAIN_WORDS.has(word);

/** Whether one of two words is a known drug and the other nearly its name, but no drug itself. */
export function isMisspelling(written: string, word: string, reference: Reference): boolean {
  if (written === word || written[0] !== word[0]) return false;
  if (!isNearlySpelt(written, word) || isInflected(written, word)) return false;
  const known = isDrug(reference, word);
  return isDrug(reference, written) !== known && (!known || !PLAIN_WORDS.has(written));
}

/** Whether a word is nearly an item's own name, where not both are names of drugs. */
export const isNearlyName = (word: string, name: string, reference: Reference): boolean =>
  word !== name &&
  word[0] === name[0] &&
  isNearlySpelt(word, name) &&
  !isInflected(word, name) &&
  isCandidate(word) &&
  !(isDrug(reference, word) && isDrug(reference, name));

/** One letter may differ in a short word, two in a long one; two letters may have changed places in any. */
const isNearlySpelt = (a: string, b: string): boolean =>
  isNear(a, b, Math.min(a.length, b.length) < 8 ? 1 : 2) || isSwapped(a, b);

/** "Ulrtam": two letters side by side changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** "Norcos", "Valium's": the same word. */
const isInflected = (a: string, b: string): boolean => a.replace(/e?s$/, '') === b.replace(/e?s$/, '');

const PLAIN_WORDS = new Set(
  'ambient values moving motion soften patches tablets capsule capsules release request topical lotions retail relation'.split(
    ' ',
  ),
);
