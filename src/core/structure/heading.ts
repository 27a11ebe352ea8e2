import type { DecisionKind } from '../model/model';
import { skipBlankBack, withoutLast } from '../text/characters';
import { isNear } from '../text/misspelling';
import { type Break, breakBetween, contentBefore, contentFrom, goesOn, type SpacedLines } from '../text/spacing';
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

/** A decision's word, be its letters spaced: "U p h e l d". */
const WORD = DECISION_WORDS.map(({ word }) => [...word].join(' ?')).join('|');
/** What emphasis, quotation marks, a ticked box or the mark of a note add to it. A letter beyond one byte reads as \x7f. */
const MARKS_BEFORE = '(?:(?:\\x7f|\\[x\\]|\\(x\\))\\s?)?["\'*_]{0,3}';
const MARKS_BEHIND = '["\'*_]{0,3}[.!,;]?(?:\\s?(?:\\[[a-z]{0,4}\\d{1,3}\\]|\\(\\d{1,2}\\)|[¹²³\\x7f]))?';

/** A decision as it may stand at a heading's end: "Upheld", "(Upheld)", "Upheld.", "Upheld[AB1]" with a comment's mark. */
const DECISION_END = new RegExp(
  `${MARKS_BEFORE}(?:[([](?<bracketed>${WORD})[)\\]]|(?<plain>${WORD}))${MARKS_BEHIND}$`,
  'i',
);
/** What such an end may end in, but for a full stop: other lines are let go by their last letter. */
const LAST_OF_DECISION = 'dD)]"\'*_!,;¹²³\x7f';

/** A decision on a line of its own, below the heading: "Decision: Upheld", "(Upheld)", "Upheld". */
const DECISION_ALONE = new RegExp(
  `^(?:(?:imr |final )?(?:decision|determination)\\s?[:-]{1,2}\\s?)?${DECISION_END.source}`,
  'i',
);
/** The words before a decision that are none of the heading. */
const DECISION_LABEL = /\s(?:IMR |Final )?(?:Decision|DECISION|Determination|DETERMINATION)$/;

/**
 * Whether a line ends as a heading does: with a decision word behind a colon, be it on the line before ("... purchase:"
 * and "Upheld"), or in brackets, or alone before
 * a label. "upheld." alone on a line ends a sentence. Lines are given by the index of their token,
 * as everywhere here.
 */
export function endsInDecision(lines: Lines, at: number, first: number): boolean {
  const { source, tokens } = lines;
  const text = source.plain;
  const token = tokens[at]!;
  if (!LAST_OF_DECISION.includes(text[token.to - (text[token.to - 1] === '.' ? 2 : 1)]!)) return false;
  const nearest = Math.max(token.from, token.to - LONGEST_DECISION);
  const found = DECISION_END.exec(text.slice(nearest, token.to));
  if (found === null) return false;
  const before = skipBlankBack(text, nearest, nearest + found.index);
  const { bracketed, plain } = found.groups!;
  const isInBrackets = /^[A-Z]/.test(bracketed ?? '');
  if (before > nearest) return text[before - 1] === ':' || isInBrackets || isDecisionAlone(lines, at);
  if (nearest > token.from) return false;
  const previous = contentBefore(tokens, at, first);
  if (previous < 0 || tokens[previous]!.kind !== 'text') return false;
  if (text[tokens[previous]!.to - 1] === ':' || isInBrackets) return true;
  return /^[A-Z]/.test(plain ?? '') && tokens[contentFrom(tokens, at + 1, tokens.length)]?.kind === 'label';
}

/** Whether a line holds a decision and nothing else. */
function isDecisionAlone({ source, tokens }: Lines, at: number): boolean {
  const { from, to } = tokens[at]!;
  return to - from <= LONGEST_DECISION && DECISION_ALONE.test(source.plain.slice(from, to));
}

/** Parts the joined text of a heading. A heading that ends in no decision word keeps all of its text. */
export function partHeading(joined: string): HeadingParts {
  const usual = DECISION_WORDS.find(
    ({ word }) => joined.endsWith(word) && joined.endsWith(': ', joined.length - word.length),
  );
  if (usual !== undefined) {
    const start = joined.length - usual.word.length;
    const decision = { kind: usual.kind, text: usual.word, start, end: joined.length };
    return decidedHeading(joined.slice(0, start), decision);
  }
  const end = joined.trimEnd().replace(/\.$/, '').length;
  const colon = joined.lastIndexOf(':', end - 1);
  const afterColon = colon < 0 ? '' : joined.slice(colon + 1, end).trim();
  const phrase = afterColon.replace(/^[([](.*)[)\]]$/, '$1');
  if (phrase !== '' && !DECISION_ALONE.test(phrase) && isOtherDecision(phrase)) {
    const start = joined.lastIndexOf(phrase, end);
    return decidedHeading(joined.slice(0, colon), { kind: 'other', text: phrase, start, end: start + phrase.length });
  }
  return knownDecision(joined) ?? { heading: withoutColon(joined.slice(0, joined.trimEnd().length)), decision: null };
}

