import { beginningAt, beginningsOf, isWordPart } from './beginnings';

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

const WORDS = beginningsOf([
  { words: ['official'], mark: OFFICIAL },
  { words: ['odg'], mark: ODG },
  { words: ['american'], mark: AMERICAN },
  { words: ['acoem'], mark: ACOEM },
  { words: ['other'], mark: OTHER },
  { words: ['http', 'www'], mark: ADDRESS },
  { words: ['page', 'pg', 'pp', 'p.'], mark: PAGE },
  { words: ['relied', 'decision', 'based', 'outside', 'did'], mark: SAYS_OTHERWISE },
]);

/** The marks of the word that begins at an offset of a stretch which begins at `start`; 0 where none begins there. */
export function markAt(text: string, at: number, start: number): number {
  const mark = WORDS[beginningAt(text, at)]!;
  if (mark === 0 || !isWordPart(text.charCodeAt(at))) return 0;
  return at > start && isWordPart(text.charCodeAt(at - 1)) ? 0 : mark;
}

/** The marks of all words that begin in text[start, end). */
export function marksIn(text: string, start: number, end: number): number {
  let marks = 0;
  for (let at = start; at < end; at++) marks |= markAt(text, at, start);
  return marks;
}
