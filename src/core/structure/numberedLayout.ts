import type { Decision } from '../model/model';
import { type Joined, joinLines } from '../text/joinedText';
import type { Token } from '../text/scan';
import type { Source } from '../text/sourceText';
import { endOfContent, type Spacing } from '../text/spacing';
import type { ItemPart } from '../text/vocabulary';
import { type ItemOutline, partsFrom } from './items';

/**
 * The items of the layouts whose decisions are numbered sentences ("1. X is not medically necessary and appropriate.").
 * The letter of 2013 gives the list twice and then, it is supposed, a paragraph for each ("1) Regarding the request for
 * X:"): an item that has such a paragraph stands there with the list's decision, one that has none stands in the list.
 */
export function outlineNumbered(
  source: Source,
  tokens: readonly Token[],
  first: number,
  last: number,
  spacing: Spacing,
): ItemOutline[] {
  const lines = tokens.slice(first, last);
  const entries = entriesIn(source, lines, spacing);
  const decided = new Map(entries.filter(entry => entry.decision !== null).map(entry => [entry.number, entry]));
  const detailed = new Map(entries.filter(entry => entry.decision === null).map(entry => [entry.number, entry]));
  const starts = [...new Map([...decided, ...detailed]).values()].sort((a, b) => a.at - b.at);
  return starts.map((start, i) =>
    outlineFrom(source, lines, start, starts[i + 1]?.at ?? lines.length, decided.get(start.number)),
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

function entriesIn(source: Source, lines: readonly Token[], spacing: Spacing): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.kind !== 'numbered') continue;
    const entry = entryFrom(
      joinLines(source, lines, at, endOfParagraph(lines, at, spacing), 0, source.text.length),
      at,
    );
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

function endOfParagraph(lines: readonly Token[], at: number, spacing: Spacing): number {
  let end = at + 1;
  while (end < lines.length && (lines[end]!.kind === 'text' || isLineGap(lines[end]!, spacing))) end++;
  return end;
}

const isLineGap = (token: Token, spacing: Spacing): boolean =>
  token.kind === 'page-line' || (token.kind === 'blank' && token.lines <= spacing.lineGap);

const DECIDED =
  /^(\d{1,3})[).]\s(?:MAXIMUS Federal Services, Inc\. has determined (?:that )?the requests? for )?(.{1,2000}?)\s(?:is|are|was|were)\s((?:not\s?)?medically\s?necessary\s(?:and|or)\sappropriate)\b/di;
const REGARDING = /^(\d{1,3})[).]\s(?:regarding|as to)\s(?:the )?requests? for\s(.{1,2000}?)(?::|$)/di;

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
  const start = regarding.indices![2]![0];
  const end = start + regarding[2]!.length;
  return { number: Number(regarding[1]), at, joined, start, end, decision: null, decisionEnd: end };
}

function outlineFrom(
  source: Source,
  lines: readonly Token[],
  entry: Entry,
  next: number,
  decided: Entry | undefined,
): ItemOutline {
  const end = sectionFrom(lines, entry.at, next);
  const { joined } = entry;
  const heading = joined.written.slice(entry.start, entry.end);
  const headingSpan = joined.spanOf(entry.start, entry.decisionEnd);
  const own = entry.decision ?? decided?.decision ?? null;
  const span =
    entry.decision === null
      ? { start: headingSpan.end, end: headingSpan.end }
      : joined.spanOf(entry.decisionEnd - entry.decision.text.length, entry.decisionEnd);
  return {
    heading: { text: heading, joined },
    decision: own === null ? null : { ...own, span },
    headingSpan,
    line: lines[entry.at]!.line,
    span: { start: lines[entry.at]!.from, end: endOfContent(lines, entry.at, next, 'with-page-lines') },
    parts: partedAtReviewer(partsFrom(source, lines, labelsIn(lines, entry.at, end), end)),
  };
}

/** The parts of an item end where a section begins. */
function sectionFrom(lines: readonly Token[], first: number, last: number): number {
  for (let i = first; i < last; i++) if (lines[i]!.kind === 'section') return i;
  return last;
}

/** The first label of each part. */
function labelsIn(lines: readonly Token[], first: number, last: number): { at: number; part: ItemPart }[] {
  const labels: { at: number; part: ItemPart }[] = [];
  for (let at = first; at < last; at++) {
    const part = lines[at]!.label?.part;
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
      span: joined.spanOf(at, end),
    },
  };
}
