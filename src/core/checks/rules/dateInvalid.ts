import type { CaseBlock } from '../../model/model';
import type { Span } from '../../model/span';
import { datesIn, MONTH_SOURCE, type PrintedDate } from '../../text/dates';
import { matchesOf } from '../../text/matches';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { itemAround } from './shared/parts';

/**
 * A date that no calendar has. Whoever relies on it has to guess the day.
 *
 * Bad: `Decision Date: 02/30/2017`, `a note of 11/31/2016`, `a visit of 10/04/20216`
 * Good: `Decision Date: 02/28/2017`
 *
 * Outside the case block and the headings a year has four digits, or words lead to a date: "on 09/31/16", "a report of
 * 13/04/16"; "5/20/40" may be a score. Web addresses are left alone. Nor has it a year decades after the last of the case
 * block, or one of three or five digits.
 */
export function dateInvalid({ model, determination }: CheckContext): ProblemFacts[] {
  const { span, case: block, items } = determination;
  const invalid = new Map<number, ProblemFacts>();
  const add = (place: Span, item: number | null): void => {
    const written = model.text.slice(place.start, place.end);
    if (!invalid.has(place.start)) invalid.set(place.start, { code: 'date-invalid', item, span: place, written });
  };
  for (const located of Object.values(block)) if (located?.value === null) add(located.span, null);
  const text = model.text.slice(span.start, span.end);
  for (const date of impossibleIn(text, lastYearOf(block))) {
    const place = { start: span.start + date.start, end: span.start + date.end };
    const item = itemAround(items, place.start);
    const inHeading = item !== null && place.end <= item.headingSpan.end;
    if (isDate(text, date, inHeading)) add(place, item?.number ?? null);
  }
  return [...invalid.values()];
}

/** Many years after the last date of the case block: a copy may be printed years later, none in 2061. */
const MOST_YEARS = 20;

function lastYearOf({
  dateOfInjury,
  urDenialDate,
  applicationReceived,
  dateAssigned,
  decisionDate,
}: CaseBlock): number {
  const years = [dateOfInjury, urDenialDate, applicationReceived, dateAssigned, decisionDate].flatMap(located =>
    located?.value == null ? [] : [yearOf(located.value)],
  );
  return years.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...years) + MOST_YEARS;
}

const yearOf = (iso: string): number => Number(iso.slice(0, 4));

const impossibleIn = (text: string, lastYear: number): PrintedDate[] =>
  [...datesIn(text, null), ...longYearsIn(text), ...yearsIn(text)].filter(
    ({ value, start, end }) => (value === null || yearOf(value) > lastYear) && !isUnknownDay(text.slice(start, end)),
  );

/** A blank, or one line's end. */
const GAP = '(?:\\r\\n|\\s)';

const LONG_YEAR = new RegExp(
  `\\b(?:\\d{1,2}[/-]${GAP}?\\d{1,2}[/-]${GAP}?(?:\\d{5}|[12]\\d\\d)|${MONTH_SOURCE}${GAP}\\d{1,2},${GAP}(?:\\d{5}|(?:0\\d|1[0-8]|2[1-9]|[3-9]\\d)\\d\\d))\\b`,
  'g',
);

/** A cheap sign of one. */
const LONG_YEAR_HINT = /[/,-]\s{0,2}(?:\d{5}|(?!19|20)\d{4}|[12]\d\d)\b/;

/** "10/04/20216", "10/04/216" and "July 28, 3026", which are read as no dates. */
const longYearsIn = (text: string): PrintedDate[] =>
  (LONG_YEAR_HINT.test(text) ? matchesOf(LONG_YEAR, text) : []).map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    value: null,
  }));

/** "since 2103." */
const yearsIn = (text: string): PrintedDate[] =>
  matchesOf(YEAR_ALONE, text).map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    value: null,
  }));

/** "in 1500 ML of saline" and "in 2250 patients" are no years. */
const YEAR_ALONE =
  /(?:1[0-7]|2[1-9]|3\d)\d\d(?=\s[A-Z(]|[.,;)]\s)(?!\s[A-Z]{2,3}\b)(?<=\b(?:since|in (?:early|late|mid)|in(?= [23])) \d{4})/g;

/** "00/00/2015" tells that the day is not known. */
const isUnknownDay = (written: string): boolean => /\b00\b/.test(written);

/** Neither part of a longer number ("12-34-5678-9") nor of a web address. */
function isAlone(text: string, start: number, end: number): boolean {
  if (/[\w./-]/.test(text[start - 1] ?? '') || /[\w/-]/.test(text.slice(end, end + 1))) return false;
  const word = text
    .slice(Math.max(0, start - 80), start)
    .split(/\s/)
    .at(-1)!;
  return !/:\/\/|www\./i.test(word);
}

/** Whether numbers that make no date are meant as one: with a year of four digits or more, or where words tell so. */
function isDate(text: string, { start, end, value }: PrintedDate, inHeading: boolean): boolean {
  if (/\d{4}/.test(text.slice(start, end))) return isAlone(text, start, end);
  const lead = text.slice(Math.max(0, start - 24), start);
  if (inHeading) return IN_HEADING.test(lead);
  return value === null && IN_PROSE.test(lead) && isAlone(text, start, end) && !MEASURE.test(text.slice(end, end + 6));
}

/** "DOS 02/30/16". */
const IN_HEADING = /\b(?:DOS|service|dispensed|dated|on)\b[\s:]{0,3}$/i;
/** "seen on 09/31/16", "the report of 13/04/16" */
const IN_PROSE = new RegExp(
  `\\b(?:DOS:?|dated|(?:seen|visit|report\\w*|note[sd]?|exam\\w*|evaluat\\w+|injur(?:y|ed)|denied|denial) (?:on|of|from))${GAP}$|(?:[.;]\\s|[\\r\\n])On${GAP}$`,
  'i',
);
const MEASURE = new RegExp(`^${GAP}?(?:mc?g|ml|%)`, 'i');