type HeadingDecision = NonNullable<HeadingParts['decision']>;

const decidedHeading = (heading: string, decision: HeadingDecision): HeadingParts => ({
  heading: withoutColon(withoutColon(heading).replace(DECISION_LABEL, '')),
  decision,
});

/** A heading that ends in Upheld or Overturned, be it behind a hyphen or a blank. */
function knownDecision(joined: string): HeadingParts | null {
  const nearest = Math.max(0, joined.length - LONGEST_DECISION);
  const found = HEADING_DECISION.exec(joined.slice(nearest).trimEnd());
  if (found === null) return null;
  const { bracketed, plain } = found.groups!;
  const text = bracketed ?? plain!;
  const start = nearest + found.index + found[0].indexOf(text);
  const kind = DECISION_WORDS.find(row => row.word.toLowerCase() === text.toLowerCase().replaceAll(' ', ''))!.kind;
  const before = joined.slice(0, nearest + found.index + (/^[\s:;,–—-]/.test(found[0]) ? 1 : 0));
  const partially = PARTIALLY.exec(before);
  if (partially !== null)
    return decidedHeading(before.slice(0, partially.index), {
      kind: 'other',
      text: joined.slice(partially.index, start + text.length),
      start: partially.index,
      end: start + text.length,
    });
  return decidedHeading(before, { kind, text, start, end: start + text.length });
}

/** "Norco - Partially upheld": a decision of no published kind. */
const PARTIALLY = /(?:partially|partly|not)\s$/i;

const HEADING_DECISION = new RegExp(`(?:^|[\\s:;,–—-]|(?=[([]))${DECISION_END.source}`, 'i');

const withoutColon = (heading: string): string => withoutLast(heading, ' :;–—-');

/** A decision of no published kind: a listed phrase, or a known word misspelt ("Upheid"). */
function isOtherDecision(phrase: string): boolean {
  if (phrase.length > LONGEST_DECISION) return false;
  const lower = phrase.toLowerCase();
  if (OTHER_DECISION_WORDS.some(word => word.toLowerCase() === lower)) return true;
  return DECISION_WORDS.some(({ word }) => lower !== word.toLowerCase() && isNear(lower, word.toLowerCase(), 2));
}

const MOST_HEADING_LINES = 40;
/** In letters; in a text of narrow lines they may be many. */
const SHORTEST_OF_MANY = 1500;

/**
 * Where the heading that ends on line `last` begins, looking back no further than the line after `floor` (the label,
 * section heading or intro before it). A paragraph's end parts it from the rationale before; where a text has no empty
 * lines between paragraphs, a sentence's end does. A heading that utilization review modified is three sentences.
 */
function headingStart(lines: SpacedLines, floor: number, last: number): number {
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
  const { to } = lines.tokens[last]!;
  let first = last;
  for (let count = 1; count < MOST_HEADING_LINES || to - lines.tokens[first]!.from < SHORTEST_OF_MANY; count++) {
    const before = contentBefore(lines.tokens, first, floor);
    if (before < 0) return { first, isSure: true };
    const line = lines.tokens[before]!;
    const gap = breakBetween(lines, before, first);
    if (!isTextLine(line)) return { first, isSure: gap !== 'none' || line.kind !== 'label' };
    if (
      endsParagraph(mode, lines.source.plain, [line, lines.tokens[first]!], gap) &&
      !isPartOfModified(lines, floor, first, last)
    )
      return { first, isSure: true };
    first = before;
  }
  return { first, isSure: false };
}

/** Whether a paragraph ends with a line. A page's end is no paragraph's end where the sentence goes on. */
function endsParagraph(mode: ParagraphEnd, text: string, [line, next]: readonly [Token, Token], gap: Break): boolean {
  if (mode === 'gaps' && gap === 'paragraph') return !isHalf(text, line, next);
  return mode === 'gaps' && gap === 'none' ? false : endsSentence(text, line);
}

/** A full line, or one that ends in a comma, whose sentence goes on behind an empty one: there a page ended once. */
const isHalf = (text: string, line: Token, next: Token): boolean =>
  goesOn(text, line.to, next.from) &&
  (text[line.to - 1] === ',' || (line.to - line.from >= PRINTED_LINE && !endsSentence(text, line)));

/** In letters; a shorter line may be a paragraph's last. */
const PRINTED_LINE = 60;

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
 * Where the heading begins whose decision stands on line `at`: behind it on the same line, or alone below the heading
 * ("Norco 10/325mg #60" and "Decision: Upheld").
 */
export function decidedHeadingStart(lines: SpacedLines, floor: number, at: number): number {
  const above = isDecisionAlone(lines, at) ? contentBefore(lines.tokens, at, floor) : -1;
  const isHeading =
    above >= 0 && isTextLine(lines.tokens[above]!) && !endsSentence(lines.source.plain, lines.tokens[above]!);
  return headingStart(lines, floor, isHeading ? above : at);
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
