import type { Span } from '../../model/span';
import { datesIn } from '../../text/dates';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { itemAround } from './shared/parts';

/**
 * A date that no calendar has. Whoever relies on it has to guess the day.
 *
 * Bad: `Decision Date: 02/30/2017`, `a note of 11/31/2016`
 * Good: `Decision Date: 02/28/2017`
 *
 * Outside the case block and the headings only dates with a year of four digits count: "5/20/40" may be a score. Web
 * addresses are left alone.
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
