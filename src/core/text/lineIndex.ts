import { lastNotAfter } from './binarySearch';
import { skipBlank, skipBlankBack } from './characters';

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

/** A text with its lines. The letters of line i stand at [from[i], to[i]), without white space around; it is empty where the two are the same. */
export interface TextLines {
  readonly text: string;
  readonly starts: LineIndex;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export function textLinesOf(text: string): TextLines {
  const starts = lineIndexOf(text);
  const from: number[] = [];
  const to: number[] = [];
  for (let line = 0; line < starts.length; line++) {
    const end = starts[line + 1] ?? text.length;
    const first = skipBlank(text, starts[line]!, end);
    from.push(first);
    to.push(skipBlankBack(text, first, end));
  }
  return { text, starts, from, to };
}

export const isEmptyLine = ({ from, to }: TextLines, line: number): boolean => from[line] === to[line];
