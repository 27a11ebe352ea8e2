import {
  BLANK,
  COLON,
  COMMA,
  DASH,
  DIGIT_0,
  HYPHEN,
  isDigit,
  isSpace,
  OPENING_BRACKET,
  PER_CENT,
  SEMICOLON,
} from '../text/characters';
import { beginningsIn } from '../text/wordPrefixes';
import { COUNT_SOURCE, PERIOD_SOURCE, UNIT_SOURCE } from './amounts';
import {
  ANY_DIGIT,
  COUNT,
  type HeadingWords,
  isUnitLetter,
  type MarkedWords,
  MODIFIER,
  NAME_END,
  NUMBER_SIGN,
  PUNCTUATION,
  REFILL,
  RETRO,
  TIMES,
} from './headingWords';

const UNITS = 'mcg\\/hr|mcg\\/h|mg\\/hr|mg\\/ml|mg|mcg|gm|grams?|g|ml|cc|units?|iu|%';
const STRENGTH = new RegExp(
  `(?<![\\d.#/])\\d{1,6}(?:[.,]\\d{1,4})?(?:\\s?(?:mg)?\\s?[-/]\\s?\\d{1,6}(?:\\.\\d{1,4})?){0,2}\\s?(?:${UNITS})(?![a-z])`,
  'iy',
);
const AMOUNT = /^\d+(?:\.\d+)?\s?(?:gm?|grams?|ml|cc|units?)$/i;

/** "10/325mg", "2 mg", "1%"; null for a compound of several, whose strengths stay in the name. */
export function strengthOf({ text, marked }: HeadingWords): string | null {
  let first: string | null = null;
  let several = false;
  let percent = false;
  let end = 0;
  for (let i = 0; i < marked.length; i += 2) {
    const at = marked[i]!;
    if ((marked[i + 1]! & ANY_DIGIT) === 0 || at < end || !mayBeStrength(text, at)) continue;
    STRENGTH.lastIndex = at;
    if (!STRENGTH.test(text)) continue;
    end = STRENGTH.lastIndex;
    const strength = text.slice(at, end);
    if (!isInMg(text, end) && AMOUNT.test(strength)) continue;
    several = first !== null;
    percent ||= text.charCodeAt(end - 1) === PER_CENT;
    first ??= strength;
  }
  return several && percent ? null : first;
}

const isInMg = (text: string, end: number): boolean =>
  (text.charCodeAt(end - 1) | 32) === SMALL_G && (text.charCodeAt(end - 2) | 32) === SMALL_M;

/** Whether a unit begins behind a number and others joined to it: other numbers are no strengths. */
function mayBeStrength(text: string, start: number): boolean {
  const end = Math.min(text.length, start + LONGEST_STRENGTH);
  let at = start + 1;
  while (at < end && isInStrength(text.charCodeAt(at))) at++;
  return at < end && isUnitLetter(text.charCodeAt(at));
}

/** Three numbers with all that may stand around them are no longer. */
const LONGEST_STRENGTH = 48;

/** Of digits, blanks and the marks from comma to slash, which stand between numbers. */
const isInStrength = (code: number): boolean => (code >= COMMA && code <= DIGIT_9) || isSpace(code);

const DIGIT_9 = DIGIT_0 + 9;
const SMALL_G = 'g'.charCodeAt(0);
const SMALL_M = 'm'.charCodeAt(0);

/** What follows a request's own name: how much, how often, how long, when. The first of them ends the name; tried where words begin. */
const NAME_END_ROWS: readonly string[] = [
  '(?:qty|quantity)\\b',
  '\\((?:retro|dos|date of service|dispensed|unknown)\\b|(?:dos|dates? of service|dispensed|retro(?:spective)?)\\b',
  '(?:with )?(?:\\d+|one|two|three|four|five|six|no) refills?\\b',
  "(?:for )?\\d+[- ](?:day|week|month)s?(?:'s)? rental\\b|(?:for )?(?:purchase|rental|rent)\\b",
  '(?:\\d{1,2}\\s?)?x\\s?\\d{1,3}\\b',
  `(?:${COUNT_SOURCE}|once|twice)(?:\\s?(?:to|-|–)\\s?\\d{1,2})?\\s?(?:times?|x|×|hours?|days?|sessions?|visits?)?\\s?(?:a|per|each|every|\\/|x)\\s?${PERIOD_SOURCE}\\b`,
  `(?:for )?${COUNT_SOURCE}\\s(?:additional |more |further |total )?(?:sessions?|visits?|treatments?)\\b(?!\\sto\\s)`,
  'every (?:\\d|other|one|two|three|four|six)\\b',
  'to be (?:done|performed|administered)\\b',
];
const ENDS_NAME = new RegExp(NAME_END_ROWS.join('|'), 'iy');

