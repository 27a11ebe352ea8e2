import { HYPHEN, isDigit, isSpace, isWordPart, numberIn, SLASH } from './characters';
import { matchesOf } from './matches';

export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  /** ISO form, null where there is no such day. */
  readonly value: string | null;
}

/**
 * All dates of a text in order: 11/09/2016, 10-10-2016, 06/02/10, with a blank after a slash or hyphen where a line
 * broke, and those of WRITTEN_FORMS: "October 15, 2013", "the 15th of October 2013", 2013-10-15. `notAfter` (ISO) decides
 * the century of two-digit years: the latest not after it.
 */
export function datesIn(text: string, notAfter: string | null): PrintedDate[] {
  const dates: PrintedDate[] = [];
  let end = 0;
  let slash = placeOf('/', text, 0);
  let hyphen = placeOf('-', text, 0);
  for (let at = Math.min(slash, hyphen); at < text.length; at = Math.min(slash, hyphen)) {
    const start = startOfMonth(text, at, end);
    const numbers = start < at ? dateAt(text, start) : null;
    if (numbers !== null && numbers.separators === 'same' && !isWordPart(text.charCodeAt(numbers.end))) {
      end = numbers.end;
      dates.push({ start, end, value: isoOf(numbers, notAfter) });
    }
    if (at === slash) slash = placeOf('/', text, Math.max(end, at + 1));
    else hyphen = placeOf('-', text, Math.max(end, at + 1));
  }
  return withWritten(dates, text);
}

/** Where a sign stands next; the text's end where it does not. */
function placeOf(sign: string, text: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

/** Where the one or two digits before a separator begin, not before `from`; the separator's place where none stand there. */
function startOfMonth(text: string, separator: number, from: number): number {
  let start = separator;
  while (start > from && separator - start < 2 && isDigit(text.charCodeAt(start - 1))) start--;
  return start > 0 && isWordPart(text.charCodeAt(start - 1)) ? separator : start;
}

/** The numbers of a printed date. */
interface DateNumbers {
  readonly month: number;
  readonly day: number;
  readonly year: number;
  /** A year without its century has two. */
  readonly yearDigits: 2 | 4;
  readonly separators: 'same' | 'mixed';
  /** Whether a blank follows a slash or hyphen. */
  readonly isBroken: boolean;
  readonly end: number;
}

/** The date of which the numbers begin at an offset of a text, whatever stands around it; null where none does. */
function dateAt(text: string, start: number): DateNumbers | null {
  const monthEnd = digitsEnd(text, start);
  const dayStart = separatorEnd(text, monthEnd);
  const dayEnd = digitsEnd(text, dayStart);
  const yearStart = separatorEnd(text, dayEnd);
  const yearEnd = digitsEnd(text, yearStart);
  if (!isMonthOrDay(start, monthEnd, dayStart) || !isMonthOrDay(dayStart, dayEnd, yearStart)) return null;
  const yearDigits = yearEnd - yearStart;
  if (yearDigits !== 2 && yearDigits !== 4) return null;
  return {
    month: numberIn(text, start, monthEnd),
    day: numberIn(text, dayStart, dayEnd),
    year: numberIn(text, yearStart, yearEnd),
    yearDigits,
    separators: text[monthEnd] === text[dayEnd] ? 'same' : 'mixed',
    isBroken: dayStart > monthEnd + 1 || yearStart > dayEnd + 1,
    end: yearEnd,
  };
}

/** Where the digits from `start` on end, read no further than tells that they are too many for a year. */
function digitsEnd(text: string, start: number): number {
  let end = start;
  while (end < start + 5 && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Behind the slash or hyphen at an offset and a blank that may follow it; the offset where none stands there. */
function separatorEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== SLASH && code !== HYPHEN) return at;
  return isSpace(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
}

const isMonthOrDay = (start: number, end: number, next: number): boolean =>
  end > start && end <= start + 2 && next > end;

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

const MONTH_NAME = `(${SHORT_MONTHS.join('|')})[a-z]{0,6}\\.?`;
const YEAR = '((?:19|20)\\d\\d)';

/** A way to write a date, with a cheap sign that one may stand in a text. */
interface WrittenForm {
  readonly sign: RegExp;
  readonly pattern: RegExp;
  /** The ISO form of what the groups hold, null where there is no such day. */
  readonly read: (groups: readonly string[]) => string | null;
  /** Numbers that make no date are something else here: the number of a version or a claim. */
  readonly isOnlyDay?: true;
}

const WRITTEN_FORMS: readonly WrittenForm[] = [
  // "October 15, 2013", "Oct. 15th 2013"
  {
    sign: /\d(?:st|nd|rd|th)?,? (?:19|20)\d\d/,
    pattern: new RegExp(`\\b${MONTH_NAME}\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s${YEAR}\\b`, 'g'),
    read: ([month, day, year]) => isoOfWords(year!, month!, day!),
  },
  // "15 October 2013", "the 15th of October, 2013"
  {
    sign: /[a-z]\.?,? (?:19|20)\d\d/,
    pattern: new RegExp(
      `(?:\\bthe\\s)?(?<![\\d/.-])\\b(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH_NAME},?\\s${YEAR}\\b`,
      'g',
    ),
    read: ([day, month, year]) => isoOfWords(year!, month!, day!),
  },
  // "2013-10-15"
  {
    sign: /(?:19|20)\d\d-\d\d-\d\d/,
    pattern: new RegExp(`(?<![\\w/.-])${YEAR}-(\\d\\d)-(\\d\\d)(?![\\w/-])`, 'g'),
    read: ([year, month, day]) => isoOfDay(Number(year), Number(month), Number(day)),
    isOnlyDay: true,
  },
  // "10.15.2013"
  {
    sign: /\d\.\d{1,2}\.(?:19|20)\d\d/,
    pattern: new RegExp(`(?<![\\w/.-])(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}(?![\\w/-])`, 'g'),
    read: ([month, day, year]) => isoOfDay(Number(year), Number(month), Number(day)),
    isOnlyDay: true,
  },
];

const isoOfWords = (year: string, month: string, day: string): string | null =>
  isoOfDay(Number(year), SHORT_MONTHS.indexOf(month) + 1, Number(day));

function withWritten(printed: PrintedDate[], text: string): PrintedDate[] {
  const written = WRITTEN_FORMS.flatMap(form => (form.sign.test(text) ? writtenIn(text, form) : []));
  return written.length === 0 ? printed : [...printed, ...written].sort((a, b) => a.start - b.start);
}

const writtenIn = (text: string, { pattern, read, isOnlyDay }: WrittenForm): PrintedDate[] =>
  matchesOf(pattern, text).flatMap(({ index, 0: whole, ...groups }) => {
    const value = read([groups[1]!, groups[2]!, groups[3]!]);
    return value === null && isOnlyDay ? [] : [{ start: index, end: index + whole.length, value }];
  });

/** A printed date alone ("11/09/2016") in ISO form, null where it is none or no such day. */
export function dayOf(printed: string, notAfter: string | null): string | null {
  const numbers = isDigit(printed.charCodeAt(0)) ? dateAt(printed, 0) : null;
  return numbers === null || numbers.isBroken || numbers.end < printed.length ? null : isoOf(numbers, notAfter);
}

/** A date in ISO form, null where there is no such day. Without `notAfter` the years 00 to 49 are of this century. */
function isoOf({ month, day, year, yearDigits }: DateNumbers, notAfter: string | null): string | null {
  if (yearDigits === 4) return isoOfDay(year, month, day);
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
