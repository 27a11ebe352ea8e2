import { beginningsIn } from '../text/wordPrefixes';
import { firstMatch, firstPlace, type HeadingWords, type WordKind, type WordRow } from './headingWords';

const NUMBER_WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** The number a count is written as: "60", "1,000", "four". */
export function numberFrom(word: string): number {
  const number = Number(word);
  if (!Number.isNaN(number)) return number;
  const at = NUMBER_WORDS.indexOf(word.toLowerCase());
  return at >= 0 ? at + 1 : Number(word.replace(',', ''));
}

/** Of an expression: the numbers that are written as words. */
export const NUMBER_SOURCE = NUMBER_WORDS.join('|');

/** Sources of expressions that headings are read by. */
export const COUNT_SOURCE = `(\\d{1,4}(?:,\\d{3})?|${NUMBER_SOURCE})`;
export const UNIT_SOURCE =
  'tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?|tubes?|bottles?|boxes|box|rolls?|vials?|syringes?|units?|pairs?|sessions?|visits?|treatments?|count|ct|doses?|packs?|each|ea';
const UNIT_WORD = new RegExp(UNIT_SOURCE);
export const PERIOD_SOURCE = '(?:day|week|wk|month|mo|year|night|hour)s?';

/** The words of quantities, frequencies and refills. */
export const countWords = (): WordRow[] => [
  { kind: 'number word', words: [...NUMBER_WORDS, 'once', 'twice'] },
  { kind: 'quantity', words: ['qty', 'quantity', 'count'] },
  { kind: 'unit', words: beginningsIn(UNIT_WORD) },
  { kind: 'period', words: PERIOD_WORDS },
  { kind: 'refill', words: ['ref'] },
];

interface QuantityRow {
  /** The kinds of words and signs it begins at. */
  readonly at: readonly WordKind[];
  /** A kind that it holds as well. */
  readonly needs?: WordKind;
  readonly pattern: RegExp;
}

const COUNT: readonly WordKind[] = ['number', 'number word'];

/** "x 7 days" is a time, "3 x 4" how often. */
const NO_PERIOD = '(?!\\s?(?:per|a|times|weeks?|months?|days?)\\b)';

/** How headings give a quantity, surest first. */
const QUANTITY_ROWS: readonly QuantityRow[] = [
  { at: ['number sign'], pattern: new RegExp(`#\\s?${COUNT_SOURCE}\\b`, 'iy') },
  {
    at: ['quantity'],
    pattern: new RegExp(`(?:qty|quantity|count|qty\\.)\\s?(?:of|[:#.])?\\s?#?\\s?${COUNT_SOURCE}\\b`, 'iy'),
  },
  { at: COUNT, needs: 'unit', pattern: new RegExp(`(?<=^)${COUNT_SOURCE}\\s(?:${UNIT_SOURCE})\\b`, 'iy') },
  { at: ['times'], pattern: new RegExp(`(?<!\\d\\s?)x\\s?${COUNT_SOURCE}\\b${NO_PERIOD}`, 'iy') },
  {
    at: COUNT,
    needs: 'unit',
    pattern: new RegExp(
      `${COUNT_SOURCE}\\s(?:additional\\s|more\\s|further\\s|total\\s|post-?operative\\s|initial\\s|chiropractic\\s|acupuncture\\s|therapy\\s|[a-z-]{3,20}\\stherapy\\s){0,2}(?:sessions?|visits?|treatments?)\\b`,
      'iy',
    ),
  },
  {
    at: ['comma, colon or bracket'],
    needs: 'unit',
    pattern: new RegExp(`[,(]\\s?${COUNT_SOURCE}\\s(?:${UNIT_SOURCE})\\b`, 'iy'),
  },
  { at: ['unit'], pattern: new RegExp(`(?:${UNIT_SOURCE})\\s?(?:x|:)\\s?${COUNT_SOURCE}\\b${NO_PERIOD}`, 'iy') },
];

/** "with two follow-up visits" counts something that goes with the request. */
const FOLLOW_UP = /(?<=\bwith\s)|\S+\sfollow-?up/iy;

/** How much of the service: "#60", "Qty: 60", "12 sessions", "x 3". */
export function quantityOf(words: HeadingWords): number | null {
  const { text, kinds } = words;
  if (!kinds.has('number') && !kinds.has('number in word') && !kinds.has('number word')) return null;
  for (const { at, needs, pattern } of QUANTITY_ROWS) {
    if (needs !== undefined && !kinds.has(needs)) continue;
    const match = firstMatch(pattern, words, at);
    if (match !== null && !isFollowUp(text, match.index)) return isUnknown(text) ? null : numberFrom(match[1]!);
  }
  return null;
}

const isUnknown = (text: string): boolean => /unknown /i.test(text);

function isFollowUp(text: string, at: number): boolean {
  FOLLOW_UP.lastIndex = at;
  return FOLLOW_UP.test(text);
}

const NO_REFILLS = /(?<=\b(?:no|without|zero)\s)refills?\b/iy;
const REFILLS = new RegExp(
  `(?<=\\b${COUNT_SOURCE}\\s?)refills?\\b|refills?\\s?(?:x|:|of|#)?\\s?${COUNT_SOURCE}\\b`,
  'iy',
);

const REFILL: readonly WordKind[] = ['refill'];

export function refillsOf(words: HeadingWords): number | null {
  if (!words.kinds.has('refill')) return null;
  if (firstPlace(NO_REFILLS, words, REFILL) >= 0) return 0;
  const match = firstMatch(REFILLS, words, REFILL);
  return match === null ? null : numberFrom((match[1] ?? match[2])!);
}

const PERIOD_WORDS = [
  ...['day', 'week', 'wk', 'month', 'mo', 'year', 'night', 'hour', 'daily', 'every'],
  ...['bid', 'b.i', 'bi.', 'tid', 't.i', 'ti.', 'qid', 'q.i', 'qi.', 'qhs', 'q.h', 'qh.'],
];
const HAS_PERIOD = /\b(?:day|week|wk|mo|year|night|hour|dai|b\.?i\.?d|t\.?i\.?d|q\.?[ih]\.?[ds])/i;
const FREQUENCY = new RegExp(
  `(?:\\d{1,2}|${NUMBER_SOURCE}|once|twice)(?:\\s?(?:to|-|–)\\s?\\d{1,2})?\\s?(?:times?|x|×|visits?|sessions?|hours?|days?)?\\s?(?:a|per|each|every|\\/|x)\\s?${PERIOD_SOURCE}(?:\\s?(?:for|x|times|×)\\s?(?:\\d{1,2}|${NUMBER_SOURCE})(?:\\s?(?:to|-)\\s?\\d{1,2})?\\s?${PERIOD_SOURCE})?|every\\s(?:\\d{1,2}|other|${NUMBER_SOURCE})?\\s?(?:to\\s\\d{1,2}\\s)?${PERIOD_SOURCE}|(?:daily|weekly|monthly|b\\.?i\\.?d\\.?|t\\.?i\\.?d\\.?|q\\.?i\\.?d\\.?|q\\.?h\\.?s\\.?)(?=\\W|$)`,
  'iy',
);

const COUNT_OR_PERIOD: readonly WordKind[] = ['number', 'number word', 'period'];

/** How often, as written: "3 times a week for 4 weeks". */
export function frequencyOf(words: HeadingWords): string | null {
  if (!words.kinds.has('period')) return null;
  const at = firstPlace(FREQUENCY, words, COUNT_OR_PERIOD);
  return at >= 0 && HAS_PERIOD.test(words.text) ? words.text.slice(at, FREQUENCY.lastIndex).trim() : null;
}
