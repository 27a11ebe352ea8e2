import { datesIn } from '../dates';
import type { Finding } from '../finding';
import { isLetter, isSpace } from '../letters';
import type { Span } from '../span';
import type { CheckContext } from './context';
import { itemAround } from './parts';

/**
 * A date that no calendar has. Whoever relies on it has to guess the day.
 *
 * Bad: `Decision Date: 02/30/2017`, `a note of 11/31/2016`
 * Good: `Decision Date: 02/28/2017`
 *
 * Outside the case block and the headings only dates with a year of four digits count: "5/20/40" may be a score. Web
 * addresses are left alone.
 */
export function dateInvalid({ model, determination }: CheckContext): Finding[] {
  const { span, case: block, items } = determination;
  const invalid = new Map<number, Finding>();
  const add = (place: Span, item: number | null): void => {
    const written = model.text.slice(place.start, place.end);
    if (!invalid.has(place.start)) invalid.set(place.start, { code: 'date-invalid', item, span: place, written });
  };
  for (const located of Object.values(block)) if (located?.value === null) add(located.span, null);
  const text = model.text.slice(span.start, span.end);
  if (!mayHoldInvalid(text)) return [...invalid.values()];
  for (const date of datesIn(text, null)) {
    if (date.value !== null || isUnknownDay(text.slice(date.start, date.end))) continue;
    const place = { start: span.start + date.start, end: span.start + date.end };
    const item = itemAround(items, place.start);
    const inHeading = item !== null && place.end <= item.headingSpan.end;
    if (
      /\d{4}$/.test(model.text.slice(place.start, place.end))
        ? isAlone(text, date.start, date.end)
        : inHeading && isNamed(text, date.start)
    )
      add(place, item?.number ?? null);
  }
  return [...invalid.values()];
}

/** Whether a text may hold a date that no calendar has: the last days of a month are looked at closer. */
const mayHoldInvalid = (text: string): boolean =>
  isDoubtfulAtAny(text, '/') ||
  isDoubtfulAtAny(text, '-') ||
  isWrittenDayDoubtful(text, '20') ||
  isWrittenDayDoubtful(text, '19');

/** Whether a year stands behind a day that not all months have: "October 35, 2013", "31st 2013". */
function isWrittenDayDoubtful(text: string, century: '19' | '20'): boolean {
  for (let year = text.indexOf(century); year >= 0; year = text.indexOf(century, year + 2)) {
    if (digitAt(text, year + 2) < 0 || !isSpace(text.charCodeAt(year - 1))) continue;
    const last = endOfDay(text, year - 2);
    if (digitAt(text, last) < 0) continue;
    const day = Math.max(0, digitAt(text, last - 1)) * 10 + digitAt(text, last);
    if (day === 0 || day > 28) return true;
  }
  return false;
}

/** The place before a comma and the letters of an ordinal number. */
function endOfDay(text: string, at: number): number {
  const last = text[at] === ',' ? at - 1 : at;
  return isLetter(text.charCodeAt(last)) ? last - 2 : last;
}

function isDoubtfulAtAny(text: string, mark: string): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (isDoubtfulAt(text, at)) return true;
  return false;
}

/** Days of the months that are sure. */
const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a mark may be the first of a date (see dates.ts) of which month, day or year is doubtful. */
function isDoubtfulAt(text: string, mark: number): boolean {
  const before = digitAt(text, mark - 1);
  if (before < 0) return false;
  const from = behindBlank(text, mark + 1);
  const first = digitAt(text, from);
  if (first < 0) return false;
  const second = digitAt(text, from + 1);
  const to = second < 0 ? from + 1 : from + 2;
  if (text.charCodeAt(to) !== text.charCodeAt(mark)) return false;
  const month = Math.max(0, digitAt(text, mark - 2)) * 10 + before;
  const day = second < 0 ? first : first * 10 + second;
  if (day === 0 || day > (DAYS[month] ?? 0)) return true;
  const year = behindBlank(text, to + 1);
  return digitAt(text, year + 2) >= 0 && !text.startsWith('20', year) && !text.startsWith('19', year);
}

/** The digit at an offset, -1 where there is none. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

/** Behind the blank that may follow a mark. */
const behindBlank = (text: string, at: number): number => (digitAt(text, at) < 0 ? at + 1 : at);

/** "00/00/2015" tells that the day is not known. */
const isUnknownDay = (written: string): boolean => /\b00\b/.test(written);

/** Neither part of a longer number ("12-34-5678-9") nor of a web address. */
function isAlone(text: string, start: number, end: number): boolean {
  if (/[\w./-]/.test(text[start - 1] ?? '') || /^[\w/-]/.test(text.slice(end, end + 1))) return false;
  const word = text
    .slice(Math.max(0, start - 80), start)
    .split(/\s/)
    .at(-1)!;
  return !/:\/\/|www\./i.test(word);
}

/** "DOS 02/30/16". */
const isNamed = (text: string, start: number): boolean =>
  /\b(?:DOS|service|dispensed|dated|on)\b[\s:]{0,3}$/i.test(text.slice(Math.max(0, start - 24), start));
