import { datesIn, type PrintedDate } from './dates';
import type { Joined } from './joined';
import type { InjuredWorker, LocatedDate, Sex } from './model';

export const NO_WORKER: InjuredWorker = { age: null, sex: null, sexFrom: null, dateOfInjury: null };

/**
 * Age, sex and date of injury as the clinical case summary gives them. The sex is read from the words "female", "male",
 * "woman", "man", else from pronouns where they all agree.
 */
export function readInjuredWorker(summary: Joined, decisionDate: string | null): InjuredWorker {
  const text = summary.text;
  const age = AGE.exec(text);
  const years = age === null ? null : Number(age[1] ?? age[2] ?? age[3]);
  return {
    age: years !== null && years >= 10 && years <= 110 ? years : null,
    ...sexOf(text, age?.index ?? 0),
    dateOfInjury:
      dateOfInjury(summary, text.slice(0, OPENING), decisionDate) ??
      (text.length > OPENING ? dateOfInjury(summary, text, decisionDate) : null),
  };
}

/** A summary opens with who was hurt, when and how; the rest is read only where that does not tell. */
const OPENING = 400;

const AGE = /\b(?:(\d{1,3})\s?[- ]?\s?(?:year|yr)s?\s?[- ]?\s?old|(\d{1,3})\s?(?:y\/o|yo|y\.o\.)|aged?\s(\d{2,3})\b)/i;

const SEX_WORDS: Readonly<Record<string, Sex>> = { female: 'female', woman: 'female', male: 'male', man: 'male' };

function sexOf(text: string, from: number): Pick<InjuredWorker, 'sex' | 'sexFrom'> {
  const word = /\b(?:female|male|woman|man)\b/i;
  const match = word.exec(text.slice(from, from + 120)) ?? word.exec(text);
  if (match !== null) return { sex: SEX_WORDS[match[0].toLowerCase()]!, sexFrom: 'word' };
  const she = /\b(?:she|her|hers|herself)\b/i.test(text);
  const he = /\b(?:he|him|his|himself)\b/i.test(text.replace(/\bhe\/she\b|\bhis\/her\b/gi, ''));
  if (she === he) return { sex: null, sexFrom: null };
  return { sex: she ? 'female' : 'male', sexFrom: 'pronouns' };
}

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
  for (const { pattern, within } of INJURY_WORDS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = match.index + match[0].length;
    const date = dates.find(
      candidate =>
        candidate.start >= end && candidate.start <= end + within && !sentenceEndsBetween(text, end, candidate.start),
    );
    if (date !== undefined) return located(summary, lastOfRange(text, date, dates));
  }
  const first = dates[0]!;
  return sentenceEndsBetween(text, 0, first.start) ? null : located(summary, first);
}

/** Of "from 10/04/2008 to 10/04/2010" the later day, which is the date of a cumulative injury. */
function lastOfRange(text: string, date: PrintedDate, dates: readonly PrintedDate[]): PrintedDate {
  const next = dates[dates.indexOf(date) + 1];
  if (next === undefined) return date;
  return /^\s?(?:to|through|thru|until|-|–)\s?$/i.test(text.slice(date.end, next.start)) ? next : date;
}

const sentenceEndsBetween = (text: string, start: number, end: number): boolean =>
  /[.;]\s/.test(text.slice(start, end));

function located(summary: Joined, date: PrintedDate): LocatedDate {
  return { value: date.value, span: summary.spanOf(date.start, date.end) };
}
