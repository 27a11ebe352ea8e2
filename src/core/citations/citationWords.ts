import { beginningsOf, marksIn } from '../text/wordPrefixes';

/** Marks of the words that a citation's text is read by. */
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
export const ANY_CITATION_WORD = (1 << 8) - 1;

const ROWS: readonly { readonly mark: number; readonly words: readonly string[] }[] = [
  { mark: OFFICIAL, words: ['official'] },
  { mark: ODG, words: ['odg'] },
  { mark: AMERICAN, words: ['american'] },
  { mark: ACOEM, words: ['acoem'] },
  { mark: OTHER, words: ['other'] },
  { mark: ADDRESS, words: ['http', 'www'] },
  { mark: PAGE, words: ['page', 'pg', 'pp', 'p.'] },
  { mark: SAYS_OTHERWISE, words: ['relied', 'decision', 'based', 'outside', 'did'] },
];

/** The words by their beginnings: others that begin alike bear the marks as well. */
export const CITATION_WORDS = beginningsOf(ROWS);

/** The marks of all words that begin in text[start, end). */
export const citationMarksIn = (text: string, start: number, end: number): number =>
  marksIn(CITATION_WORDS, text, start, end) & ANY_CITATION_WORD;
