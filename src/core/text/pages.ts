import { matchesOf } from './matches';

/** A page mark with its numbers: "Page(s): 24,127", "page 60", "pg. 607", "pages 89-90". */
export const PAGE_MARK =
  /\b(?:pages?(?:\s?\(s\))?|pgs?\.?|pp\.?|p\.)\s?[:#]?\s?(\d{1,4}(?:\s?(?:[-–—,&]|to\b|and\b)\s?\d{1,4}\b)*)/gi;

/** Where a page mark stands, and the pages of its list. */
export interface PageMark {
  readonly start: number;
  readonly end: number;
  readonly pages: readonly number[];
}

/** The page marks of text[start, end), in order. */
export function pageMarksIn(text: string, start: number, end: number): PageMark[] {
  return matchesOf(PAGE_MARK, text.slice(start, end)).map(({ 0: mark, 1: list, index }) => ({
    start: start + index,
    end: start + index + mark.length,
    pages: pagesOf(list!),
  }));
}

/** All pages that text[start, end) cites, ranges expanded, in order, each once. */
export function pagesIn(text: string, start: number, end: number): readonly number[] {
  const marks = pageMarksIn(text, start, end);
  if (marks.length === 1) return marks[0]!.pages;
  const pages: number[] = [];
  for (const mark of marks) pages.push(...mark.pages);
  return unique(pages);
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
