import type { LayoutId, Section, SectionId } from '../model/model';
import { endOfContent, isContent } from '../text/spacing';
import type { Lines, Token } from '../text/token';
import { CASE_LABELS } from '../text/vocabulary';

/** The tokens of one determination: [first, last), its items within [itemsFirst, itemsLast). */
export interface Range {
  readonly first: number;
  readonly last: number;
  readonly itemsFirst: number;
  readonly itemsLast: number;
}

/**
 * Where the determinations of a text begin and end. A second one begins with a case block, a letterhead or an opening
 * section after the items of the one before. A text without any anchor has none.
 */
export function rangesOf({ source, tokens }: Lines): Range[] {
  const starts = startsOf(source.plain, tokens);
  return starts.map((start, i) =>
    rangeFrom(tokens, i === 0 ? firstContent(tokens) : start, starts[i + 1] ?? tokens.length),
  );
}

const isAnchor = (token: Token): boolean =>
  token.kind === 'section' || token.kind === 'label' || token.kind === 'intro';

function firstContent(tokens: readonly Token[]): number {
  return Math.max(0, tokens.findIndex(isContent));
}

function startsOf(text: string, tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  let seenItems = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (starts.length === 0 ? isAnchor(token) : seenItems && opensDetermination(text, tokens, i)) {
      starts.push(i);
      seenItems = false;
    }
    if (token.kind === 'label' || token.section?.id === 'professional-rationale') seenItems = true;
  }
  return starts;
}

/**
 * A line with a case number alone is a running header, "dated:" may begin a line of a rationale: a case block or a letter
 * has at least two of its labels.
 */
function opensDetermination(text: string, tokens: readonly Token[], at: number): boolean {
  const { kind, section } = tokens[at]!;
  if (kind === 'case-field' || kind === 'letterhead') return caseLabelsFrom(text, tokens, at) >= 2;
  return section?.id === 'how-made' || section?.id === 'issue-at-dispute';
}

/** How many different labels of a case block or a letter stand in the lines from `at` to the next title. */
function caseLabelsFrom(text: string, tokens: readonly Token[], at: number): number {
  let last = at;
  while (last < tokens.length && last - at < LONGEST_CASE_BLOCK && !isAnchor(tokens[last]!)) last++;
  const block = text.slice(tokens[at]!.from, tokens[last - 1]!.to);
  return new Set((block.match(CASE_LABELS) ?? []).map(label => label.toLowerCase().replace(/\s+/g, ' '))).size;
}

/** In tokens: lines, and runs of blank lines between them. */
const LONGEST_CASE_BLOCK = 40;

function rangeFrom(tokens: readonly Token[], first: number, last: number): Range {
  let itemsFirst = -1;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.kind === 'intro' || token.section?.id === 'items') itemsFirst = i + 1;
    if (token.kind === 'label') break;
  }
  if (itemsFirst < 0) itemsFirst = afterLastSection(tokens, first, last);
  let itemsLast = itemsFirst;
  while (itemsLast < last && tokens[itemsLast]!.kind !== 'section') itemsLast++;
  return { first, last, itemsFirst, itemsLast };
}

/** A draft without the items' heading: what follows the last section before the first label. */
function afterLastSection(tokens: readonly Token[], first: number, last: number): number {
  let label = first;
  while (label < last && tokens[label]!.kind !== 'label') label++;
  if (label >= last) return last;
  for (let i = label - 1; i >= first; i--) if (tokens[i]!.kind === 'section') return i + 1;
  return first;
}

/** A section's tokens with its heading. */
export interface SectionRange {
  readonly first: number;
  readonly last: number;
}

export function sectionsOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): { layout: LayoutId; sections: Section[]; at: ReadonlyMap<SectionId, SectionRange> } {
  const headings: number[] = [];
  for (let i = first; i < last; i++) if (tokens[i]!.kind === 'section') headings.push(i);
  const at = new Map<SectionId, SectionRange>();
  const sections = headings.map((heading, i): Section => {
    const token = tokens[heading]!;
    const end = headings[i + 1] ?? last;
    const { id, title } = token.section!;
    if (!at.has(id)) at.set(id, { first: heading, last: end });
    return {
      id,
      title: text.slice(token.from, token.to) === title ? title : titleOf(text, token),
      titleSpan: { start: token.from, end: token.to },
      span: { start: token.from, end: endOfContent(tokens, heading, end, 'with-page-lines') },
    };
  });
  return { layout: layoutOf(tokens, headings), sections, at };
}

const titleOf = (text: string, { from, to }: Token): string => text.slice(from, to).replace(/\s+/g, ' ');

/**
 * The layout for which all marks of a determination together weigh most; the standard one where there are none. Titles
 * that may stand in any layout say nothing.
 */
function layoutOf(tokens: readonly Token[], headings: readonly number[]): LayoutId {
  const weights = new Map<LayoutId, number>();
  const weigh = (layout: LayoutId, weight: number): void =>
    void weights.set(layout, (weights.get(layout) ?? 0) + weight);
  for (const heading of headings) {
    const { layout, isMinor } = tokens[heading]!.section!;
    if (layout !== 'any' && !isMinor) weigh(layout, TITLE_WEIGHT);
  }
  for (const { kind, label } of tokens) {
    if (kind === 'intro') weigh('standard', INTRO_WEIGHT);
    if (label !== null) weigh(label.layout, LABEL_WEIGHT);
  }
  const heaviest = [...weights].sort(([, a], [, b]) => b - a)[0];
  return heaviest?.[0] ?? 'standard';
}

const TITLE_WEIGHT = 3;
const INTRO_WEIGHT = 3;
const LABEL_WEIGHT = 2;
