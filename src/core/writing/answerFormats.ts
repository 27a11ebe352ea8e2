import { dayOf } from '../text/dates';

/** A date as a determination prints it, 03/05/2015, of how people type it: "3/5/15", "2015-03-05"; null where it is none. */
export function printedDay(answer: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(answer) ?? [];
  const iso = dayOf(year === undefined ? answer : `${month}/${day}/${year}`, null);
  return iso === null ? null : iso.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2/$3/$1');
}

/** The index of the latest of earlier dates, as printed or open, that lies behind a date; null where none does. */
export function laterThan(answer: string, earlier: readonly string[]): number | null {
  const day = dayOf(answer, null);
  if (day === null) return null;
  const index = earlier.findLastIndex(one => (dayOf(one, null) ?? '') > day);
  return index < 0 ? null : index;
}

/** CM16-0012345. */
export const isCaseNumber = (answer: string): boolean => /^CM\d\d-\d{7}$/.test(answer);

/** The lines of a list as people copy it, without their numbers and marks: "1. MRI of the right knee", "- Norco 10/325mg". */
export const linesOfList = (text: string): string[] =>
  text.split(/[\r\n]+/).flatMap(line => line.replace(/^\s*(?:\(?\d{1,2}[.)]|[-*•])\s+/, '').trim() || []);
