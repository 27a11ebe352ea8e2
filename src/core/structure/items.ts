import type { Decision } from '../model/model';
import type { Span } from '../model/span';
import { type Joined, joinLines } from '../text/joinedText';
import { contentFrom, endOfContent, type SpacedLines } from '../text/spacing';
import { isTextLine, type Lines } from '../text/token';
import type { ItemPart } from '../text/vocabulary';
import { decidedHeadingStart, endsInDecision, type HeadingParts, partHeading, undecidedHeading } from './heading';

/** A heading to be read, as it is written, and the joined text in which it stands. */
export interface HeadingOutline {
  readonly plain: string;
  readonly text: string;
  readonly joined: Joined;
}

export const headingOf = (joined: Joined, start: number, end: number): HeadingOutline => ({
  plain: joined.text.slice(start, end),
  text: joined.writtenOf(start, end),
  joined,
});

/** An item as the lines give it: its heading and its labelled paragraphs, not yet read. */
export interface ItemOutline {
  readonly heading: HeadingOutline | null;
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
  /** The label as it should be written, where it is misspelt; else null. */
  readonly meantLabel: string | null;
  readonly span: Span;
}

/** A line on which an item or a part of one begins, as the index of its token. */
interface Beginning {
  readonly at: number;
  /** Null where an item begins. */
  readonly part: ItemPart | null;
  /** Last line of an item's heading; null where it has none. */
  readonly headingEnd: number | null;
}

/**
 * The items of the standard layout in the lines [first, last): a heading that ends in a decision, then labelled
 * paragraphs. A label that its item already has, or that follows a rationale, begins an item even where the heading is
 * unfinished.
 */
export function outlineItems(lines: SpacedLines, first: number, last: number): ItemOutline[] {
  const beginnings = beginningsIn(lines, first, last);
  const items: ItemOutline[] = [];
  for (let start = 0; start < beginnings.length; ) {
    let next = start + 1;
    while (next < beginnings.length && beginnings[next]!.part !== null) next++;
    items.push(itemFrom(lines, beginnings[start]!, beginnings.slice(start + 1, next), beginnings[next]?.at ?? last));
    start = next;
  }
  return items;
}

/** The items and their parts as far as the lines before `last` were read. */
interface Progress {
  readonly beginnings: Beginning[];
  /** Parts that the item has already. */
  readonly seen: Set<ItemPart>;
  /** Whether the item's heading was read and no label yet. */
  isHeadingOnly: boolean;
  /** The line behind which the next heading must begin. */
  floor: number;
}

function beginningsIn(lines: SpacedLines, first: number, last: number): Beginning[] {
  const { tokens } = lines;
  const progress: Progress = { beginnings: [], seen: new Set(), isHeadingOnly: false, floor: first - 1 };
  for (let at = first; at < last; at++) {
    const token = tokens[at]!;
    if (token.kind === 'label') readLabel(lines, at, token.label!.part, progress);
    else if (token.kind === 'section') progress.floor = at;
    else if (isTextLine(token) && endsInDecision(lines, at, first) && endsHeading(lines, at, last, progress.seen)) {
      const start = decidedHeadingStart(lines, Math.max(progress.floor, 0), at);
      beginItem({ at: start, part: null, headingEnd: at }, progress);
      progress.floor = at + 1; // the next heading takes no line of this one
    }
  }
  return progress.beginnings;
}

function beginItem(beginning: Beginning, progress: Progress): void {
  progress.beginnings.push(beginning);
  progress.seen.clear();
  progress.isHeadingOnly = beginning.headingEnd !== null;
}

