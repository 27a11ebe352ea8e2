/** Letters, digits and marks by their UTF-16 codes, and words at a place, for loops that read a text letter by letter. */

const BLANK = 32;
const NO_BREAK_SPACE = 0xa0;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isCapital = (code: number): boolean => code >= 65 && code <= 90;

export const isLowerCase = (code: number): boolean => code >= 97 && code <= 122;

export const isLetter = (code: number): boolean => isLowerCase(code) || isCapital(code);

/** Whether a word, given in lower case, stands at a place of text[0, end) in whatever case, or begins a longer one there. */
export function hasLettersAt(text: string, at: number, end: number, word: string): boolean {
  if (at + word.length > end) return false;
  for (let i = 0; i < word.length; i++) if ((text.charCodeAt(at + i) | 32) !== word.charCodeAt(i)) return false;
  return true;
}

/** White space of these texts: ASCII controls and space, NBSP, zero-width space, byte-order mark. */
export const isBlank = (code: number): boolean =>
  code <= BLANK || code === NO_BREAK_SPACE || code === 0xfeff || code === 0x200b || code === 0x2028 || code === 0x2029;

/** The first place at or behind `start` that is no white space, at most `end`. */
export function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The place behind the last letter of text[from, end). */
export function skipBlankBack(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return to;
}

/** Without those letters at its end that are listed: "Valium: " without ": " is "Valium". */
export function withoutLast(text: string, letters: string): string {
  let end = text.length;
  while (end > 0 && letters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/**
 * The letter of a byte of Windows-1252, also where a program took the byte for the number of a letter of Unicode. Those of
 * 0x80 to 0x9f differ (WHATWG Encoding Standard, index windows-1252); five of them are none and stay as they are.
 */
export const windowsLetter = (code: number): string => WINDOWS_LETTERS[code - 0x80] ?? String.fromCodePoint(code);

const WINDOWS_LETTERS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Letters of Cyrillic that look like ours, as the recognition of a scan, or who would not have a text found, puts them:
 * "Dеcisiоn". No word of any language mixes the two; a name in Cyrillic has letters of its own.
 */
export const CYRILLIC: ReadonlyMap<string, string> = new Map(
  [...'аеорсухіјѕАВЕЅІЈКМНОРСТХ'].map((letter, i) => [letter, [...'aeopcyxijsABESIJKMHOPCTX'][i]!]),
);
