import { isWordPart } from './beginnings';
import { firstLetters, LETTER_PAIRS } from './guidelines/names';

/** Marks of the words that a citation's text is read by, under their first letters (see beginnings.ts). */
export const OFFICIAL = 1;
export const ODG = 1 << 1;
export const AMERICAN = 1 << 2;
export const ACOEM = 1 << 3;
export const OTHER = 1 << 4;
export const ADDRESS = 1 << 5;
/** A page mark. */
export const PAGE = 1 << 6;
/** Words of another opening, or of what a paragraph rests on. */
export const SAYS_OTHERWISE = 1 << 7;

/** Words by their first three letters; of "pg" and "pp." two tell enough. */
const WORDS: readonly (readonly [letters: string, mark: number])[] = [
  ['off', OFFICIAL],
  ['odg', ODG],
  ['ame', AMERICAN],
  ['aco', ACOEM],
  ['oth', OTHER],
  ['htt', ADDRESS],
  ['www', ADDRESS],
  ['pag', PAGE],
  ['pg', PAGE],
  ['pp', PAGE],
  ['p.', PAGE],
  ['rel', SAYS_OTHERWISE],
  ['dec', SAYS_OTHERWISE],
  ['bas', SAYS_OTHERWISE],
  ['out', SAYS_OTHERWISE],
  ['did', SAYS_OTHERWISE],
];

/** Under the first two letters of a word the third one, or 0 for any; and its mark. */
const THIRD_LETTERS = new Uint8Array(LETTER_PAIRS);
const MARKS = new Uint8Array(LETTER_PAIRS);
for (const [letters, mark] of WORDS) {
  MARKS[firstLetters(letters, 0)] = mark;
  THIRD_LETTERS[firstLetters(letters, 0)] = letters.charCodeAt(2) & 31;
}

/** The mark of the word that begins at an offset, without regard to case. Other words may bear one of a name or a page as well. */
export function markAt(text: string, at: number): number {
  const letters = firstLetters(text, at);
  const third = THIRD_LETTERS[letters]!;
  if (third !== 0 && third !== (text.charCodeAt(at + 2) & 31)) return 0;
  const mark = MARKS[letters]!;
  return mark === SAYS_OTHERWISE && !otherwiseAt(text, at) ? 0 : mark;
}

function otherwiseAt(text: string, at: number): boolean {
  OTHERWISE.lastIndex = at;
  return OTHERWISE.test(text);
}

const OTHERWISE = /relied|decision|based|outside|did\b/iy;

/** The first word with a mark that begins in text[from, end), itself the end of a longer stretch from `start`; `end` if none does. */
export function nextMarked(text: string, start: number, from: number, end: number): number {
  let inWord = from > start && isWordPart(text.charCodeAt(from - 1));
  for (let at = from; at < end; at++) {
    const isPart = isWordPart(text.charCodeAt(at));
    if (isPart && !inWord && markAt(text, at) !== 0) return at;
    inWord = isPart;
  }
  return end;
}

/** The marks of all words that begin in text[start, end). */
export function marksIn(text: string, start: number, end: number): number {
  let marks = 0;
  for (let at = nextMarked(text, start, start, end); at < end; at = nextMarked(text, start, at + 1, end))
    marks |= markAt(text, at);
  return marks;
}
