import { matchesOf } from '../matches';
import type { Replacement } from './offsetMap';

/** Letters that copies have in place of others, or between them. What looks alike but is as long is in sourceText.ts. */

/** Ligatures of print and what they stand for. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Word's hyphen that does not break and its line end within a paragraph, the mark of recognition for a hyphen at a line's end, and line ends that editors do not count as such. */
const OTHERS: Readonly<Record<string, string>> = {
  '\v': '\n',
  '\x1e': '-',
  '\xac': '-',
  '\x85': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
};

/** Every blank of Unicode but the common one, tabs and line ends. */
const BLANKS = '\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000';

/**
 * Letters without a body: NUL, the place of a picture, soft hyphens (Word's too), joiners, marks of direction and of
 * variation, zero-width blanks, and a byte-order mark wherever it stands.
 */
const INVISIBLE = '\0\x1f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffc';

const ODD_LETTER = new RegExp(`[${INVISIBLE}${BLANKS}\v\x1e\xac\x85\u2028\u2029ﬀ-ﬆ]`);
/** Few letters of a text are such, and they are found in half the time of the odd ones. */
const BEYOND_ASCII = /[^\t\n\f\r -~]/g;
const BLANK = new RegExp(`[${BLANKS}]`);

/** What is read instead of the odd letters of a text, in order. */
export function replacedLetters(text: string): Replacement[] {
  return matchesOf(BEYOND_ASCII, text)
    .filter(({ 0: letter }) => ODD_LETTER.test(letter))
    .map(({ 0: letter, index }) => ({
      start: index,
      end: index + 1,
      by: SOFT_HYPHENS.includes(letter) && isBeforeLineEnd(text, index) ? '-' : readAs(letter),
    }));
}

/** They show where they part a word at a line's end. */
const SOFT_HYPHENS = '\x1f\u00ad';

const isBeforeLineEnd = (text: string, at: number): boolean => text[at + 1] === '\n' || text[at + 1] === '\r';

const readAs = (letter: string): string => LIGATURES[letter] ?? OTHERS[letter] ?? (BLANK.test(letter) ? ' ' : '');
