import type { Decision } from '../model/model';
import { type Joined, joinLines } from '../text/joinedText';
import { endOfContent, type SpacedLines, type Spacing } from '../text/spacing';
import type { Lines, Token } from '../text/token';
import type { ItemPart } from '../text/vocabulary';
import { headingOf, type ItemOutline, partsFrom } from './items';

/**
 * The items of the layouts whose decisions are numbered sentences ("1. X is not medically necessary and appropriate.").
 * The letter of 2013 gives the list twice and then, it is supposed, a paragraph for each ("1) Regarding the request for
 * X:"): an item that has such a paragraph stands there with the list's decision, one that has none stands in the list.
 */
export function outlineNumbered(allLines: SpacedLines, first: number, last: number): ItemOutline[] {
  const lines = { ...allLines, tokens: allLines.tokens.slice(first, last) };
  const entries = entriesIn(lines);
  const decided = new Map(entries.filter(entry => entry.decision !== null).map(entry => [entry.number, entry]));
  const detailed = new Map(entries.filter(entry => entry.decision === null).map(entry => [entry.number, entry]));
  const starts = [...new Map([...decided, ...detailed]).values()].sort((a, b) => a.at - b.at);
  return starts.map((start, i) =>
    outlineFrom(lines, start, starts[i + 1]?.at ?? lines.tokens.length, decided.get(start.number)),
  );
}

/** A numbered paragraph that names a request. */
interface Entry {
  readonly number: number;
  /** Index of its first line. */
  readonly at: number;
  readonly joined: Joined;
  /** Where the request stands in the joined text. */
  readonly start: number;
  readonly end: number;
  readonly decision: Omit<Decision, 'span'> | null;
  /** Where the decision's words end in the joined text. */
  readonly decisionEnd: number;
}

function entriesIn(lines: SpacedLines): Entry[] {
  const entries: Entry[] = [];
  for (const [at, { kind }] of lines.tokens.entries()) {
    const entry = kind === 'numbered' ? entryFrom(joinLines(lines, at, endOfParagraph(lines, at)), at) : null;
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

function endOfParagraph({ tokens, spacing }: SpacedLines, at: number): number {
  let end = at + 1;
  while (end < tokens.length && (tokens[end]!.kind === 'text' || isLineGap(tokens[end]!, spacing))) end++;
  return end;
}

const isLineGap = (token: Token, spacing: Spacing): boolean =>
  token.kind === 'page-line' || (token.kind === 'blank' && token.lines <= spacing.lineGap);

const DECIDED =
  /^(\d{1,3})[).]\s(?:MAXIMUS Federal Services, Inc\. has determined (?:that )?the requests? for )?(.{1,2000}?)\s(?:is|are|was|were)\s((?:not\s?)?medically\s?necessary\s(?:and|or)\sappropriate)\b/di;
const REGARDING = /^(\d{1,3})[).]\s(?:regarding|as to)\s(?:the )?requests? for\s(?=[^:])/i;

function entryFrom(joined: Joined, at: number): Entry | null {
  const decided = DECIDED.exec(joined.text);
  if (decided !== null) {
    const end = decided[0].length;
    const start = decided.indices![2]![0];
    const kind = /^not/i.test(decided[3]!) ? 'upheld' : 'overturned';
    return {
      number: Number(decided[1]),
      at,
      joined,
      start,
      end: start + decided[2]!.length,
      decision: { kind, text: decided[3]! },
      decisionEnd: end,
    };
  }
  const regarding = REGARDING.exec(joined.text);
  if (regarding === null) return null;
  const start = regarding[0].length;
  const end = requestEnd(joined.text, start);
  return { number: Number(regarding[1]), at, joined, start, end, decision: null, decisionEnd: end };
}

/** A colon that ends a request, where it may hold others: "Associated surgical service: Cold therapy unit:". */
const ENDS_REQUEST =
  /:\s?(?:$|(?:Section of the Medical|The (?:Claims Administrator|(?:Expert|Physician) Reviewer))\b)/i;

function requestEnd(text: string, start: number): number {
  const end = text.search(ENDS_REQUEST);
  const first = end >= start ? end : text.indexOf(':', start);
  return first === -1 ? text.length : first;
}

/** The item that begins with an entry and ends before line `next`; `decided` is the entry of its number in the list. */
function outlineFrom(lines: Lines, entry: Entry, next: number, decided: Entry | undefined): ItemOutline {
  const { tokens } = lines;
  const { joined, at, decision } = entry;
  const end = sectionFrom(tokens, at, next);
  const headingSpan = joined.spanOf(entry.start, entry.decisionEnd);
  const known = decision ?? decided?.decision ?? null;
  const decisionSpan =
    decision === null
      ? { start: headingSpan.end, end: headingSpan.end }
      : joined.spanOf(entry.decisionEnd - decision.text.length, entry.decisionEnd);
  return {
    heading: headingOf(joined, entry.start, entry.end),
    decision: known === null ? null : { ...known, span: decisionSpan },
    headingSpan,
    line: lineHolding(tokens, at, headingSpan.start),
    span: { start: tokens[at]!.from, end: endOfContent(tokens, at, next, 'with-page-lines') },
    parts: partedAtReviewer(partsFrom(lines, labelsIn(tokens, at, end), end)),
  };
}

/** The line that holds an offset, from tokens[first] on: behind "2) Regarding the request for" the words may begin the next. */
function lineHolding(tokens: readonly Token[], first: number, offset: number): number {
  let at = first;
  while (tokens[at]!.end <= offset && at + 1 < tokens.length) at++;
  return tokens[at]!.line;
}

/** The parts of an item end where a section begins. */
function sectionFrom(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first; i < last; i++) if (tokens[i]!.kind === 'section') return i;
  return last;
}

/** The first label of each part. */
function labelsIn(tokens: readonly Token[], first: number, last: number): { at: number; part: ItemPart }[] {
  const labels: { at: number; part: ItemPart }[] = [];
  for (let at = first; at < last; at++) {
    const part = tokens[at]!.label?.part;
    if (part !== undefined && !labels.some(label => label.part === part)) labels.push({ at, part });
  }
  return labels;
}

const REVIEWER = /\sThe (?:Expert|Physician) Reviewer (?:found|relied on|based (?:his\/her|his|her) decision on)\b/;

/** The reviewer's sentence may follow the claims administrator's in one paragraph: it is then the other part. */
function partedAtReviewer(parts: ItemOutline['parts']): ItemOutline['parts'] {
  const claims = parts.claimsAdministratorGuideline;
  const match = claims === null || parts.maximusGuideline !== null ? null : REVIEWER.exec(claims.joined.text);
  if (claims === null || match === null) return parts;
  const { joined } = claims;
  const end = joined.text.length;
  const at = match.index + 1;
  const labelEnd = match.index + match[0].length;
  return {
    ...parts,
    claimsAdministratorGuideline: {
      ...claims,
      joined: joined.slice(0, match.index),
      span: { start: claims.span.start, end: joined.spanOf(0, match.index).end },
    },
    maximusGuideline: {
      joined: joined.slice(at, end),
      labelSpan: joined.spanOf(at, labelEnd),
      meantLabel: null,
      span: joined.spanOf(at, end),
    },
  };
}
