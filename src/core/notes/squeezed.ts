import { lastNotAfter } from '../text/binarySearch';

/** A text in which each run of white space is one blank, with the way back. Offsets are UTF-16 units. */
export interface Squeezed {
  readonly text: string;
  /** Where a letter of it stands in the text as written. */
  toSource(offset: number): number;
  fromSource(offset: number): number;
}

/** What is wrapped or spaced otherwise is the same: "knee\n\n  pain" gives "knee pain". */
export function squeezed(source: string): Squeezed {
  /** Where each piece that is taken over as it stands begins, in both texts. */
  const [ofText, ofSource] = [[0], [0]];
  let text = '';
  for (const { 0: run, index } of source.matchAll(/\s+/g)) {
    if (run === ' ') continue;
    text += `${source.slice(ofSource.at(-1)!, index)} `;
    ofText.push(text.length);
    ofSource.push(index + run.length);
  }
  text += source.slice(ofSource.at(-1)!);
  const moved = (offset: number, from: readonly number[], to: readonly number[]): number => {
    const piece = lastNotAfter(from, offset);
    const next = to[piece + 1] ?? Number.POSITIVE_INFINITY;
    return Math.min(to[piece]! + offset - from[piece]!, next);
  };
  return {
    text,
    toSource: offset => moved(offset, ofText, ofSource),
    fromSource: offset => moved(offset, ofSource, ofText),
  };
}
