import { beginningsIn } from '../text/wordPrefixes';
import { COUNT_SOURCE, PERIOD_SOURCE, UNIT_SOURCE } from './amounts';
import { firstPlace, type HeadingWords, type WordKind, type WordRow } from './headingWords';

const UNITS = 'mcg\\/hr|mcg\\/h|mg\\/hr|mg\\/ml|mg|mcg|gm|grams?|g|ml|cc|units?|iu|%';
const STRENGTH = new RegExp(
  `(?<![\\d.#/])\\d{1,6}(?:[.,]\\d{1,4})?(?:\\s?(?:mg)?\\s?[-/]\\s?\\d{1,6}(?:\\.\\d{1,4})?){0,2}\\s?(?:${UNITS})(?![a-z])`,
  'iy',
);
const AMOUNT = /^\d+(?:\.\d+)?\s?(?:gm?|grams?|ml|cc|units?)$/i;

const ANY_NUMBER: readonly WordKind[] = ['number', 'number in word'];

/** "10/325mg", "2 mg", "1%"; null for a compound of several, whose strengths stay in the name. */
export function strengthOf(words: HeadingWords): string | null {
  const strengths: string[] = [];
  let at = firstPlace(STRENGTH, words, ANY_NUMBER);
  for (; at >= 0; at = firstPlace(STRENGTH, words, ANY_NUMBER, STRENGTH.lastIndex)) {
    const strength = words.text.slice(at, STRENGTH.lastIndex);
    if (!AMOUNT.test(strength)) strengths.push(strength);
  }
  const isCompound = strengths.length > 1 && strengths.some(strength => strength.endsWith('%'));
  return isCompound ? null : (strengths[0] ?? null);
}

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
  '#\\s?\\d',
];
const ENDS_NAME = new RegExp(NAME_END_ROWS.join('|'), 'iy');

/** The words of these rows; they may as well begin with a count, a "#" or a bracket. */
export const nameWords = (): WordRow[] => [
  {
    kind: 'name end',
    words: [
      'with ',
      'for ',
      ...beginningsIn(/qty|quantity|dos|date|dispensed|retro|unknown|refill|rental|purchase|rent|every|to be/),
    ],
  },
  { kind: 'times', words: ['x'] },
  { kind: 'retrospective', words: ['retro'] },
];

const ENDINGS: readonly WordKind[] = ['name end', 'number', 'number word', 'times', 'number sign', 'opening bracket'];

const LEADING_AMOUNT = new RegExp(`${COUNT_SOURCE}\\s(?:${UNIT_SOURCE})(?:\\sof)?\\s+`, 'iy');

/** The request's name as written: without amount and its unit word, strength, refills, dates, frequency and purchase. */
export function nameOf(words: HeadingWords, strength: string | null): string | null {
  const { text } = words;
  const start = endOfMatch(LEADING_AMOUNT, text);
  const end = firstPlace(ENDS_NAME, words, ENDINGS, start + 1);
  const whole = withoutJoints(text.slice(start, end < 0 ? text.length : end));
  const name = beforeColon(strength === null ? whole : withoutStrength(whole, strength));
  return name === '' ? null : name;
}

/** Where the match of a sticky expression at a text's beginning ends: 0 where there is none. */
function endOfMatch(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** Without a colon and what follows it, where that has numbers. */
function beforeColon(name: string): string {
  const colon = name.includes(': ') ? /^(.{3,60}?\)?):\s/.exec(name) : null;
  return colon !== null && /\d/.test(name.slice(colon[0].length)) ? withoutJoints(colon[1]!) : name;
}

/** What joined a name to what was cut off behind it. */
const JOINTS = new Set(' ,;:(-–');

function withoutJoints(name: string): string {
  let end = name.length;
  while (end > 0 && JOINTS.has(name[end - 1]!)) end--;
  return name.slice(0, end);
}

const FORM =
  /\s?((?:ER|XR|XL|SR|CR|DR|IR|gel|cream|ointment|patch(?:es)?|lotion|solution|spray|suspension|oil|syrup|elixir|drops)\b)/iy;

/** "Voltaren 1% gel" is Voltaren gel: only the strength goes, and what follows it where that is no form. */
function withoutStrength(name: string, strength: string): string {
  const at = name.indexOf(strength);
  if (at <= 0) return name;
  const head = withoutJoints(name.slice(0, at));
  const end = at + strength.length;
  if (end === name.length) return head;
  FORM.lastIndex = end;
  const form = FORM.exec(name);
  return form === null ? head : `${head} ${form[1]}`;
}
