import { CYRILLIC, isLowerCase } from '../../characters';
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
  const beyond = matchesOf(BEYOND_ASCII, text);
  const cyrillic = beyond.filter(({ 0: letter }) => CYRILLIC.has(letter));
  const alike = new Set(isMixed(cyrillic, text) ? cyrillic.filter(match => !isInCyrillic(match, text)) : []);
  return beyond
    .filter(
      match =>
        alike.has(match) ||
        (ODD_LETTER.test(match[0]) && !(match[0] in FONT_LIGATURES && !isInWord(text, match.index))),
    )
    .map(({ 0: letter, index }) => ({
      start: index,
      end: index + 1,
      by: CYRILLIC.get(letter) ?? readAs(letter, isBeforeLineEnd(text, index)),
    }));
}

/** Whether letters of both alphabets stand beside each other in several places. */
const isMixed = (letters: readonly RegExpExecArray[], text: string): boolean =>
  letters.filter(({ index }) => isAscii(text, index - 1) || isAscii(text, index + 1)).length >= FEWEST_MIXED;

const isAscii = (text: string, at: number): boolean => /[A-Za-z]/.test(text[at] ?? '');
const FEWEST_MIXED = 3;

/** Whether a letter stands in a word that has no letter of ours, but one that only Cyrillic has. */
function isInCyrillic({ index }: RegExpExecArray, text: string): boolean {
  const around = [...lettersFrom(text, index, -1), ...lettersFrom(text, index, 1)];
  return around.every(letter => !/[A-Za-z]/.test(letter)) && around.some(letter => !CYRILLIC.has(letter));
}

/** The letters of a word from one on, in one direction. */
function lettersFrom(text: string, index: number, step: 1 | -1): string[] {
  const letters: string[] = [];
  for (let at = index; letters.length < LONGEST_WORD && /\p{L}/u.test(text[at] ?? ''); at += step)
    letters.push(text[at]!);
  return letters;
}

const LONGEST_WORD = 24;

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
