import type { Decision } from '../model/model';
import type { Span } from '../model/span';
import { type Joined, joinLines } from '../text/joinedText';
import type { Token } from '../text/scan';
import type { Source } from '../text/sourceText';
import { contentFrom, endOfContent, type Spacing } from '../text/spacing';
import type { ItemPart } from '../text/vocabulary';
import { endsInDecision, type HeadingParts, headingStart, partHeading, undecidedHeading } from './heading';

/** An item as the lines give it: its heading and its labelled paragraphs, not yet read. */
export interface ItemOutline {
  readonly heading: { readonly text: string; readonly joined: Joined } | null;
  readonly decision: Decision | null;
  readonly headingSpan: Span;
  /** 0-based line on which the item begins. */
  readonly line: number;
  readonly span: Span;
  readonly parts: Parts;
}

/** The labelled paragraphs of an item; null where one is missing. */
export type Parts = Readonly<Record<ItemPart, PartOutline | null>>;

export interface PartOutline {
  readonly joined: Joined;
  readonly labelSpan: Span;
  readonly span: Span;
}

/** Where an item or a part of one begins, as an index into the tokens. */
interface Mark {
  readonly at: number;
  readonly part: ItemPart | null;
  /** Last line of the heading, for the beginning of an item that has one. */
  readonly headingEnd: number;
}

/**
 * The items of the standard layout in tokens[first, last): a heading that ends in a decision, then labelled paragraphs.
 * A label that its item already has, or that follows a rationale, begins an item even where the heading is unfinished.
 */
export function outlineItems(
  source: Source,
  tokens: readonly Token[],
  first: number,
  last: number,
  spacing: Spacing,
): ItemOutline[] {
  const marks = marksOf(source.plain, tokens, first, last, spacing);
  const items: ItemOutline[] = [];
  for (let start = 0; start < marks.length; ) {
    let next = start + 1;
    while (next < marks.length && marks[next]!.part !== null) next++;
    items.push(itemFrom(source, tokens, marks[start]!, marks.slice(start + 1, next), marks[next]?.at ?? last));
    start = next;
  }
  return items;
}

function marksOf(text: string, tokens: readonly Token[], first: number, last: number, spacing: Spacing): Mark[] {
  const marks: Mark[] = [];
  const seen = new Set<ItemPart>();
  let floor = first - 1;
  let pending = false;
  const begin = (mark: Mark): void => {
    marks.push(mark);
    seen.clear();
    pending = mark.headingEnd >= 0;
  };
  for (let at = first; at < last; at++) {
    const token = tokens[at]!;
    if (token.kind === 'label') {
      const part = token.label!.part;
      if (!pending && (marks.length === 0 || seen.has('rationale'))) {
        const mark = undecidedMark(text, tokens, floor, at, spacing);
        // A part that its item still lacks, right behind the rationale, only stands out of order.
        if (marks.length === 0 || mark.headingEnd >= 0 || seen.has(part)) begin(mark);
      }
      pending = false;
      if (seen.has(part)) continue;
      seen.add(part);
      marks.push({ at, part, headingEnd: -1 });
      floor = at;
    } else if (token.kind === 'section') {
      floor = at;
    } else if (
      isContentLine(token) &&
      endsInDecision(text, tokens, at, first) &&
      endsHeading(text, tokens, at, last, seen)
    ) {
      const start = headingStart(text, tokens, Math.max(floor, 0), at, spacing);
      begin({ at: start, part: null, headingEnd: at });
      floor = at + 1; // the next heading takes no line of this one
    }
  }
  return marks;
}

const isContentLine = (token: Token): boolean => token.kind === 'text' || token.kind === 'numbered';

/**
 * A line that ends in a decision ends a heading where a label, the end or an empty line follows. Inside an unfinished
 * item only the label of a claims administrator's paragraph makes sure of it.
 */
function endsHeading(
  text: string,
  tokens: readonly Token[],
  at: number,
  last: number,
  seen: ReadonlySet<ItemPart>,
): boolean {
  const next = contentFrom(tokens, at + 1, last);
  if (next >= last) return true;
  const follower = tokens[next]!;
  if (follower.kind === 'label')
    return follower.label!.part === 'claimsAdministratorGuideline' || seen.size === 0 || seen.has('rationale');
  if (follower.kind !== 'text') return true;
  return next > at + 1 && /[A-Z0-9]/.test(text[follower.from]!);
}

function undecidedMark(text: string, tokens: readonly Token[], floor: number, label: number, spacing: Spacing): Mark {
  const heading = undecidedHeading(text, tokens, Math.max(floor, 0), label, spacing);
  return heading === null
    ? { at: label, part: null, headingEnd: -1 }
    : { at: heading.first, part: null, headingEnd: heading.last };
}

function itemFrom(
  source: Source,
  tokens: readonly Token[],
  start: Mark,
  labels: readonly Mark[],
  end: number,
): ItemOutline {
  const { from: begin, line } = tokens[start.at]!;
  const span = { start: begin, end: endOfContent(tokens, start.at, end, 'with-page-lines') };
  const parts = partsFrom(source, tokens, labels, end);
  if (start.headingEnd < 0)
    return { heading: null, decision: null, headingSpan: { start: begin, end: begin }, line, span, parts };
  const joined = joinLines(source, tokens, start.at, start.headingEnd + 1, begin, tokens[start.headingEnd]!.to);
  const { heading, decision } = partHeading(joined.text);
  const headingEnd = decision === null ? joined.text.length : decision.end;
  return {
    heading: { text: joined.written.slice(0, heading.length), joined },
    decision: decision === null ? null : locatedDecision(decision, joined),
    headingSpan: { start: begin, end: joined.spanOf(0, headingEnd).end },
    line,
    span,
    parts,
  };
}

const locatedDecision = ({ kind, start, end }: NonNullable<HeadingParts['decision']>, joined: Joined): Decision => ({
  kind,
  text: joined.written.slice(start, end),
  span: joined.spanOf(start, end),
});

/** The labelled parts of an item: each reaches to the next label or to line `end`. */
export function partsFrom(
  source: Source,
  tokens: readonly Token[],
  labels: readonly { readonly at: number; readonly part: ItemPart | null }[],
  end: number,
): Parts {
  let claimsAdministratorGuideline: PartOutline | null = null;
  let maximusGuideline: PartOutline | null = null;
  let rationale: PartOutline | null = null;
  for (let i = 0; i < labels.length; i++) {
    const { at, part } = labels[i]!;
    const outline = partFrom(source, tokens, at, labels[i + 1]?.at ?? end);
    if (part === 'claimsAdministratorGuideline') claimsAdministratorGuideline = outline;
    else if (part === 'maximusGuideline') maximusGuideline = outline;
    else rationale = outline;
  }
  return { claimsAdministratorGuideline, maximusGuideline, rationale };
}

/** The paragraph that the label on line `label` opens, up to but without line `end`. */
export function partFrom(source: Source, tokens: readonly Token[], label: number, end: number): PartOutline {
  const token = tokens[label]!;
  const from = token.label?.text === 'with-label' ? token.from : token.labelEnd;
  const joined = joinLines(source, tokens, label, end, from, Number.POSITIVE_INFINITY);
  return {
    joined,
    labelSpan: { start: token.from, end: token.labelEnd },
    span: { start: token.from, end: endOfContent(tokens, label, end, 'without') },
  };
}
