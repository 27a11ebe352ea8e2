import { matchesOf } from './matches';

/** A page mark with its numbers: "Page(s): 24,127", "page 60", "pg. 607", "pages 89-90". */
export const PAGE_MARK =
  /\b(?:pages?(?:\s?\(s\))?|pgs?\.?|pp?\.)\s?[:#]?\s?(\d{1,4}(?:\s?(?:[-–—,&]|to\b|and\b)\s?\d{1,4}\b)*)/gi;

const PAGE_HINT = /p(?:age|g|p?\.)/i;

/** The page marks of a text, in order. */
export const marksIn = (text: string): RegExpExecArray[] => (PAGE_HINT.test(text) ? matchesOf(PAGE_MARK, text) : []);

/** All pages that a text cites, ranges expanded, in order, each once. */
export function pagesCited(text: string): number[] {
  if (!PAGE_HINT.test(text)) return [];
  return unique(marksIn(text).flatMap(match => pagesOf(match[1]!)));
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
    else if (last < first || last - first > LONGEST_RANGE) pages.push(first, last);
    else for (let page = first; page <= last; page++) pages.push(page);
  }
  return unique(pages);
}

export const unique = <T>(values: readonly T[]): T[] => (values.length < 2 ? [...values] : [...new Set(values)]);