/** The words of these rows; they may as well begin with a count, a "#" or a bracket. */
export const nameWords = (): MarkedWords[] => [
  {
    words: [
      'with ',
      'for ',
      ...beginningsIn(/qty|quantity|dos|date|dispensed|retro|unknown|refill|rental|purchase|rent|every|to be/),
    ],
    mark: NAME_END,
  },
  { words: ['x'], mark: TIMES },
  { words: ['retro'], mark: RETRO },
];

const LEADING_AMOUNT = new RegExp(`${COUNT_SOURCE}\\s(?:${UNIT_SOURCE})(?:\\sof)?\\s+`, 'iy');

/** The request's name as written: without amount and its unit word, strength, refills, dates, frequency and purchase. */
export function nameOf(words: HeadingWords, strength: string | null): string | null {
  const { text, signs } = words;
  const start = amountEnd(words);
  let name = trimmedEnd(text, start, nameEnd(words, start + 1));
  if (strength !== null) name = withoutStrength(name, strength);
  if ((signs & PUNCTUATION) !== 0 && (signs & ANY_DIGIT) !== 0) name = beforeColon(name);
  return name === '' ? null : name;
}

/** Where the name ends, at `from` or behind it. */
function nameEnd({ text, marked, signs }: HeadingWords, from: number): number {
  for (let i = 0; i < marked.length; i += 2) {
    const at = marked[i]!;
    const marks = marked[i + 1]!;
    if ((marks & ENDINGS) === 0 || at < from || !mayEndName(text, at, marks, signs)) continue;
    ENDS_NAME.lastIndex = at;
    if (marks === NUMBER_SIGN ? isNumbered(text, at) : ENDS_NAME.test(text)) return at;
  }
  return text.length;
}

/** Whether a digit follows the sign, perhaps behind a blank. */
const isNumbered = (text: string, sign: number): boolean =>
  isDigit(text.charCodeAt(sign + (isSpace(text.charCodeAt(sign + 1)) ? 2 : 1)));

const ENDINGS = NAME_END | COUNT | TIMES | NUMBER_SIGN;

/** A name goes on with "with", unless refills follow, and with most brackets. */
function mayEndName(text: string, at: number, marks: number, signs: number): boolean {
  if ((marks & PUNCTUATION) !== 0) return isBracketed(text.charCodeAt(at + 1) | 32);
  return (marks & MODIFIER) === 0 || (signs & REFILL) !== 0;
}

/** Whether it begins "retro", "dos", "date", "dispensed" or "unknown". */
const isBracketed = (letter: number): boolean => letter === SMALL_R || letter === SMALL_D || letter === SMALL_U;

const SMALL_R = 'r'.charCodeAt(0);
const SMALL_D = 'd'.charCodeAt(0);
const SMALL_U = 'u'.charCodeAt(0);

/** Where the name begins behind an amount: "60 tablets of Norco". */
function amountEnd({ text, marked }: HeadingWords): number {
  if (marked[0] !== 0 || (marked[1]! & COUNT) === 0) return 0;
  LEADING_AMOUNT.lastIndex = 0;
  return LEADING_AMOUNT.test(text) ? LEADING_AMOUNT.lastIndex : 0;
}

/** Without a colon and what follows it, where that has numbers. */
function beforeColon(name: string): string {
  const colon = name.includes(': ') ? /^(.{3,60}?\)?):\s/.exec(name) : null;
  return colon !== null && /\d/.test(name.slice(colon[0].length)) ? trimmedEnd(colon[1]!, 0, colon[1]!.length) : name;
}

/** A stretch without the marks that joined it to what was cut. */
function trimmedEnd(text: string, start: number, end: number): string {
  let last = end;
  while (last > start && isJoining(text.charCodeAt(last - 1))) last--;
  return text.slice(start, last);
}

/** Of a blank, the marks ",;:(-" and a dash. */
const isJoining = (code: number): boolean =>
  isStop(code) || code === BLANK || code === OPENING_BRACKET || code === HYPHEN || code === DASH;

const isStop = (code: number): boolean => code === COMMA || code === SEMICOLON || code === COLON;

const FORM =
  /\s?((?:ER|XR|XL|SR|CR|DR|IR|gel|cream|ointment|patch(?:es)?|lotion|solution|spray|suspension|oil|syrup|elixir|drops)\b)/iy;

/** "Voltaren 1% gel" is Voltaren gel: only the strength goes, and what follows it where that is no form. */
function withoutStrength(name: string, strength: string): string {
  const at = name.indexOf(strength);
  if (at <= 0) return name;
  const head = trimmedEnd(name, 0, at);
  const end = at + strength.length;
  if (end === name.length) return head;
  FORM.lastIndex = end;
  const form = FORM.exec(name);
  return form === null ? head : `${head} ${form[1]}`;
}
