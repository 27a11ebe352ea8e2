/** Letters, digits and marks by their UTF-16 codes, and words at a place, for loops that read a text letter by letter. */

const TAB = 9;
const CARRIAGE_RETURN = 13;
export const BLANK = 32;
export const EXCLAMATION_MARK = 33;
export const AMPERSAND = 38;
export const COMMA = 44;
export const HYPHEN = 45;
export const FULL_STOP = 46;
export const SLASH = 47;
const DIGIT_0 = 48;
export const COLON = 58;
export const QUESTION_MARK = 63;
const UNDERSCORE = 95;
export const LAST_OF_ASCII = 127;
const NO_BREAK_SPACE = 0xa0;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isCapital = (code: number): boolean => code >= 65 && code <= 90;

export const isLowerCase = (code: number): boolean => code >= 97 && code <= 122;

export const isLetter = (code: number): boolean => isLowerCase(code) || isCapital(code);

/** Letters, digits and the underscore: what an expression's \w is. */
export const isWordPart = (code: number): boolean => isLetter(code) || isDigit(code) || code === UNDERSCORE;

/** What an expression's \s is. */
export const isSpace = (code: number): boolean =>
  code === BLANK || (code >= TAB && code <= CARRIAGE_RETURN) || (code >= NO_BREAK_SPACE && SPACES.includes(code));

const SPACES = [NO_BREAK_SPACE, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];
for (let code = 0x2000; code <= 0x200a; code++) SPACES.push(code);

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

/** The number whose digits are text[start, end). */
export function numberIn(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + text.charCodeAt(at) - DIGIT_0;
  return number;
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
