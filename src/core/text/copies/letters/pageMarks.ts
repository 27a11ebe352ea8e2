import { matchesOf } from '../../matches';
import type { Replacement } from '../offsetMap';

/**
 * Where the pages of the print began, in the lines of a text: "the request *3 is denied" as legal databases have it, "the
 * request [page 3] is denied" as some readers of PDFs have it. They are marks only where there are several, and
 * each counts one more than the one before: a remark that is marked by a star stands again before its words.
 */
export function pageMarksOf(text: string): readonly Replacement[] {
  return MARKS.filter(({ sign }) => text.includes(sign)).flatMap(({ pattern, fewest }) => {
    const marks = matchesOf(pattern, text);
    const counts = marks.every(({ 1: page }, i) => i === 0 || Number(page) === Number(marks[i - 1]![1]) + 1);
    if (marks.length < fewest || !counts) return [];
    return marks
      .filter(mark => !isAlone(mark, text))
      .map(({ 0: { length }, index }) => ({ start: index, end: index + length, by: '' }));
  });
}

const MARKS: readonly { readonly sign: string; readonly pattern: RegExp; readonly fewest: number }[] = [
  { sign: ' *', pattern: /(?<=\s)\*(\d{1,4})(?:[ \t]{1,9}|(?=[\n\r]))/g, fewest: 3 },
  { sign: '[page ', pattern: /(?<=\s)\[page (\d{1,4})\](?:[ \t]{1,9}|(?=[\n\r]))/g, fewest: 2 },
];

/** Whether nothing else stands on the line: then it parts two, and is read as a line of a page. */
const isAlone = ({ 0: { length }, index }: RegExpExecArray, text: string): boolean =>
  /(?:^|[\n\r])[ \t]{0,20}$/.test(text.slice(Math.max(0, index - 21), index)) &&
  /^(?:[\n\r]|$)/.test(text.slice(index + length, index + length + 1));
