import { beginningsOf, marksAt } from './beginnings';

const words = (list: string): string[] => list.split(' ');

/** Marks of words that may make more of a sentence than "X is (not) medically necessary." */
export const CONDITION = 1;
export const CONCESSION = 2;
export const DENIED_SUBJECT = 4;
export const REFUSAL = 8;
export const GROUND = 16;
export const PAST = 32;
export const GENERAL = 64;
const OTHER = 128;

const ROWS: readonly { readonly mark: number; readonly words: readonly string[] }[] = [
  { mark: CONDITION, words: words('if unless whether when until once should provided event whenever where long') },
  { mark: CONCESSION, words: words('although though while whereas even') },
  { mark: DENIED_SUBJECT, words: words('no none neither') },
  { mark: REFUSAL, words: words('do does did can could cannot') },
  { mark: GROUND, words: words('that why how') },
  { mark: PAST, words: words('was were had') },
  { mark: GENERAL, words: words('never abrupt abruptly taper tapering wean weaning') },
  { mark: OTHER, words: words('insufficient lack lacks lacking fail fails failed unclear would may might must') },
];

const COMPLICATIONS = new Set(ROWS.flatMap(row => row.words));

/** The same words by their first letters, those of two letters with a blank. */
export const COMPLICATION_BEGINNINGS = beginningsOf([
  ...ROWS.map(row => ({ mark: row.mark, words: row.words.map(word => word.padEnd(3)) })),
  { mark: REFUSAL, words: ['donot'] },
]);

/** Whether text[start, end) holds one of the words, between blanks. */
export function isComplicated(text: string, start: number, end: number): boolean {
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== BLANK) continue;
    const mayBe = at === end || marksAt(COMPLICATION_BEGINNINGS, text, from) !== 0;
    if (mayBe && COMPLICATIONS.has(text.slice(from, at).toLowerCase())) return true;
    from = at + 1;
  }
  return false;
}

const BLANK = 32;