/** The part that a label begins, and the item where the label stands in none or in one that is complete. */
function readLabel(lines: SpacedLines, at: number, part: ItemPart, progress: Progress): void {
  const { beginnings, seen } = progress;
  if (!progress.isHeadingOnly && (beginnings.length === 0 || seen.has('rationale'))) {
    const beginning = undecidedBeginning(lines, progress.floor, at);
    // A part that its item still lacks, right behind the rationale, only stands out of order.
    if (beginnings.length === 0 || beginning.headingEnd !== null || seen.has(part)) beginItem(beginning, progress);
  }
  progress.isHeadingOnly = false;
  if (seen.has(part)) return;
  seen.add(part);
  beginnings.push({ at, part, headingEnd: null });
  progress.floor = at;
}

/**
 * A line that ends in a decision ends a heading where a label, the end or an empty line follows. Inside an unfinished
 * item only the label of a claims administrator's paragraph makes sure of it.
 */
function endsHeading({ source, tokens }: Lines, at: number, last: number, seen: ReadonlySet<ItemPart>): boolean {
  const next = contentFrom(tokens, at + 1, last);
  if (next >= last) return true;
  const follower = tokens[next]!;
  if (follower.kind === 'label')
    return follower.label!.part === 'claimsAdministratorGuideline' || seen.size === 0 || seen.has('rationale');
  if (follower.kind !== 'text') return true;
  return next > at + 1 && /[A-Z0-9]/.test(source.plain[follower.from]!);
}

function undecidedBeginning(lines: SpacedLines, floor: number, label: number): Beginning {
  const heading = undecidedHeading(lines, Math.max(floor, 0), label);
  return heading === null
    ? { at: label, part: null, headingEnd: null }
    : { at: heading.first, part: null, headingEnd: heading.last };
}

function itemFrom(lines: SpacedLines, start: Beginning, labels: readonly Beginning[], end: number): ItemOutline {
  const { tokens } = lines;
  const { from: begin, line } = tokens[start.at]!;
  const span = { start: begin, end: endOfContent(tokens, start.at, end, 'with-page-lines') };
  const parts = partsFrom(lines, labels, end);
  if (start.headingEnd === null)
    return { heading: null, decision: null, headingSpan: { start: begin, end: begin }, line, span, parts };
  const joined = joinLines(lines, start.at, start.headingEnd + 1, { start: begin, end: tokens[start.headingEnd]!.to });
  const { heading, decision } = partHeading(joined.text);
  const headingEnd = decision === null ? joined.text.length : decision.end;
  return {
    heading: headingOf(joined, 0, heading.length),
    decision: decision === null ? null : locatedDecision(decision, joined),
    headingSpan: { start: begin, end: joined.spanOf(0, headingEnd).end },
    line,
    span,
    parts,
  };
}

const locatedDecision = ({ kind, start, end }: NonNullable<HeadingParts['decision']>, joined: Joined): Decision => ({
  kind,
  text: joined.writtenOf(start, end),
  span: joined.spanOf(start, end),
});

/** The labelled parts of an item: each reaches to the next label or to line `end`. */
export function partsFrom(
  lines: Lines,
  labels: readonly { readonly at: number; readonly part: ItemPart | null }[],
  end: number,
): Parts {
  const parts: { -readonly [Part in ItemPart]: PartOutline | null } = {
    claimsAdministratorGuideline: null,
    maximusGuideline: null,
    rationale: null,
  };
  labels.forEach(({ at, part }, i) => {
    if (part !== null) parts[part] = partFrom(lines, at, labels[i + 1]?.at ?? end);
  });
  return parts;
}

/** The paragraph that the label on line `label` opens, up to but without line `end`. */
export function partFrom(lines: Lines, label: number, end: number): PartOutline {
  const token = lines.tokens[label]!;
  const start = token.label?.text === 'with-label' ? token.from : token.labelEnd;
  return {
    joined: joinLines(lines, label, end, { start, end: Number.POSITIVE_INFINITY }),
    labelSpan: { start: token.from, end: token.labelEnd },
    meantLabel: token.labelForm === 'published' ? null : (token.label?.label ?? null),
    span: { start: token.from, end: endOfContent(lines.tokens, label, end, 'without') },
  };
}
