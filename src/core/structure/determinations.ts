import type { LayoutId, Section, SectionId } from '../model/model';
import { endOfContent, isContent } from '../text/spacing';
import type { Token } from '../text/token';

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
export function rangesOf(tokens: readonly Token[]): Range[] {
  const starts = startsOf(tokens);
  return starts.map((start, i) =>
    rangeFrom(tokens, i === 0 ? firstContent(tokens) : start, starts[i + 1] ?? tokens.length),
  );
}

const isAnchor = (token: Token): boolean =>
  token.kind === 'section' || token.kind === 'label' || token.kind === 'intro';

function firstContent(tokens: readonly Token[]): number {
  return Math.max(0, tokens.findIndex(isContent));
}

function startsOf(tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  let seenItems = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (starts.length === 0 ? isAnchor(token) : seenItems && opensDetermination(token)) {
      starts.push(i);
      seenItems = false;
    }
    if (token.kind === 'label' || token.section?.id === 'professional-rationale') seenItems = true;
  }
  return starts;
}

function opensDetermination(token: Token): boolean {
  if (token.kind === 'case-field' || token.kind === 'letterhead') return true;
  return token.section?.id === 'how-made' || token.section?.id === 'issue-at-dispute';
}

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

function layoutOf(tokens: readonly Token[], headings: readonly number[]): LayoutId {
  for (const heading of headings) {
    const layout = tokens[heading]!.section!.layout;
    if (layout !== 'any') return layout;
  }
  return 'standard';
}
