import search from 'approx-string-match';
import type { Span } from '../model/span';
import { occurrences } from '../text/matches';
import { type Anchor, CONTEXT, MOST_CONTEXT } from './anchor';
import { type Squeezed, squeezed } from './squeezed';

/**
 * Places anchors in a text that may have been edited elsewhere. Null where the words are gone, or where it cannot be told
 * at which of several places they are meant: a note never goes to a place that only looks like its own. What proves a
 * place is what stood right before the words; what stood behind them, only where the words stood once: with the last item
 * goes its last sentence, and that of the item before, in the same words, comes to stand before what stood behind it.
 * Many words that stood once and stand once are proof themselves. Offsets are UTF-16 units.
 */
export function placerOf(text: string): (anchor: Anchor) => Span | null {
  const whole = squeezed(text);
  return anchor => {
    const found = anchor.exact.trim() === '' ? null : placeIn(whole, anchor);
    // Behind the last letter, not behind the white space that follows it.
    return found && { start: whole.toSource(found.start), end: whole.toSource(found.end - 1) + 1 };
  };
}

/**
 * As written where a side proves it, wherever that is; else where it stands alone; else nearly as written. Where the words
 * still stand somewhere, what is nearly those may be a line that was put before their own.
 */
function placeIn(whole: Squeezed, anchor: Anchor): Span | null {
  const { text } = whole;
  const { exact } = anchor;
  const written = occurrences(text, exact).map(start => ({ start, end: start + exact.length }));
  const [proven, ...rivals] = best(text, anchor, written);
  if (proven && rivals.length === 0) return proven;
  if (proven) {
    const start = whole.fromSource(anchor.span.start);
    return [proven, ...rivals].find(span => span.start === start) ?? null;
  }
  if (anchor.isUnique && exact.length >= CONTEXT && written.length === 1) return written[0]!;
  return written.length === 0 ? nearlyAsWritten(text, anchor) : null;
}

/** The places that the most speaks for, and enough. */
function best(text: string, anchor: Anchor, spans: readonly Span[]): Span[] {
  const sides = spans.map(({ start, end }) => {
    const first = before(text, start, anchor);
    return first > 0 || anchor.isUnique ? first + behind(text, end, anchor) : 0;
  });
  const most = sides.reduce((so, far) => Math.max(so, far), 1);
  return spans.filter((_, i) => sides[i] === most);
}

/** 1 where the words before a place are the anchor's. Fewer than are kept else began the text. */
const before = (text: string, start: number, { prefix }: Anchor): number =>
  text.endsWith(prefix, start) && (prefix.length >= CONTEXT || start === prefix.length) ? worth(prefix) : 0;

const behind = (text: string, end: number, { suffix }: Anchor): number =>
  text.startsWith(suffix, end) && (suffix.length >= CONTEXT || end + suffix.length === text.length) ? worth(suffix) : 0;

/** Of the greatest length, it may have stood there twice and proves nothing alone. */
const worth = (side: string): number => (side.length < MOST_CONTEXT ? 1 : 1 / 2);

/** One letter in so many may be another. */
const LETTERS_A_FAULT = 5;
/** Longer words are found as written only: the time to find them otherwise grows with the square of their length. */
const LONGEST = 4096;
/** So many letters of what stood behind. */
const PART = 12;

/**
 * Where the words behind what stood before are nearly those: "acupunture" was mended. What stood behind must be there in
 * part: of a list's lines the next one moves up to where a deleted one stood, and looks like it.
 */
function nearlyAsWritten(text: string, anchor: Anchor): Span | null {
  const { exact, prefix, suffix } = anchor;
  const faults = Math.floor(exact.length / LETTERS_A_FAULT);
  const at = onlyPlace(text, prefix);
  const start = at + prefix.length;
  if (at < 0 || before(text, start, anchor) < 1 || faults === 0 || exact.length > LONGEST) return null;
  const found = search(text.slice(start, start + exact.length + faults), exact, faults)
    .filter(near => near.start === 0)
    .map(near => ({ start, end: start + near.end }));
  return found.find(({ end }) => text.startsWith(suffix.slice(0, PART), end)) ?? null;
}

/** -1 where the words stand nowhere, or several times, or are none. */
function onlyPlace(text: string, words: string): number {
  const at = words === '' ? -1 : text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) >= 0 ? -1 : at;
}
