import { SECTION_ROWS } from '../core/text/vocabulary';

/** The pages of a PDF to one text, and from a place in that text back to its page. */

/** Parts two pages; stands before the first letter of a page, on its line. */
export const pageBreak = '\f';
/** Headers and footers have at most this many lines. */
const maxRunningLines = 3;
/** A heading of a determination that goes on in the next line has at least this many letters in the first. */
const shortestWrap = 40;

/**
 * One text of all pages. Lines stay as they are; a form feed begins each page but the first. A header or footer goes
 * where it recurs on every page at the same place, alike or counting the pages.
 */
export function cleanPages(pages: readonly string[]): string {
  const lines = pages.map(page => trimBlankLines(page.split('\n').map(line => line.trimEnd())));
  return withoutFooters(withoutHeaders(lines))
    .map(page => page.join('\n'))
    .join(`\n${pageBreak}`);
}

/** Number (from 1) of the page that a place of cleaned text came from. Text without page breaks is page 1. */
export function pageOf(text: string, offset: number): number {
  let page = 1;
  for (let i = text.indexOf(pageBreak); i !== -1 && i < offset; i = text.indexOf(pageBreak, i + 1)) page++;
  return page;
}

type PageLines = readonly string[];

function withoutHeaders(pages: readonly PageLines[]): readonly PageLines[] {
  let left = pages;
  for (let i = 0; i < maxRunningLines && recurs(left.map(page => page[0])); i++) {
    left = left.map(page => trimBlankLines(page.slice(1)));
  }
  return left;
}

function withoutFooters(pages: readonly PageLines[]): readonly PageLines[] {
  return withoutHeaders(pages.map(page => page.toReversed())).map(page => page.toReversed());
}

/**
 * Whether these lines, one a page and `undefined` for a page without text, are one running line: alike but for
 * numbers that count the pages up. On two pages likeness alone proves nothing, there a number must count.
 */
function recurs(lines: readonly (string | undefined)[]): boolean {
  const found = lines.flatMap((line, page) => (line === undefined ? [] : [{ page, parts: line.split(/(\d+)/) }]));
  const first = found[0];
  if (first === undefined || found.length < 2 || lines.some(line => line !== undefined && isOfDetermination(line))) {
    return false;
  }
  let counts = false;
  const alike = found.every(({ page, parts }) => {
    if (parts.length !== first.parts.length) return false;
    return parts.every((part, i) => {
      if (part === first.parts[i]) return true;
      if (i % 2 === 0 || Number(part) - Number(first.parts[i]) !== page - first.page) return false;
      counts = true;
      return true;
    });
  });
  return alike && (counts || found.length > 2);
}

/** A label, a heading or a decision may recur where pages happen to break alike: it stays. */
function isOfDetermination(line: string): boolean {
  if (/:|\b(?:upheld|overturned|medically)\b/i.test(line)) return true;
  const heading = line.toUpperCase();
  const wraps = heading.length >= shortestWrap;
  return SECTION_ROWS.some(({ title }) => {
    const whole = title.toUpperCase();
    return whole === heading || (wraps && whole.startsWith(heading));
  });
}

function trimBlankLines(lines: PageLines): PageLines {
  const first = lines.findIndex(line => line !== '');
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(line => line !== '') + 1);
}
