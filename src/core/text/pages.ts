import {
  AMPERSAND,
  BLANK,
  COLON,
  COMMA,
  FULL_STOP,
  HYPHEN,
  isDigit,
  isWordPart,
  LAST_OF_ASCII,
  numberIn,
} from './characters';

/** A page mark with its numbers: "Page(s): 24,127", "page 60", "pg. 607", "pages 89-90". */
export const PAGE_MARK =
  /\b(?:pages?(?:\s?\(s\))?|pgs?\.?|pp?\.)\s?[:#]?\s?(\d{1,4}(?:\s?(?:[-–—,&]|to\b|and\b)\s?\d{1,4}\b)*)/gi;

/** The same at the beginning of a stretch. */
const PAGE_MARK_HERE = new RegExp(`^${PAGE_MARK.source}`, 'i');

/** Where a page mark stands, and the pages of its list. */
export interface PageMark {
  readonly start: number;
  readonly end: number;
  readonly pages: readonly number[];
}

/** The page marks of text[start, end), in order. */
export function pageMarksIn(text: string, start: number, end: number): PageMark[] {
  const marks: PageMark[] = [];
  for (let at = start; at < end; at++) {
    if ((text.charCodeAt(at) | 32) !== P || !mayBeMark(text, at)) continue;
    if (at > start && isWordPart(text.charCodeAt(at - 1))) continue;
    const mark = usualMark(text, at, end) ?? anyMark(text, at, end);
    if (mark === null) continue;
    marks.push(mark);
    at = mark.end - 1;
  }
  return marks;
}

/** All pages that text[start, end) cites, ranges expanded, in order, each once. */
export function pagesIn(text: string, start: number, end: number): readonly number[] {
  const marks = pageMarksIn(text, start, end);
  if (marks.length === 1) return marks[0]!.pages;
  const pages: number[] = [];
  for (const mark of marks) pages.push(...mark.pages);
  return unique(pages);
}

/** Whether a word in "p" goes on as "page", "pg", "pp." or "p." do. */
function mayBeMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at + 1) | 32;
  return code === A ? (text.charCodeAt(at + 2) | 32) === G : code === G || code === P || code === FULL_STOP;
}

/** "Page(s): 24,127", "page 29", "pages 111-113": read without an expression; null where the text departs from them. */
function usualMark(text: string, start: number, end: number): PageMark | null {
  let at = start + 4;
  if ((text.charCodeAt(start + 1) | 32) !== A || (text.charCodeAt(at - 1) | 32) !== E) return null;
  if (text.startsWith('(s)', at)) at += 3;
  else if (text.charCodeAt(at) === S) at++;
  if (text.charCodeAt(at) === COLON) at++;
  if (text.charCodeAt(at) === BLANK) at++;
  return usualList(text, start, at, end);
}

/** The mark whose list of numbers begins at `from`: "24, 76-78 & 124". */
function usualList(text: string, start: number, from: number, end: number): PageMark | null {
  const pages: number[] = [];
  let isRange = false;
  for (let at = from; ; ) {
    const to = numberEnd(text, at, end);
    if (to < 0) return null;
    const page = numberIn(text, at, to);
    if (isRange) addRange(pages, pages.pop()!, page);
    else pages.push(page);
    const mark = blankEnd(text, to, end);
    const code = mark < end ? text.charCodeAt(mark) : 0;
    const isHyphen = code === HYPHEN;
    if (mayJoinOtherwise(code) || (isHyphen && isRange)) return null;
    at = blankEnd(text, mark + 1, end);
    const next = isHyphen || code === COMMA || code === AMPERSAND ? text.charCodeAt(at) : 0;
    if (next > LAST_OF_ASCII) return null;
    if (at >= end || !isDigit(next)) return { start, end: to, pages: unique(pages) };
    isRange = isHyphen;
  }
}

/** "to", "and", a dash or an unusual blank. */
const mayJoinOtherwise = (code: number): boolean => (code | 32) === T || (code | 32) === A || code > LAST_OF_ASCII;

const blankEnd = (text: string, at: number, end: number): number =>
  at < end && text.charCodeAt(at) === BLANK ? at + 1 : at;

/** Where a number of at most four digits ends that is no part of a word, or -1. */
function numberEnd(text: string, start: number, end: number): number {
  let to = start;
  while (to < end && isDigit(text.charCodeAt(to))) to++;
  return to === start || to > start + 4 || (to < end && isWordPart(text.charCodeAt(to))) ? -1 : to;
}

function anyMark(text: string, start: number, end: number): PageMark | null {
  const mark = PAGE_MARK_HERE.exec(text.slice(start, end));
  return mark === null ? null : { start, end: start + mark[0].length, pages: pagesOf(mark[1]!) };
}

const LONGEST_RANGE = 300;

/** The pages of a list such as "24,127" or "111-113". A range that runs backwards or too far is its two ends. */
export function pagesOf(list: string): number[] {
  const only = Number(list);
  if (only >= 0) return [only];
  const pages: number[] = [];
  for (const part of list.split(/,|&|\band\b/)) {
    const [first, last] = part.split(/[-–—]|\bto\b/).map(number => Number(number.trim()));
    if (first === undefined || Number.isNaN(first)) continue;
    if (last === undefined || Number.isNaN(last)) pages.push(first);
    else addRange(pages, first, last);
  }
  return unique(pages);
}

function addRange(pages: number[], first: number, last: number): void {
  if (last < first || last - first > LONGEST_RANGE) pages.push(first, last);
  else for (let page = first; page <= last; page++) pages.push(page);
}

/** Pages each once, in order; mostly they ascend. */
export function unique(pages: number[]): number[] {
  for (let i = 1; i < pages.length; i++) if (pages[i]! <= pages[i - 1]!) return [...new Set(pages)];
  return pages;
}

const A = 'a'.charCodeAt(0);
const E = 'e'.charCodeAt(0);
const G = 'g'.charCodeAt(0);
const P = 'p'.charCodeAt(0);
const S = 's'.charCodeAt(0);
const T = 't'.charCodeAt(0);
