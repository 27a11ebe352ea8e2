import { beginningsIn, beginningsOf, DIGIT, firstAtWord } from './beginnings';
import { matchesOf } from './matches';
import { once } from './once';

export const NUMBER_WORDS = [
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
  const at = NUMBER_WORDS.indexOf(word.toLowerCase());
  return at >= 0 ? at + 1 : Number(word.replace(',', ''));
}

/** Sources of expressions that headings are read by. */
export const COUNT = `(\\d{1,4}(?:,\\d{3})?|${NUMBER_WORDS.join('|')})`;
export const UNIT_WORDS =
  'tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?|tubes?|bottles?|boxes|box|rolls?|vials?|syringes?|units?|pairs?|sessions?|visits?|treatments?|count|ct|doses?|packs?|each|ea';
export const PERIOD = '(?:day|week|wk|month|mo|year|night|hour)s?';

export const HAS_COUNT = new RegExp(`\\d|\\b(?:${NUMBER_WORDS.join('|')}|once|twice)\\b`, 'i');

const UNITS = 'mcg\\/hr|mcg\\/h|mg\\/hr|mg\\/ml|mg|mcg|gm|grams?|g|ml|cc|units?|iu|%';
const STRENGTH = new RegExp(
  `(?<![\\d.#/])(\\d{1,6}(?:[.,]\\d{1,4})?(?:\\s?(?:mg)?\\s?[-/]\\s?\\d{1,6}(?:\\.\\d{1,4})?){0,2}\\s?(?:${UNITS}))(?![a-z])`,
  'gi',
);
const STRENGTH_HINT = /\d\s?[mgciu%]/i;
const AMOUNT = /^\d+(?:\.\d+)?\s?(?:gm?|grams?|ml|cc|units?)$/i;

/** "10/325mg", "2 mg", "1%"; null for a compound of several, whose strengths stay in the name. */
export function strengthOf(text: string): string | null {
  if (!STRENGTH_HINT.test(text)) return null;
  const found = matchesOf(STRENGTH, text)
    .map(match => match[1]!)
    .filter(strength => !AMOUNT.test(strength));
  if (found.length > 1 && found.some(strength => strength.includes('%'))) return null;
  return found[0] ?? null;
}

/** What follows a request's own name: how much, how often, how long, when. The first of them ends the name. */
const NAME_END_ROWS: readonly string[] = [
  '#\\s?\\d|\\b(?:qty|quantity)\\b',
  '\\((?:retro|dos|date of service|dispensed|unknown)\\b|\\b(?:dos|dates? of service|dispensed|retro(?:spective)?)\\b',
  '\\b(?:with )?(?:\\d+|one|two|three|four|five|six|no) refills?\\b',
  "\\b(?:for )?\\d+[- ](?:day|week|month)s?(?:'s)? rental\\b|\\b(?:for )?(?:purchase|rental|rent)\\b",
  '\\b(?:\\d{1,2}\\s?)?x\\s?\\d{1,3}\\b',
  `\\b(?:${COUNT}|once|twice)(?:\\s?(?:to|-|–)\\s?\\d{1,2})?\\s?(?:times?|x|×|hours?|days?|sessions?|visits?)?\\s?(?:a|per|each|every|\\/|x)\\s?${PERIOD}\\b`,
  `\\b(?:for )?${COUNT}\\s(?:additional |more |further |total )?(?:sessions?|visits?|treatments?)\\b(?!\\sto\\s)`,
  '\\bevery (?:\\d|other|one|two|three|four|six)\\b',
  '\\bto be (?:done|performed|administered)\\b',
];
/** The words of these rows; beside them their signs are digits, numbers in words and "#". */
export const NAME_END_WORDS =
  /\bqty|\bquantity|\bdos|\bdate|\bdispensed|\bretro|\bunknown|\brefill|\brental|\bpurchase|\brent|\bevery|\bto be/;
const NAME_END = new RegExp(NAME_END_ROWS.join('|'), 'iy');

const endBeginnings = once(() =>
  beginningsOf([
    { words: [...NUMBER_WORDS, 'once', 'twice', 'with', 'for', 'x', ...beginningsIn(NAME_END_WORDS)], mark: 1 },
  ]),
);

/** Where the name ends: the first match of NAME_END behind its first letter, at a word, a "#" or a bracket. */
function nameEnd(text: string): number {
  const word = firstAtWord(NAME_END, text, 1, endBeginnings(), DIGIT | 1)?.index ?? text.length;
  for (let at = 1; at < word; at++) {
    const code = text.charCodeAt(at);
    if (code !== NUMBER_SIGN && code !== BRACKET) continue;
    NAME_END.lastIndex = at;
    if (NAME_END.test(text)) return at;
  }
  return word;
}

const NUMBER_SIGN = '#'.charCodeAt(0);
const BRACKET = '('.charCodeAt(0);

const LEADING_AMOUNT = new RegExp(`^${COUNT}\\s(?:${UNIT_WORDS})(?:\\sof)?\\s+`, 'i');

/**
 * The request's name as written: without amount and its unit word, strength, refills, dates, frequency and purchase.
 * `form` is plain where no digit and no sign of those stands in the heading.
 */
export function nameOf(service: string, strength: string | null, form: 'plain' | 'with-details'): string | null {
  let name = service;
  if (form === 'with-details') {
    const amount = LEADING_AMOUNT.exec(service);
    if (amount !== null) name = service.slice(amount[0].length);
    const end = nameEnd(name);
    if (end < name.length) name = trimmedEnd(name.slice(0, end));
  }
  if (strength !== null) name = withoutStrength(name, strength);
  const colon = name.includes(': ') ? /^(.{3,60}?\)?):\s/.exec(name) : null;
  if (colon !== null && /\d/.test(name.slice(colon[0].length))) name = colon[1]!;
  name = trimmedEnd(name);
  return name === '' ? null : name;
}

/** Without the marks that joined the name to what was cut. */
function trimmedEnd(name: string): string {
  let end = name.length;
  while (end > 0 && ' ,;:(–-'.includes(name[end - 1]!)) end--;
  return name.slice(0, end);
}

const FORM =
  /^\s?((?:ER|XR|XL|SR|CR|DR|IR|gel|cream|ointment|patch(?:es)?|lotion|solution|spray|suspension|oil|syrup|elixir|drops)\b)/i;

/** "Voltaren 1% gel" is Voltaren gel: only the strength goes, and what follows it where that is no form. */
function withoutStrength(name: string, strength: string): string {
  const at = name.indexOf(strength);
  if (at <= 0) return name;
  const form = FORM.exec(name.slice(at + strength.length));
  const head = trimmedEnd(name.slice(0, at));
  return form === null ? head : `${head} ${form[1]}`;
}
