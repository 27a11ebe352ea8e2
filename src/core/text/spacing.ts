import { FORM_FEED } from './characters';
import type { Token } from './scan';

/** How the lines of a stretch of tokens are spaced: what a paragraph's end looks like in this text. */
export interface Spacing {
  /** Empty lines between two lines of one paragraph: 0, or 1 in a double-spaced text. */
  readonly lineGap: 0 | 1;
  /** Whether paragraphs are parted by more than that at all; some extractions leave no empty line. */
  readonly paragraphGaps: boolean;
}

/** Longer lines are whole paragraphs. */
const PRINTED_LINE = 120;

export function spacingOf(tokens: readonly Token[], first: number, last: number): Spacing {
  let single = 0;
  let double = 0;
  let labels = 0;
  const parted: [byAny: number, byMore: number] = [0, 0]; // labels behind an empty line, behind more than one
  let gap = 0;
  let long = 0;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.kind === 'blank') gap = token.lines;
    else {
      if (gap === 0) single++;
      else if (gap === 1) double++;
      if (token.to - token.from > PRINTED_LINE) long++;
      if (token.kind === 'label') {
        labels++;
        if (gap > 0) parted[0]++;
        if (gap > 1) parted[1]++;
      }
      gap = 0;
    }
  }
  const lineGap = double > single && long * 2 < single + double ? 1 : 0;
  return { lineGap, paragraphGaps: parted[lineGap] * 2 > labels };
}

/** What lies between two neighbouring lines of text. */
export interface Break {
  readonly emptyLines: number;
  /** A form feed, a page line, or more empty lines than a paragraph's end has. */
  readonly page: boolean;
}

export function breakBetween(
  text: string,
  tokens: readonly Token[],
  before: number,
  after: number,
  spacing: Spacing,
): Break {
  let emptyLines = 0;
  let page = false;
  for (let i = before + 1; i < after; i++) {
    const token = tokens[i]!;
    if (token.kind === 'page-line') page = true;
    else emptyLines = Math.max(emptyLines, token.lines);
  }
  page ||= emptyLines >= 3 + 2 * spacing.lineGap || holdsFormFeed(text, tokens[before]!.to, tokens[after]!.from);
  return { emptyLines, page };
}

function holdsFormFeed(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === FORM_FEED) return true;
  return false;
}

/** Index of the nearest line of content before `index`, or -1. */
export function contentBefore(tokens: readonly Token[], index: number, first: number): number {
  let at = index - 1;
  while (at >= first && !isContent(tokens[at]!)) at--;
  return at >= first ? at : -1;
}

/** Index of the nearest line of content at or after `index`, or `last`. */
export function contentFrom(tokens: readonly Token[], index: number, last: number): number {
  let at = index;
  while (at < last && !isContent(tokens[at]!)) at++;
  return at;
}

export const isContent = (token: Token): boolean => token.kind !== 'blank' && token.kind !== 'page-line';

/** Where the last letter of tokens[first, last) stands; page lines count only where the caller wants all of them. */
export function endOfContent(
  tokens: readonly Token[],
  first: number,
  last: number,
  pageLines: 'with-page-lines' | 'without',
): number {
  for (let i = last - 1; i >= first; i--) {
    const token = tokens[i]!;
    if (token.kind !== 'blank' && (pageLines === 'with-page-lines' || token.kind !== 'page-line')) return token.to;
  }
  return tokens[first]?.from ?? 0;
}
