import { lastNotAfter } from './binarySearch';

/** Where each line of a text begins, in UTF-16 units, in order: the first at 0. */
export type LineIndex = readonly number[];

/**
 * The lines of a text, found once. Lines end with LF, CRLF or a lone CR, as in VS Code. Whoever needs the lines of many
 * offsets makes one index of the text and asks it for each: counting line ends anew each time takes time with the square.
 */
export function lineIndexOf(text: string): LineIndex {
  const starts = [0];
  if (text.includes('\r'))
    for (const { 0: lineEnd, index } of text.matchAll(LINE_END)) starts.push(index + lineEnd.length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

const LINE_END = /\r\n|\r|\n/g;

/** The 1-based line of an offset, in O(log n). */
export const lineOf = (index: LineIndex, offset: number): number => lastNotAfter(index, offset) + 1;
