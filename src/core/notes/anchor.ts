import type { Span } from '../model/span';
import { standsOnce } from '../text/matches';
import { type Squeezed, squeezed } from './squeezed';

/** The words that a note is about, as they are found again: where they stood, and what stood before and behind them. */
export interface Anchor {
  /** UTF-16 offsets of the text in which the note was placed last. */
  readonly span: Span;
  /** As written, but for white space: a run of it is one blank in all three. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Whether the words stood but once in that text. */
  readonly isUnique: boolean;
}

/** So many letters before and behind are kept at least, as other tools do; at most so many where those stand twice. */
export const CONTEXT = 32;
export const MOST_CONTEXT = 512;

/** The words of a span with what stands around them, of a text whose white space was squeezed. */
export function quotationAt(whole: Squeezed, span: Span): Pick<Anchor, 'span' | 'exact' | 'prefix' | 'suffix'> {
  const [start, end] = [whole.fromSource(span.start), whole.fromSource(span.end)];
  const { text } = whole;
  const prefix = text.slice(Math.max(0, start - CONTEXT), start);
  return { span, exact: text.slice(start, end), prefix, suffix: text.slice(end, end + CONTEXT) };
}

/**
 * The anchor of a span of a text. Before and behind the words so much is kept that it stands there alone: items of a
 * determination end in the same sentences. White space at the span's ends belongs to none of it.
 */
export function anchorAt(text: string, span: Span): Anchor {
  const whole = squeezed(text);
  const [start, end] = [whole.fromSource(span.start), whole.fromSource(span.end)];
  const exact = whole.text.slice(start, end);
  return {
    span,
    exact,
    prefix: lone(whole.text, length => whole.text.slice(Math.max(0, start - length), start)),
    suffix: lone(whole.text, length => whole.text.slice(end, end + length)),
    isUnique: standsOnce(whole.text, exact),
  };
}

/** The shortest of the sides of a growing length that stands in the text once. */
function lone(text: string, side: (length: number) => string): string {
  let length = CONTEXT;
  while (length < MOST_CONTEXT && side(length).length === length && !standsOnce(text, side(length))) length *= 2;
  return side(length);
}
