import { firstFrom } from '../text/binarySearch';

/** Counts places of a text as other tools do. Both count from 0; a place within a letter counts as before it. */
export interface CodePoints {
  /** UTF-16 offset to the number of code points before it. */
  fromUtf16(offset: number): number;
  toUtf16(index: number): number;
}

/** An emoji is two UTF-16 units and one code point: "🙂 knee" has "knee" at 3, or 2. */
export function codePointsOf(text: string): CodePoints {
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  /** Code points that begin before or with the second half of each pair. */
  const indexes = pairs.map((at, i) => at - i);
  return {
    fromUtf16: offset => offset - firstFrom(pairs, offset),
    toUtf16: index => index + firstFrom(indexes, index),
  };
}
