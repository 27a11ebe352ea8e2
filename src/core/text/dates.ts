import { matchesOf } from './matches';

export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  /** ISO form, null where there is no such day. */
  readonly value: string | null;
}

/**
 * All dates of a text in order, in the ways of FORMS: 11/09/2016, 10-10-2016, 06/02/10, with a blank after a slash or
 * hyphen where a line broke, "October 15, 2013", "the 15th of October 2013", 2013-10-15. `notAfter` (ISO) decides the
 * century of two-digit years: the latest not after it.
 */
export function datesIn(text: string, notAfter: string | null): PrintedDate[] {
  const forms = FORMS.filter(({ sign }) => sign.test(text));
  const dates = forms.flatMap(form => datesOfForm(text, form, notAfter));
  return forms.length > 1 ? dates.sort((a, b) => a.start - b.start) : dates;
}

export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Of an expression: any month's name in full. */
export const MONTH_SOURCE = `(?:${MONTHS.join('|')})`;

/** The names as they are abbreviated. */
const SHORT_MONTHS: readonly string[] = MONTHS.map(month => month.slice(0, 3));

const MONTH_NAME = `(?<month>${SHORT_MONTHS.join('|')})[a-z]{0,6}\\.?`;
const YEAR = '(?<year>(?:19|20)\\d\\d)';

/** What the groups of a form hold, as written. */
interface WrittenDay {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** A way to write a date, with a cheap sign that one may stand in a text. */
interface DateForm {
  readonly sign: RegExp;
  /** With the groups of WrittenDay. */
  readonly pattern: RegExp;
  /** Numbers that make no date are something else here: the number of a version or a claim. */
  readonly isOnlyDay?: true;
}

const FORMS: readonly DateForm[] = [
  // "11/09/2016", "10-10-16", "11/ 09/2016"
  {
    sign: /\d[/-]/,
    pattern: /(?<!\w)(?<month>\d{1,2})([/-])\s?(?<day>\d{1,2})\2\s?(?<year>\d{4}|\d\d)(?!\w)/g,
  },
  // "October 15, 2013", "Oct. 15th 2013"
  {
    sign: /\d(?:st|nd|rd|th)?,? (?:19|20)\d\d/,
    pattern: new RegExp(`\\b${MONTH_NAME}\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s${YEAR}\\b`, 'g'),
  },
  // "15 October 2013", "the 15th of October, 2013"
  {
    sign: /[a-z]\.?,? (?:19|20)\d\d/,
    pattern: new RegExp(
      `(?:\\bthe\\s)?(?<![\\d/.-])\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH_NAME},?\\s${YEAR}\\b`,
      'g',
    ),
  },
  // "2013-10-15"
  {
    sign: /(?:19|20)\d\d-\d\d-\d\d/,
    pattern: new RegExp(`(?<![\\w/.-])${YEAR}-(?<month>\\d\\d)-(?<day>\\d\\d)(?![\\w/-])`, 'g'),
    isOnlyDay: true,
  },
  // "10.15.2013"
  {
    sign: /\d\.\d{1,2}\.(?:19|20)\d\d/,
    pattern: new RegExp(`(?<![\\w/.-])(?<month>\\d{1,2})\\.(?<day>\\d{1,2})\\.${YEAR}(?![\\w/-])`, 'g'),
    isOnlyDay: true,
  },
];

const datesOfForm = (text: string, { pattern, isOnlyDay }: DateForm, notAfter: string | null): PrintedDate[] =>
  matchesOf(pattern, text).flatMap(({ index, 0: whole, groups }) => {
    const value = isoOf(groups as unknown as WrittenDay, notAfter);
    return value === null && isOnlyDay ? [] : [{ start: index, end: index + whole.length, value }];
  });

const PRINTED = /^(?<month>\d{1,2})[/-](?<day>\d{1,2})[/-](?<year>\d{4}|\d\d)$/;

/** A printed date alone ("11/09/2016") in ISO form, null where it is none or no such day. */
export function dayOf(printed: string, notAfter: string | null): string | null {
  const groups = PRINTED.exec(printed)?.groups;
  return groups === undefined ? null : isoOf(groups as unknown as WrittenDay, notAfter);
}

/** A date in ISO form, null where there is no such day. Without `notAfter` the years 00 to 49 are of this century. */
function isoOf(written: WrittenDay, notAfter: string | null): string | null {
  const [year, day] = [Number(written.year), Number(written.day)];
  const month = Number(written.month) || SHORT_MONTHS.indexOf(written.month) + 1;
  if (written.year.length === 4) return isoOfDay(year, month, day);
  const isThisCentury = notAfter === null ? year < 50 : isoForm(2000 + year, month, day) <= notAfter;
  return isoOfDay((isThisCentury ? 2000 : 1900) + year, month, day);
}

const isoOfDay = (year: number, month: number, day: number): string | null =>
  isDayOfCalendar(year, month, day) ? isoForm(year, month, day) : null;

const isoForm = (year: number, month: number, day: number): string => `${year}${PARTS[month]}${PARTS[day]}`;

/** Months and days as they stand in the ISO form. */
const PARTS = Array.from({ length: 100 }, (_, number) => `-${String(number).padStart(2, '0')}`);

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDayOfCalendar(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2099 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0));
}

/** The day that lies so many days behind an ISO day. */
export const dayAfter = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** An ISO day as American readers write it: "2009-07-18" as "July 18, 2009". Every date that is shown has this form. */
export function dayText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`;
}
