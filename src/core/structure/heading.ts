import type { DecisionKind } from '../model/model';
import { COLON, FULL_STOP, hasLettersAt, skipBlankBack } from '../text/characters';
import { isNear } from '../text/misspelling';
import type { Token } from '../text/scan';
import { breakBetween, contentBefore, isContent, type Spacing } from '../text/spacing';
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
 * and "Upheld"). "upheld." alone on a line ends a sentence.
 */
export function endsInDecision(text: string, tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at]!;
  const word = decisionWordBefore(text, token.from, token.to);
  if (word < 0) return false;
  const nearest = Math.max(token.from, token.to - LONGEST_DECISION);
  const before = skipBlankBack(text, nearest, word);
  if (before > nearest) return text.charCodeAt(before - 1) === COLON;
  if (nearest > token.from) return false;
  const previous = contentBefore(tokens, at, first);
  return previous >= 0 && text.charCodeAt(tokens[previous]!.to - 1) === COLON && tokens[previous]!.kind === 'text';
}

/** Where the decision word with which text[from, to) ends begins, be there a full stop behind it; -1 without one. */
function decisionWordBefore(text: string, from: number, to: number): number {
  const end = text.charCodeAt(to - 1) === FULL_STOP ? to - 1 : to;
  if ((text.charCodeAt(end - 1) | 32) !== LETTER_D) return -1;
  for (const word of LOWER_DECISION_WORDS) {
    const at = end - word.length;
    if (at >= from && hasLettersAt(text, at, end, word)) return at;
  }
  return -1;
}

const LOWER_DECISION_WORDS = DECISION_WORDS.map(({ word }) => word.toLowerCase());
const LETTER_D = 'd'.charCodeAt(0);

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

function withoutColon(heading: string): string {
  let end = heading.length;
  while (end > 0 && JOINTS.has(heading.charCodeAt(end - 1))) end--;
  return heading.slice(0, end);
}

const JOINTS: ReadonlySet<number> = new Set([...' :;–—-'].map(mark => mark.charCodeAt(0)));

/** A decision of no published kind: a listed phrase, or a slip of the pen in a known word ("Upheid"). */
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
export function headingStart(
  text: string,
  tokens: readonly Token[],
  floor: number,
  last: number,
  spacing: Spacing,
): number {
  if (!spacing.paragraphGaps) return headingStartBy('sentences', text, tokens, floor, last, spacing).first;
  const byGaps = headingStartBy('gaps', text, tokens, floor, last, spacing);
  return byGaps.found ? byGaps.first : headingStartBy('sentences', text, tokens, floor, last, spacing).first;
}

function headingStartBy(
  mode: 'gaps' | 'sentences',
  text: string,
  tokens: readonly Token[],
  floor: number,
  last: number,
  spacing: Spacing,
): { first: number; found: boolean } {
  let first = last;
  for (let lines = 1; lines < MOST_HEADING_LINES; lines++) {
    const before = contentBefore(tokens, first, floor);
    if (before < 0) return { first, found: true };
    const gap = breakBetween(text, tokens, before, first, spacing);
    const parted = gap.emptyLines > spacing.lineGap || gap.page;
    if (tokens[before]!.kind !== 'text' && tokens[before]!.kind !== 'numbered')
      return { first, found: parted || tokens[before]!.kind !== 'label' };
    const mayEnd = mode === 'gaps' ? parted && !gap.page : false;
    if (
      (mayEnd || ((mode === 'sentences' || parted) && endsSentence(text, tokens[before]!))) &&
      !isPartOfModified(text, tokens, floor, first, last)
    )
      return { first, found: true };
    first = before;
  }
  return { first, found: false };
}

/** Whether these are the later sentences of a UR-modified heading, whose first one stands before them. */
function isPartOfModified(text: string, tokens: readonly Token[], floor: number, first: number, last: number): boolean {
  const heading = text.slice(tokens[first]!.from, tokens[last]!.to);
  if (!/original\s+request|authorized\s+by\s+the\s+claims/i.test(heading) || FIRST_OF_MODIFIED.test(heading))
    return false;
  return FIRST_OF_MODIFIED.test(text.slice(tokens[floor]?.to ?? 0, tokens[first]!.from));
}

const FIRST_OF_MODIFIED = /w(?:as|ere)\s+the\s+original\s+request/i;

/** Whether a line ends a sentence, or ends in a verdict whose full stop was forgotten. */
function endsSentence(text: string, token: Token): boolean {
  if (text.charCodeAt(token.to - 1) === FULL_STOP) return true;
  const tail = text.slice(Math.max(token.from, token.to - 24), token.to);
  return /[.!?]["'”’)\]]{0,3}$|(?:necessary|appropriate|upheld|overturned|demonstrated|established)$/i.test(tail);
}

/**
 * The lines of a heading without a decision before the label on `label`: its last paragraph, where that reads as no
 * sentence. Null where there is none.
 */
export function undecidedHeading(
  text: string,
  tokens: readonly Token[],
  floor: number,
  label: number,
  spacing: Spacing,
): { first: number; last: number } | null {
  const last = contentBefore(tokens, label, floor);
  if (last < 0 || !isContent(tokens[last]!) || (tokens[last]!.kind !== 'text' && tokens[last]!.kind !== 'numbered'))
    return null;
  if (/[.!?]["'”’)\]]{0,3}$/.test(text.slice(Math.max(tokens[last]!.from, tokens[last]!.to - 5), tokens[last]!.to)))
    return null;
  const first = headingStart(text, tokens, floor, last, spacing);
  return { first, last };
}
