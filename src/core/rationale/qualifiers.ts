import { BLANK } from '../text/characters';
import { beginningsOf } from '../text/wordPrefixes';

const words = (list: string): string[] => list.split(' ');

/** Marks of words that may make more of a sentence than "X is (not) medically necessary." */
export const CONDITION = 1;
export const CONCESSION = 2;
export const DENIED_SUBJECT = 4;
export const REFUSAL = 8;
export const GROUND = 16;
export const PAST = 32;
export const GENERAL = 64;
/** Any of the words, between blanks. */
export const COMPLICATED = 128;
const OTHER = 256;
/** Those that count in the last clause only. */
export const IN_CLAUSE = CONDITION | CONCESSION | DENIED_SUBJECT | REFUSAL | GROUND;

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

/*
 * What the words of a row make of a sentence. Each of these is tried only where one of its row's words stands: a word
 * more here is a word more there.
 */
export const CONDITIONS =
  /\b(?:if|unless|whether|when|until|once|should\s(?:the|it|he|she|they)|provided\sthat|in\sthe\sevent|whenever|where|as\slong\sas)\b/gi;
export const CONCEDING = /^\s*(?:although|though|while|whereas|even\sthough|even\sif)\b/i;
export const DENIED = /\b(?:none of|neither|no (?:further|additional|more|other|such))\b/i;
export const REFUSING = /\b(?:do|does|did|can|could)\s?not\s(?:find|believe|consider|feel|think|deem)\b[^,;]{0,200}$/i;
export const GROUNDS = /\b(?:that|why|how)\b/gi;
export const GENERAL_WORDS = /\bnever\s|\b(?:abrupt|taper|wean)/gi;
export const PAST_VERB = /\b(?:was|were|had\sbeen)\b/i;

const MARKS = new Map(ROWS.flatMap(row => row.words.map(word => [word, row.mark] as const)));

/** The same words by their first letters, those of two letters with a blank; "donot" where a blank is missing. */
const BEGINNINGS = beginningsOf([
  ...ROWS.map(row => ({ mark: row.mark, words: row.words.map(word => word.padEnd(3)) })),
  { mark: REFUSAL, words: ['donot'] },
]);

/** Marks that any word bears that begins like one of the row ("tapered", "doesnot"). */
const BY_BEGINNING = GENERAL | REFUSAL;

/**
 * The marks of the word text[from, to) of a stretch that ends at `end`. Its first three letters are given as five bits
 * each: they rule most words out.
 */
export function complicationOf(text: string, from: number, to: number, end: number, letters: number): number {
  const mayBe = BEGINNINGS[letters]!;
  if (mayBe === 0) return 0;
  const own = MARKS.get(text.slice(from, to).toLowerCase()) ?? 0;
  return (mayBe & BY_BEGINNING) | own | (own !== 0 && isBetweenBlanks(text, from, to, end) ? COMPLICATED : 0);
}

const isBetweenBlanks = (text: string, from: number, to: number, end: number): boolean =>
  (from === 0 || text.charCodeAt(from - 1) === BLANK) && (to === end || text.charCodeAt(to) === BLANK);

/** Whether a sentence begins with one of the words, before a blank. */
export function beginsComplicated(text: string, start: number, end: number): boolean {
  const blank = text.indexOf(' ', start);
  return MARKS.has(text.slice(start, blank < 0 || blank > end ? end : blank).toLowerCase());
}
