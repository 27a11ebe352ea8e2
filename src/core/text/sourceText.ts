import { firstFrom } from './binarySearch';
import { CYRILLIC, isBlank } from './characters';
import { withoutScanSlips } from './scanSlips';

/** A text as the parser reads it. All offsets are the same in `text` and `plain`, in UTF-16 units. */
export interface SourceText {
  /** As given. */
  readonly text: string;
  /**
   * To be read: with plain quotation marks and dashes, digits that were recognised as letters (scanSlips.ts), and a
   * stand-in for any other letter beyond one byte. No curly mark parts what a grammar takes for the same.
   */
  readonly plain: string;
  /** Offsets at which the two differ, in order. */
  readonly replacedAt: readonly number[];
  /** White space other than blanks and line ends, as far as `plain` has it. */
  readonly oddBlanks: readonly string[];
}

/** The text to be read, made from a text as given; linear in its length. Any text will do, lone surrogates too. */
export function sourceTextOf(text: string): SourceText {
  const replacedAt: number[] = [];
  const replaced = text.replace(BEYOND_ONE_BYTE, (letter, at: number) => {
    replacedAt.push(at);
    return PLAIN[letter] ?? fullWidthLetter(letter.charCodeAt(0)) ?? standIn(letter);
  });
  const { text: mended, slips } = withoutScanSlips(replaced);
  for (const slip of slips) replacedAt.push(slip);
  if (slips.length > 0) replacedAt.sort((a, b) => a - b);
  return { text, plain: mended, replacedAt, oddBlanks: ODD_BLANKS.filter(blank => mended.includes(blank)) };
}

/** The text with plain marks for all that look like one, and other letters as they are; offsets stay the same. */
export const withPlainMarks = (text: string): string =>
  text.replace(BEYOND_ONE_BYTE, letter => PLAIN[letter] ?? fullWidthLetter(letter.charCodeAt(0)) ?? letter);

/** Those of ascending offsets that lie in [start, end). */
export function placesWithin(places: readonly number[], start: number, end: number): readonly number[] {
  const from = firstFrom(places, start);
  return from < places.length && places[from]! < end ? places.slice(from, firstFrom(places, end)) : NONE;
}

const NONE: readonly number[] = [];

const BEYOND_ONE_BYTE = /[^\0-\xff]/g;
/** Letters that look like one of ASCII, and are as long. Full-width letters are reckoned: see fullWidthLetter. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  ...Object.fromEntries([...'\u2010\u2011\u2012–—\u2015\u2212\ufe63\ufe58'].map(hyphen => [hyphen, '-'])),
  ...Object.fromEntries([...'\u2500\u2501\u2550'].map(rule => [rule, '-'])),
  ...Object.fromEntries([...'\u2502\u2503\u2551'].map(bar => [bar, '|'])),
  ...Object.fromEntries(
    [
      ...'\u250c\u2510\u2514\u2518\u251c\u2524\u252c\u2534\u253c\u2554\u2557\u255a\u255d\u2560\u2563\u2566\u2569\u256c',
    ].map(corner => [corner, '+']),
  ),
  ...Object.fromEntries(CYRILLIC),
  ...Object.fromEntries([...'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'].map((letter, i) => [letter, 'ABEZHIKMNOPTYXo'[i]!])),
  '\u2044': '/',
  '\u2215': '/',
  '\u02d0': ':',
  '\u0589': ':',
  '\u05c3': ':',
  '\u2236': ':',
  '\ua789': ':',
  '\ufe55': ':',
};
/** U+FF01 to U+FF5E are the letters of ASCII in full width, in its order. */
const FIRST_FULL_WIDTH = 0xff01;
const LAST_FULL_WIDTH = 0xff5e;
const FULL_WIDTH_STEP = 0xff01 - 0x21;
/** White space of one byte that is neither a blank nor a line end. */
export const ODD_BLANKS: readonly string[] = ['\t', '\v', '\f', '\u00a0'];

const fullWidthLetter = (code: number): string | null =>
  code >= FIRST_FULL_WIDTH && code <= LAST_FULL_WIDTH ? String.fromCharCode(code - FULL_WIDTH_STEP) : null;

/** White space stays white space; any other letter becomes one that no rule knows. */
const standIn = (letter: string): string => (isBlank(letter.charCodeAt(0)) || /\s/.test(letter) ? '\u00a0' : '\x7f');
