import type { DecisionKind } from '../model/model';
import { hasLettersAt, skipBlankBack, withoutLast } from '../text/characters';
import { isNear } from '../text/misspelling';
import { type Break, breakBetween, contentBefore, type SpacedLines } from '../text/spacing';
import { isTextLine, type Lines, type Token } from '../text/token';
import { DECISION_WORDS, OTHER_DECISION_WORDS } from '../text/vocabulary';

/** A heading's text parted at the last colon before its decision. Offsets are of the joined text. */
export interface HeadingParts {
  readonly heading: string;
  readonly decision: {
    readonly kind: DecisionKind;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  } | null;
}

const LONGEST_DECISION = 40;

/**
 * Whether a line ends as a heading does: with a decision word behind a colon, be it on the line before ("... purchase:"
 * and "Upheld"). "upheld." alone on a line ends a sentence. Lines are given by the index of their token, as everywhere here.
 */
export function endsInDecision({ source, tokens }: Lines, at: number, first: number): boolean {
  const text = source.plain;
  const token = tokens[at]!;
  const word = decisionWordBefore(text, token.from, token.to);
  if (word < 0) return false;
  const nearest = Math.max(token.from, token.to - LONGEST_DECISION);
  const before = skipBlankBack(text, nearest, word);
  if (before > nearest) return text[before - 1] === ':';
  if (nearest > token.from) return false;
  const previous = contentBefore(tokens, at, first);
  return previous >= 0 && text[tokens[previous]!.to - 1] === ':' && tokens[previous]!.kind === 'text';
}

/** Where the decision word with which text[from, to) ends begins, be there a full stop behind it; -1 without one. */
function decisionWordBefore(text: string, from: number, to: number): number {
  const end = text[to - 1] === '.' ? to - 1 : to;
  for (const word of LOWER_DECISION_WORDS) {
    const at = end - word.length;
    if (at >= from && hasLettersAt(text, at, end, word)) return at;
  }
  return -1;
}

const LOWER_DECISION_WORDS = DECISION_WORDS.map(({ word }) => word.toLowerCase());

/** Parts the joined text of a heading. A heading that ends in no decision word keeps all of its text. */
export function partHeading(joined: string): HeadingParts {
  const usual = DECISION_WORDS.find(
    ({ word }) => joined.endsWith(word) && joined.endsWith(': ', joined.length - word.length),
  );
  if (usual !== undefined) {
    const start = joined.length - usual.word.length;
    const decision = { kind: usual.kind, text: usual.word, start, end: joined.length };
    return { heading: withoutColon(joined.slice(0, start)), decision };
  }
  const end = joined.trimEnd().replace(/\.$/, '').length;
  const known = /(?:^|[\s:;,–—-])(upheld|overturned)$/i.exec(joined.slice(Math.max(0, end - LONGEST_DECISION), end));
  const colon = joined.lastIndexOf(':', end - 1);
  const afterColon = colon < 0 ? '' : joined.slice(colon + 1, end).trim();
  const start = known === null ? end - afterColon.length : end - known[1]!.length;
  const phrase = joined.slice(start, end);
  const other = afterColon !== '' && isOtherDecision(afterColon);
  if (known !== null && !other) {
    const kind = DECISION_WORDS.find(row => row.word.toLowerCase() === phrase.toLowerCase())!.kind;
    return { heading: withoutColon(joined.slice(0, start)), decision: { kind, text: phrase, start, end } };
  }
  if (other)
    return {
      heading: withoutColon(joined.slice(0, colon)),
      decision: { kind: 'other', text: afterColon, start: end - afterColon.length, end },
    };
  return { heading: withoutColon(joined.slice(0, joined.trimEnd().length)), decision: null };
}

const withoutColon = (heading: string): string => withoutLast(heading, ' :;–—-');

