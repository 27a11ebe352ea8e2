import type { Lines, Token } from './token';

/** How the lines of a stretch of tokens are spaced: what a paragraph's end looks like in this text. */
export interface Spacing {
  /** Empty lines between two lines of one paragraph: 0, or 1 in a double-spaced text. */
  readonly lineGap: 0 | 1;
  /** Whether paragraphs are parted by more than that at all; some extractions leave no empty line. */
  readonly paragraphGaps: boolean;
}

/** Lines of a text and how they are spaced. */
export interface SpacedLines extends Lines {
  readonly spacing: Spacing;
}

/**
 * The spacing of the tokens of a text: double where most lines have an empty one before them and few are whole paragraphs,
 * or where many sentences go on behind an empty line.
 */
export function spacingOf(text: string, tokens: readonly Token[]): Spacing {
  const counts: Counts = { unspaced: 0, spaced: 0, long: 0, labels: 0, labelsByGap: [0, 0], halves: [0, 0] };
  let gap = 0;
  let end = 0;
  for (const token of tokens) {
    if (token.kind !== 'blank') {
      count(token, gap, counts);
      if (gap <= 1 && token.kind === 'text' && goesOn(text, end, token.from)) counts.halves[gap]!++;
      end = token.to;
    }
    gap = token.kind === 'blank' ? token.lines : 0;
  }
  const { unspaced, spaced, long, labels, labelsByGap, halves } = counts;
  const isDouble = (spaced > unspaced && long * 2 < unspaced + spaced) || usualGap(halves) === 1;
  const lineGap = isDouble ? 1 : 0;
  return { lineGap, paragraphGaps: labelsByGap[lineGap] * 2 > labels };
}

interface Counts {
  /** Lines right behind another, and lines behind one empty line. */
  unspaced: number;
  spaced: number;
  /** Lines that are whole paragraphs. */
  long: number;
  labels: number;
  /** Labels behind an empty line, and behind more than one. */
  readonly labelsByGap: [byAny: number, byMore: number];
  /** Lines on which a sentence goes on, right behind another and behind one empty line. */
  readonly halves: [unspaced: number, spaced: number];
}

/** Whether a sentence goes on from a line that ends at one place to the line that begins at another. */
export const goesOn = (text: string, end: number, start: number): boolean =>
  /[a-z]/.test(text.charAt(start)) && /[a-z\d,]/.test(text.charAt(end - 1));

/** The most empty lines behind which many sentences go on, given how many do for each number of lines. */
export function usualGap(halves: readonly number[]): number {
  const all = halves.reduce((sum, count) => sum + count);
  for (let gap = halves.length - 1; gap > 0; gap--)
    if (halves[gap]! >= FEWEST_HALVES && halves[gap]! >= LEAST_SHARE * all) return gap;
  return 0;
}

/** So many sentences that go on behind an empty line are no chance, and no page's end. */
const FEWEST_HALVES = 8;
const LEAST_SHARE = 0.15;

function count(token: Token, gap: number, counts: Counts): void {
  if (gap === 0) counts.unspaced++;
  if (gap === 1) counts.spaced++;
  if (token.to - token.from > PRINTED_LINE) counts.long++;
  if (token.kind !== 'label') return;
  counts.labels++;
  if (gap > 0) counts.labelsByGap[0]++;
  if (gap > 1) counts.labelsByGap[1]++;
}

/** Longer lines are whole paragraphs. */
const PRINTED_LINE = 120;

/** What parts two neighbouring lines of content: nothing but white space of the paragraph, its end, or the page's. */
export type Break = 'none' | 'paragraph' | 'page';

/**
 * What parts two lines of content, given as indexes of their tokens. A page ends at a form feed, at a page line, or where
 * more empty lines stand than at a paragraph's end.
 */
export function breakBetween({ source, tokens, spacing }: SpacedLines, before: number, after: number): Break {
  let emptyLines = 0;
  for (let i = before + 1; i < after; i++) {
    const token = tokens[i]!;
    if (token.kind === 'page-line') return 'page';
    emptyLines = Math.max(emptyLines, token.lines);
  }
  if (emptyLines >= 3 + 2 * spacing.lineGap) return 'page';
  if (source.plain.slice(tokens[before]!.to, tokens[after]!.from).includes('\f')) return 'page';
  return emptyLines > spacing.lineGap ? 'paragraph' : 'none';
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

/** Whether a token is a line of the document: neither blank nor a line of the page ("Page 2 of 4"). */
export const isContent = (token: Token): boolean => token.kind !== 'blank' && token.kind !== 'page-line';

/** The offset behind the last letter of tokens[first, last); page lines count only where the caller wants all of them. */
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

/**
 * Lines with those that head a page as page lines: a case number or the letterhead alone on a line, from token `first` on,
 * where the items begin. There it begins no determination.
 */
export function withRunningHeaders(text: string, tokens: readonly Token[], first: number): readonly Token[] {
  const isHeader = ({ kind, from, to }: Token, i: number): boolean =>
    i >= first && (kind === 'letterhead' || (kind === 'case-field' && CASE_NUMBER_LINE.test(text.slice(from, to))));
  if (!tokens.some(isHeader)) return tokens;
  return tokens.map((token, i) => (isHeader(token, i) ? { ...token, kind: 'page-line' } : token));
}

const CASE_NUMBER_LINE = /^(?:maximus )?case number\s{0,4}:?\s{0,40}[a-z\d-]{5,14}(?:\s{1,40}page\b.{0,30})?$/i;
