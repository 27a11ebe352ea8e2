import { type LineIndex, lineIndexOf } from '../lineIndex';
import type { Replacement } from './offsetMap';

/** One kind of matter that a copy has on every line, at its beginning or at its end. */
interface LineMargin {
  readonly pattern: RegExp;
  /** Whether the pattern's group is a number that counts the lines. */
  readonly counts: boolean;
}

/** In the order in which they are tried. A mark of a list may stand before them: "2. > Norco". */
const LINE_MARGINS: readonly LineMargin[] = [
  { pattern: /^[ \t]{0,20}(?:(?:\d{1,3}[.)]|[•*-])[ \t]{1,3}(?=>))?(?:>[ \t]?){1,9}/, counts: false },
  { pattern: /^[ \t]{0,20}(?:(?:\d{1,3}[.)]|[•*-])[ \t]{1,3}(?=\|))?\|[ \t]?/, counts: false },
  { pattern: /\|[ \t]{0,20}$/, counts: false },
  {
    pattern:
      /^[ \t]{0,20}(?:(?:\d{1,3}[.)]|[•*-])[ \t]{1,3}(?=\d{1,5}[ \t]{2}))?[([]?(\d{1,5})(?:[.:)\]][ \t]{0,20}|[ \t]{1,20}|$)/,
    counts: true,
  },
  { pattern: /(?:^|[ \t]{2}|\t)(\d{1,5})[ \t]{0,20}$/, counts: true },
  { pattern: /[\\¶↵⏎][ \t]{0,20}$/, counts: false },
];

/**
 * What stands beside nearly every line: the quotation marks of a mail, the line numbers of a hearing, the bars of a box,
 * the marks of a line's end. Only one kind at a time: under it there may be another.
 */
export function lineMarginsOf(text: string): readonly Replacement[] {
  const lines = lineIndexOf(text);
  for (const margin of LINE_MARGINS) {
    if (!isOnMost(matchesOn(text, lines, margin, sampleStep(lines)))) continue;
    const matches = matchesOn(text, lines, margin, 1);
    if (isOnMost(matches) && (!margin.counts || countsLines(matches))) return replacementsOf(matches);
  }
  return [];
}

/** What a margin's pattern found on a line that holds something; `number` is NaN where the margin does not count. */
interface LineMatch {
  readonly found: { readonly start: number; readonly end: number; readonly number: number } | null;
}

/** A first look at some lines lets nearly every text go. */
const SAMPLE = 24;
const sampleStep = (lines: LineIndex): number => Math.max(1, Math.floor(lines.length / SAMPLE));

function matchesOn(text: string, lines: LineIndex, { pattern }: LineMargin, step: number): LineMatch[] {
  const matches: LineMatch[] = [];
  for (let line = 0; line < lines.length; line += step) {
    const start = lines[line]!;
    const content = text.slice(start, lines[line + 1] ?? text.length).replace(LINE_END, '');
    if (content.trim() === '') continue;
    const match = pattern.exec(content);
    const from = start + (match?.index ?? 0);
    matches.push({
      found: match === null ? null : { start: from, end: from + match[0].length, number: Number(match[1] ?? 'none') },
    });
  }
  return matches;
}

const LINE_END = /[\r\n]{1,2}$/;

/** Of ten lines that hold something, eight; a text of very few lines is no evidence. */
const isOnMost = (matches: readonly LineMatch[]): boolean =>
  matches.length >= 4 && matches.filter(({ found }) => found !== null).length >= 0.8 * matches.length;

/** Whether nearly all numbers follow the one before, or begin anew with a page. */
function countsLines(matches: readonly LineMatch[]): boolean {
  const numbers = matches.flatMap(({ found }) => (found === null ? [] : [found.number]));
  const following = numbers.filter((number, i) => i > 0 && isNext(numbers[i - 1]!, number));
  return following.length >= 0.9 * (numbers.length - 1);
}

/** Lines that hold nothing may be counted without being numbered. */
const isNext = (before: number, number: number): boolean => number === 1 || (number > before && number <= before + 3);

const replacementsOf = (matches: readonly LineMatch[]): Replacement[] =>
  matches.flatMap(({ found }) => (found === null ? [] : [{ start: found.start, end: found.end, by: '' }]));
