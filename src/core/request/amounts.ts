import { COMMA, DIGIT_0, isDigit, isWordPart } from '../text/characters';
import { beginningsIn } from '../text/wordPrefixes';
import {
  ANY_DIGIT,
  COUNT,
  firstMatch,
  firstPlace,
  type HeadingWords,
  type MarkedWords,
  MODIFIER,
  NUMBER_SIGN,
  NUMBER_WORD,
  PERIOD,
  PUNCTUATION,
  QUANTITY,
  REFILL,
  TIMES,
  UNIT,
} from './headingWords';

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

/** The words of quantities, frequencies and refills, with their marks. */
export const countWords = (): MarkedWords[] => [
  { words: [...NUMBER_WORDS, 'once', 'twice'], mark: NUMBER_WORD },
  { words: ['qty', 'quantity', 'count'], mark: QUANTITY },
  { words: beginningsIn(UNIT_WORD), mark: UNIT },
  { words: PERIOD_WORDS, mark: PERIOD },
  { words: ['ref'], mark: REFILL },
  { words: ['with', 'follow'], mark: MODIFIER },
];

interface QuantityRow {
  readonly pattern: RegExp;
  /** The marks of the words and signs it begins at. */
  readonly at: number;
  /** A mark without which it does not match. */
  readonly sign: number;
  /** Whether it begins the heading. */
  readonly atStart?: true;
}

/** "x 7 days" is a time, "3 x 4" how often. */
const NO_PERIOD = '(?!\\s?(?:per|a|times|weeks?|months?|days?)\\b)';

/** How headings give a quantity, surest first. */
const QUANTITY_ROWS: readonly QuantityRow[] = [
  { at: NUMBER_SIGN, sign: NUMBER_SIGN, pattern: new RegExp(`#\\s?${COUNT_SOURCE}\\b`, 'iy') },
  {
    at: QUANTITY,
    sign: QUANTITY,
    pattern: new RegExp(`(?:qty|quantity|count|qty\\.)\\s?(?:of|[:#.])?\\s?#?\\s?${COUNT_SOURCE}\\b`, 'iy'),
  },
  { at: COUNT, sign: UNIT, atStart: true, pattern: new RegExp(`^${COUNT_SOURCE}\\s(?:${UNIT_SOURCE})\\b`, 'i') },
  { at: TIMES, sign: TIMES, pattern: new RegExp(`(?<!\\d\\s?)x\\s?${COUNT_SOURCE}\\b${NO_PERIOD}`, 'iy') },
  {
    at: COUNT,
    sign: UNIT,
    pattern: new RegExp(
      `${COUNT_SOURCE}\\s(?:additional\\s|more\\s|further\\s|total\\s|post-?operative\\s|initial\\s|chiropractic\\s|acupuncture\\s|therapy\\s|[a-z-]{3,20}\\stherapy\\s){0,2}(?:sessions?|visits?|treatments?)\\b`,
      'iy',
    ),
  },
  { at: PUNCTUATION, sign: UNIT, pattern: new RegExp(`[,(]\\s?${COUNT_SOURCE}\\s(?:${UNIT_SOURCE})\\b`, 'iy') },
  {
    at: UNIT,
    sign: UNIT,
    pattern: new RegExp(`(?:${UNIT_SOURCE})\\s?(?:x|:)\\s?${COUNT_SOURCE}\\b${NO_PERIOD}`, 'iy'),
  },
];

const NUMBER_ALONE = new RegExp(`\\b(?:${NUMBER_SOURCE}|once|twice)\\b`, 'i');

const hasCount = ({ text, signs }: HeadingWords): boolean => (signs & ANY_DIGIT) !== 0 || NUMBER_ALONE.test(text);

/** "with two follow-up visits" counts something that goes with the request. */
const FOLLOW_UP = /(?<=\bwith\s)|\S+\sfollow-?up/iy;

/** How much of the service: "#60", "Qty: 60", "12 sessions", "x 3". */
export function quantityOf(words: HeadingWords): number | null {
  const { text, signs } = words;
  if ((signs & (ANY_DIGIT | NUMBER_WORD)) === 0) return null;
  const numbered = (signs & NUMBER_SIGN) !== 0 ? numberedAs(words) : null;
  if (numbered !== null) return isUnknown(text) ? null : numbered;
  for (const { at, sign, pattern, atStart } of QUANTITY_ROWS) {
    if ((signs & sign) === 0 || (atStart && (words.marked[0] !== 0 || (words.marked[1]! & at) === 0))) continue;
    const match = atStart ? pattern.exec(text) : firstMatch(pattern, words, at);
    if (match === null || ((signs & MODIFIER) !== 0 && isFollowUp(text, match.index))) continue;
    return hasCount(words) && !isUnknown(text) ? numberFrom(match[1]!) : null;
  }
  return null;
}

/** "#60", the usual form; null where the first sign has no number right behind it. */
function numberedAs({ text, marked, signs }: HeadingWords): number | null {
  let i = 0;
  while (marked[i + 1] !== NUMBER_SIGN) i += 2;
  const sign = marked[i]!;
  let number = 0;
  let end = sign + 1;
  for (; end < text.length && isDigit(text.charCodeAt(end)); end++)
    number = number * 10 + text.charCodeAt(end) - DIGIT_0;
  const digits = end - sign - 1;
  if (digits === 0 || digits > 4 || isWordPart(text.charCodeAt(end)) || text.charCodeAt(end) === COMMA) return null;
  return (signs & MODIFIER) !== 0 && isFollowUp(text, sign) ? null : number;
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

export function refillsOf(words: HeadingWords): number | null {
  if ((words.signs & REFILL) === 0) return null;
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

/** How often, as written: "3 times a week for 4 weeks". */
export function frequencyOf(words: HeadingWords): string | null {
  if ((words.signs & PERIOD) === 0) return null;
  const at = firstPlace(FREQUENCY, words, COUNT | PERIOD);
  return at >= 0 && HAS_PERIOD.test(words.text) ? words.text.slice(at, FREQUENCY.lastIndex).trim() : null;
}
