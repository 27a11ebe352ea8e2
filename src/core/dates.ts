import { matchesOf } from './matches';

/** A date as these texts print it: 11/09/2016, 10-10-2016, 06/02/10, with a blank after a slash or hyphen where a line broke. */
export const PRINTED_DATE = /\b(\d{1,2})([/-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})\b/g;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "October 15, 2013". */
const WRITTEN_DATE =
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d\d)\b/g;

/** Cheap signs that a date may stand in a text. */
const PRINTED_HINT = /\d[/-]/;
const WRITTEN_HINT = /\d,? (?:19|20)\d\d/;

export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  /** ISO form, null where there is no such day. */
  readonly value: string | null;
}

/** All dates of a text in order. `notAfter` (ISO) decides the century of two-digit years: the latest not after it. */
export function datesIn(text: string, notAfter: string | null): PrintedDate[] {
  const dates: PrintedDate[] = [];
  if (PRINTED_HINT.test(text))
    for (const match of matchesOf(PRINTED_DATE, text)) dates.push(placed(match, isoOf(match, notAfter)));
  const printed = dates.length;
  if (WRITTEN_HINT.test(text))
    for (const match of matchesOf(WRITTEN_DATE, text)) dates.push(placed(match, isoOfWritten(match)));
  return printed === 0 || printed === dates.length ? dates : dates.sort((a, b) => a.start - b.start);
}

const placed = (match: RegExpMatchArray, value: string | null): PrintedDate => ({
  start: match.index!,
  end: match.index! + match[0].length,
  value,
});

function isoOfWritten([, month, day, year]: RegExpMatchArray): string | null {
  const number = MONTHS.indexOf(month!.toLowerCase()) + 1;
  const iso = `${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** A printed date alone ("11/09/2016") in ISO form, null where it is none or no such day. */
export function dayOf(printed: string, notAfter: string | null): string | null {
  const match = /^(\d{1,2})([/-])(\d{1,2})[/-](\d{4}|\d{2})$/.exec(printed);
  return match === null ? null : isoOf(match, notAfter);
}

function isoOf(match: RegExpMatchArray, notAfter: string | null): string | null {
  const [, month, , day, year] = match;
  const tail = `-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const iso = year!.length === 4 ? year + tail : twoDigitYear(year!, tail, notAfter);
  return isDay(iso) ? iso : null;
}

/** Without a decision date 00 to 49 are of this century. */
function twoDigitYear(year: string, tail: string, notAfter: string | null): string {
  if (notAfter === null) return (Number(year) < 50 ? `20${year}` : `19${year}`) + tail;
  return `20${year}${tail}` <= notAfter ? `20${year}${tail}` : `19${year}${tail}`;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether an ISO date names a day of the calendar between 1900 and 2099. */
export function isDay(iso: string): boolean {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const day = Number(iso.slice(8, 10));
  if (year < 1900 || year > 2099) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}