/** A decision of no published kind: a listed phrase, or a known word misspelt ("Upheid"). */
function isOtherDecision(phrase: string): boolean {
  if (phrase.length > LONGEST_DECISION) return false;
  const lower = phrase.toLowerCase();
  if (OTHER_DECISION_WORDS.some(word => word.toLowerCase() === lower)) return true;
  return DECISION_WORDS.some(({ word }) => lower !== word.toLowerCase() && isNear(lower, word.toLowerCase(), 2));
}

const MOST_HEADING_LINES = 16;

/**
 * Where the heading that ends on line `last` begins, looking back no further than the line after `floor` (the label,
 * section heading or intro before it). A paragraph's end parts it from the rationale before; where a text has no empty
 * lines between paragraphs, a sentence's end does. A heading that utilization review modified is three sentences.
 */
export function headingStart(lines: SpacedLines, floor: number, last: number): number {
  if (!lines.spacing.paragraphGaps) return headingStartBy('sentences', lines, floor, last).first;
  const byGaps = headingStartBy('gaps', lines, floor, last);
  return byGaps.isSure ? byGaps.first : headingStartBy('sentences', lines, floor, last).first;
}

/** What ends the paragraph before a heading. */
type ParagraphEnd = 'gaps' | 'sentences';

function headingStartBy(
  mode: ParagraphEnd,
  lines: SpacedLines,
  floor: number,
  last: number,
): { first: number; isSure: boolean } {
  let first = last;
  for (let count = 1; count < MOST_HEADING_LINES; count++) {
    const before = contentBefore(lines.tokens, first, floor);
    if (before < 0) return { first, isSure: true };
    const line = lines.tokens[before]!;
    const gap = breakBetween(lines, before, first);
    if (!isTextLine(line)) return { first, isSure: gap !== 'none' || line.kind !== 'label' };
    if (endsParagraph(mode, lines.source.plain, line, gap) && !isPartOfModified(lines, floor, first, last))
      return { first, isSure: true };
    first = before;
  }
  return { first, isSure: false };
}

/** Whether a paragraph ends with a line. A page's end is no paragraph's end where the sentence goes on. */
function endsParagraph(mode: ParagraphEnd, text: string, line: Token, gap: Break): boolean {
  if (mode === 'gaps' && gap !== 'page') return gap === 'paragraph';
  return endsSentence(text, line);
}

/** Whether these are the later sentences of a UR-modified heading, whose first one stands before them. */
function isPartOfModified({ source, tokens }: Lines, floor: number, first: number, last: number): boolean {
  const { plain } = source;
  const heading = plain.slice(tokens[first]!.from, tokens[last]!.to);
  if (!/original\s+request|authorized\s+by\s+the\s+claims/i.test(heading) || FIRST_OF_MODIFIED.test(heading))
    return false;
  return FIRST_OF_MODIFIED.test(plain.slice(tokens[floor]?.to ?? 0, tokens[first]!.from));
}

const FIRST_OF_MODIFIED = /w(?:as|ere)\s+the\s+original\s+request/i;

/** Whether a line ends a sentence, or ends in a verdict whose full stop was forgotten. */
function endsSentence(text: string, line: Token): boolean {
  if (text[line.to - 1] === '.') return true;
  const tail = text.slice(Math.max(line.from, line.to - 24), line.to);
  return /[.!?]["'”’)\]]{0,3}$|(?:necessary|appropriate|upheld|overturned|demonstrated|established)$/i.test(tail);
}

/**
 * The lines of a heading without a decision before the label on line `label`: its last paragraph, where that reads as no
 * sentence. Null where there is none.
 */
export function undecidedHeading(
  lines: SpacedLines,
  floor: number,
  label: number,
): { first: number; last: number } | null {
  const last = contentBefore(lines.tokens, label, floor);
  const line = lines.tokens[last];
  if (line === undefined || !isTextLine(line)) return null;
  if (/[.!?]["'”’)\]]{0,3}$/.test(lines.source.plain.slice(Math.max(line.from, line.to - 5), line.to))) return null;
  return { first: headingStart(lines, floor, last), last };
}
