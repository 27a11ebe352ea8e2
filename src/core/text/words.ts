import { BLANK, isDigit, isLowerCase } from './characters';

/** Where the next run of small letters or of digits begins, or the next of some signs; the text's end where none does. */
export function startOfWord(text: string, from: number, signs: string): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLowerCase(code) || isDigit(code) || (code !== BLANK && signs.includes(text[at]!))) return at;
  }
  return text.length;
}

/** Where the run of small letters or of digits that begins at a place ends; behind a sign there. */
export function endOfWord(text: string, start: number): number {
  let end = start;
  while (isLowerCase(text.charCodeAt(end))) end++;
  if (end === start) while (isDigit(text.charCodeAt(end))) end++;
  return end === start ? start + 1 : end;
}

/** How a word begins, as a number: its first four letters, all of a shorter one. Tables of words have it for their key. */
export type Beginning = number;

export const LETTERS_COMPARED = 4;

/** The beginning of the word text[start, end) in small letters, or of a sign there. */
export function beginningAt(text: string, start: number, end: number): Beginning {
  const last = Math.min(end, start + LETTERS_COMPARED);
  let beginning = 0;
  for (let at = start; at < last; at++) beginning = beginning * CODES + text.charCodeAt(at);
  return beginning;
}

/** Times the numbers of the signs and small letters that tables have, "×" is the greatest, a beginning stays an integer. */
const CODES = 256;

/** The beginning of a word that a table names. */
export const beginningOf = (word: string): Beginning => beginningAt(word, 0, word.length);

/** A word in capitals, with one or in small letters, like another. */
export function inLettersLike(word: string, like: string): string {
  if (/^[A-Z]{2}/.test(like)) return word.toUpperCase();
  return /^[A-Z]/.test(like) ? word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase() : word.toLowerCase();
}
