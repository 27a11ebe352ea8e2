import {
  BLANK,
  COMMA,
  HYPHEN,
  isDigit,
  isWordPart,
  LAST_OF_ASCII,
  NUMBER_MARK,
  OPENING_BRACKET,
  PER_CENT,
  SLASH,
} from '../text/characters';
import { beginningAt, markAll } from '../text/wordPrefixes';

/*
 * Marks: what a word or sign of a heading may tell. Only where a mark stands the expressions for it are tried. Words have
 * marks by their beginnings, so that other words that begin alike may bear them as well.
 */

/** The rows of service categories: fourteen, each with a bit of its own. */
export const CATEGORIES = (1 << 14) - 1;
export const DRUG = 1 << 14;
export const NO_DRUG = 1 << 15;
/** A word that changes what others tell: fish oil, a follow-up, what something comes with. */
export const MODIFIER = 1 << 16;
export const NUMBER_WORD = 1 << 17;
export const NAME_END = 1 << 18;
export const RETRO = 1 << 19;
export const TIMES = 1 << 20;
export const QUANTITY = 1 << 21;
export const UNIT = 1 << 22;
export const PERIOD = 1 << 23;
export const REFILL = 1 << 24;
export const BODY_PART = 1 << 25;
export const SIDE = 1 << 26;
/** A month's name, or two slashes or hyphens behind digits. */
export const DATE = 1 << 27;
/** A number that may be a count, and one that is none by what is joined to it: "B12", "325mg", "0.5", "60)". */
export const DIGIT = 1 << 28;
export const JOINED_DIGIT = 1 << 29;
export const NUMBER_SIGN = 1 << 30;
/** A comma, a colon or an opening bracket; the bracket may end the name as well. */
export const PUNCTUATION = 1 << 31;

export const ANY_DIGIT = DIGIT | JOINED_DIGIT;
export const COUNT = DIGIT | NUMBER_WORD;

/** The words and signs of a heading that may tell something. */
export interface HeadingWords {
  readonly text: string;
  /** Where each begins, followed by its marks, in order. */
  readonly marked: readonly number[];
  /** The marks of all. */
  readonly signs: number;
}

export interface MarkedWords {
  readonly words: readonly string[];
  readonly mark: number;
}

/** The table of marks by words' first three letters: first of words that end there, then of longer ones. */
export function marksOfWords(rows: readonly MarkedWords[]): Int32Array {
  const table = new Int32Array(2 * LONGER);
  for (const { words, mark } of rows)
    for (const word of words) {
      if (word.length <= 3 || !isLonger(word, 0)) markAll(table.subarray(0, LONGER), word, mark);
      if (word.length <= 3 || isLonger(word, 0)) markAll(table.subarray(LONGER), word, mark);
    }
  return table;
}

const LONGER = 1 << 15;

const isLonger = (text: string, at: number): boolean => at + 3 < text.length && text.charCodeAt(at + 3) > AT_SIGN;

/** What precedes the letters in ASCII: blanks, digits and most punctuation. */
const AT_SIGN = '@'.charCodeAt(0);

const OTHER = 0;
const SIGN = 1;
const LETTER = 2;
const NUMERAL = 3;

/** What each character of ASCII is; an underscore counts as a letter, as it does for \w. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/\d/.test(letter)) return NUMERAL;
  if (/\w/.test(letter)) return LETTER;
  return '#,:('.includes(letter) ? SIGN : OTHER;
});

/** No heading is as long; where a text without line ends makes one, the words behind it tell nothing of a request. */
export const LONGEST_HEADING = 20_000;

/** Reads a heading once: finds its words and signs with the marks they have in the table. */
export function headingWords(text: string, table: Int32Array): HeadingWords {
  const end = Math.min(text.length, LONGEST_HEADING);
  const marked: number[] = [];
  let signs = 0;
  let separators = 0;
  let before = OTHER;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? KINDS[code]! : OTHER;
    if (kind === before && kind !== SIGN) continue;
    let own = 0;
    if (before === NUMERAL) {
      if ((code === SLASH || code === HYPHEN) && ++separators === 2) signs |= DATE;
      if (!mayFollowCount(code, text, at + 1)) marked[marked.length - 1] = JOINED_DIGIT;
    }
    if (kind === LETTER) {
      if (before !== NUMERAL) own = table[beginningAt(text, at) + (isLonger(text, at) ? LONGER : 0)]!;
    } else if (kind === NUMERAL) own = before === LETTER ? JOINED_DIGIT : DIGIT;
    else if (kind === SIGN) own = marksOfSign(code);
    before = kind;
    if (own !== 0) {
      marked.push(at, own);
      signs |= own;
    }
  }
  return { text, marked, signs };
}

/** Behind a count stands no unit of strength, no full stop, bracket or colon, and digits only in "1,000". */
function mayFollowCount(code: number, text: string, next: number): boolean {
  if (code <= BLANK || code === HYPHEN || code > LAST_OF_ASCII) return true;
  if (code === SLASH) return !isDigit(text.charCodeAt(next));
  if (code === COMMA) return isDigit(text.charCodeAt(next));
  return isWordPart(code) && !isUnitLetter(code);
}

/** The first letters of mg, g, cc, iu and units. */
const UNIT_LETTERS = Uint8Array.from({ length: 128 }, (_, code) => Number('mgciu'.includes(String.fromCharCode(code))));

/** Whether a unit of strength begins with it: a letter of those, or "%". */
export function isUnitLetter(code: number): boolean {
  return code === PER_CENT || (code < UNIT_LETTERS.length && UNIT_LETTERS[code | 32] === 1);
}

function marksOfSign(code: number): number {
  if (code === NUMBER_MARK) return NUMBER_SIGN;
  return code === OPENING_BRACKET ? PUNCTUATION | NAME_END : PUNCTUATION;
}

/**
 * The first word or sign with one of the marks, at `from` or behind it, at which a sticky expression matches: its offset,
 * -1 where there is none. The match ends at the expression's lastIndex.
 */
export function firstPlace(pattern: RegExp, { text, marked }: HeadingWords, marks: number, from = 0): number {
  for (let i = 0; i < marked.length; i += 2) {
    const at = marked[i]!;
    if ((marked[i + 1]! & marks) === 0 || at < from) continue;
    pattern.lastIndex = at;
    if (pattern.test(text)) return at;
  }
  return -1;
}

/** The first match of a sticky expression at a word or sign with one of the marks. */
export function firstMatch(pattern: RegExp, { text, marked }: HeadingWords, marks: number): RegExpExecArray | null {
  for (let i = 0; i < marked.length; i += 2) {
    if ((marked[i + 1]! & marks) === 0) continue;
    pattern.lastIndex = marked[i]!;
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
}
