import { isLowerCase } from '../../characters';
import { matchesOf } from '../../matches';
import type { Replacement } from '../offsetMap';

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

/** Letters of other alphabets that a keyboard or an old print has for those of this one. */
const OTHER_ALPHABETS: Readonly<Record<string, string>> = { ı: 'i', ſ: 's' };

/** Letters under which fonts of Word and of old systems keep ligatures: a PDF's text has them for "ti" in "Decision raƟonale". */
const FONT_LIGATURES: Readonly<Record<string, string>> = {
  '\u019f': 'ti',
  '\u01a9': 'tt',
  '\u014c': 'ft',
  '\uf001': 'fi',
  '\uf002': 'fl',
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

/** Every blank of Unicode but the common one, tabs and line ends; that of braille among them. */
const BLANKS = '\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000';

/**
 * Letters without a body: NUL and other signs to a machine, the place of a picture, soft hyphens (Word's too), joiners,
 * marks of direction and of variation, zero-width blanks, and a byte-order mark wherever it stands. Of a class in an
 * expression.
 */
export const INVISIBLE =
  '\0-\x08\x0e-\x1d\x1f\x7f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffc';

const ODD_LETTER = new RegExp(
  `[${INVISIBLE}${BLANKS}\v\x1e\xac\x85\u2028\u2029ﬀ-ﬆıſ]|[${Object.keys(FONT_LIGATURES).join('')}]`,
);
/** Few letters of a text are such, and they are found in half the time of the odd ones. */
const BEYOND_ASCII = /[^\t\n\f\r -~]/g;
const BLANK = new RegExp(`[${BLANKS}]`);

/** What is read instead of the odd letters of a text, in order. */
export function replacedLetters(text: string): Replacement[] {
  return matchesOf(BEYOND_ASCII, text)
    .filter(({ 0: letter, index }) => ODD_LETTER.test(letter) && !(letter in FONT_LIGATURES && !isInWord(text, index)))
    .map(({ 0: letter, index }) => ({
      start: index,
      end: index + 1,
      by: readAs(letter, isBeforeLineEnd(text, index)),
    }));
}

/** They show where they part a word at a line's end. */
const SOFT_HYPHENS = '\x1f\u00ad';
/** Parts the lines of a machine's record, and is Word's hyphen elsewhere. */
const RECORD_END = '\x1e';

/** A small letter stands right beside: a mark of a list has none. */
const isInWord = (text: string, at: number): boolean =>
  isLowerCase(text.charCodeAt(at - 1)) || isLowerCase(text.charCodeAt(at + 1));

const isBeforeLineEnd = (text: string, at: number): boolean => text[at + 1] === '\n' || text[at + 1] === '\r';

function readAs(letter: string, isBeforeEnd: boolean): string {
  if (isBeforeEnd && SOFT_HYPHENS.includes(letter)) return '-';
  if (isBeforeEnd && letter === RECORD_END) return '';
  return (
    LIGATURES[letter] ??
    OTHER_ALPHABETS[letter] ??
    FONT_LIGATURES[letter] ??
    OTHERS[letter] ??
    (BLANK.test(letter) ? ' ' : '')
  );
}
