import type { InjuredWorker, LocatedDate, Sex } from '../model/model';
import { datesIn, type PrintedDate } from '../text/dates';
import type { Joined } from '../text/joinedText';
import { sentenceEndBehind } from '../text/sentences';
import { NUMBER_SOURCE, numberFrom } from './numbers';

export const NO_WORKER: InjuredWorker = { age: null, sex: null, sexFrom: null, dateOfInjury: null };

/**
 * Age, sex and date of injury as the clinical case summary gives them. The sex is read from the words "female", "male",
 * "woman", "man", else from pronouns where they all agree.
 */
export function readInjuredWorker(summary: Joined, decisionDate: string | null): InjuredWorker {
  const text = summary.text;
  const age = AGE.exec(text) ?? AGE_IN_WORDS.exec(text);
  const years = age === null ? 0 : numberFrom((age[1] ?? age[2] ?? age[3])!);
  const word = sexWord(text, age?.index ?? 0);
  const sex = word ?? sexOfPronouns(text);
  const opening = text.slice(0, OPENING);
  return {
    age: years >= 10 && years <= 110 ? years : null,
    sex,
    sexFrom: word !== null ? 'word' : sex !== null ? 'pronouns' : null,
    dateOfInjury:
      dateOfInjury(summary, opening, decisionDate) ??
      (text.length > OPENING ? dateOfInjury(summary, text, decisionDate) : null),
  };
}

/** A summary opens with who was hurt, when and how; the rest is read only where that does not tell. */
const OPENING = 400;

const AGE = /\b(?:(\d{1,3})\s?[- ]?\s?(?:year|yr)s?\s?[- ]?\s?old|(\d{1,3})\s?(?:y\/o|yo|y\.o\.)|aged?\s(\d{2,3})\b)/i;

/** "A nineteen-year-old male helper"; a claim or a fusion has an age as well, so a person must be named behind it. */
const AGE_IN_WORDS = new RegExp(
  `\\b(${NUMBER_SOURCE})[ -]years?[ -]old,? (?:(?!(?:of|in|by|for|with|and)\\b)[a-z-]{1,20},? ){0,3}(?:female|male|woman|man|gentleman|lady|worker|patient|claimant|employee|applicant)\\b`,
  'i',
);

const SEX_WORD = /\b(?:female|male|woman|man)\b/i;

/** The word nearest to the age tells it. */
function sexWord(text: string, from: number): Sex | null {
  const match = SEX_WORD.exec(text.slice(from, from + 120)) ?? SEX_WORD.exec(text);
  if (match === null) return null;
  return /^[fw]/i.test(match[0]) ? 'female' : 'male';
}

function sexOfPronouns(text: string): Sex | null {
  const told = text.replace(EITHER, '');
  const she = /\b(?:she|her|hers|herself)\b/i.test(told);
  const he = /\b(?:he|him|his|himself)\b/i.test(told);
  return she === he ? null : she ? 'female' : 'male';
}

/** What is said of a person whose sex is not known tells none. */
const EITHER = /\b(?:s?he\/s?he|his\/hers?|hers?\/his|him\/her|her\/him)\b/gi;

/** How a summary names the day of the injury, surest first; the date follows within the given number of letters. */
const INJURY_WORDS: readonly { readonly pattern: RegExp; readonly within: number }[] = [
  { pattern: /\bdate\s+of\s+(?:the\s+)?(?:\w{1,12}\s)?injury\b/i, within: 40 },
  { pattern: /\b(?:DOI)\b/, within: 20 },
  { pattern: /\bcumulative\s+(?:trauma|injur(?:y|ies))\b/i, within: 60 },
  {
    pattern: /\b(?:industrial|work|work-related|occupational)\s+(?:related\s)?(?:injury|injuries|accident|trauma)\b/i,
    within: 60,
  },
  { pattern: /\b(?:was|were|been|got)\s(?:first\s|initially\s|industrially\s)?(?:injured|hurt)\b/i, within: 80 },
  { pattern: /\b(?:injured|hurt)\s(?:at\swork\s)?on\b/i, within: 20 },
  {
    pattern: /\b(?:sustained|suffered|incurred|injury|injuries|injured|hurt|strained|sprained|twisted)\b/i,
    within: 80,
  },
];

function dateOfInjury(summary: Joined, text: string, decisionDate: string | null): LocatedDate | null {
  const dates = datesIn(text, decisionDate);
  if (dates.length === 0) return null;
  const named = dateNamed(text, dates);
  if (named >= 0) return located(summary, dates[lastOfRange(text, named, dates)]!);
  const first = dates[0]!;
  return sentenceEndsBetween(text, 0, first.start) ? null : located(summary, first);
}

/**
 * Which date follows words for the injury closely and in their sentence; -1 where none does. Words behind the last date
 * name none and are not read.
 */
function dateNamed(text: string, dates: readonly PrintedDate[]): number {
  const lead = text.slice(0, dates[dates.length - 1]!.start);
  for (const { pattern, within } of INJURY_WORDS) {
    const match = pattern.exec(lead);
    if (match === null) continue;
    const end = match.index + match[0].length;
    let next = 0;
    while (dates[next]!.start < end) next++;
    const { start } = dates[next]!;
    if (start <= end + within && !sentenceEndsBetween(text, end, start)) return next;
  }
  return -1;
}

/** Of "from 10/04/2008 to 10/04/2010" the later day, which is the date of a cumulative injury. */
function lastOfRange(text: string, named: number, dates: readonly PrintedDate[]): number {
  const next = dates[named + 1];
  if (next === undefined) return named;
  const { end } = dates[named]!;
  return RANGE_WORD.test(text.slice(end, next.start)) ? named + 1 : named;
}

const RANGE_WORD = /^\s?(?:to|through|thru|until|-|–)\s?$/i;

const sentenceEndsBetween = (text: string, start: number, end: number): boolean =>
  sentenceEndBehind(text, start, end) < end || /;\s/.test(text.slice(start, end));

function located(summary: Joined, date: PrintedDate): LocatedDate {
  return { value: date.value, span: summary.spanOf(date.start, date.end) };
}
