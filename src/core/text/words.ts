/** How a word begins, in small letters: tables of words have it for their key. */
export type Beginning = string;

export const LETTERS_COMPARED = 4;

/** The first four letters of a word in small letters, all of a shorter one. */
export const beginningOf = (word: string): Beginning => word.slice(0, LETTERS_COMPARED);

/** A word in capitals, with one or in small letters, like another. */
export function inLettersLike(word: string, like: string): string {
  if (/^[A-Z]{2}/.test(like)) return word.toUpperCase();
  return /^[A-Z]/.test(like) ? word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase() : word.toLowerCase();
}
