import { isLetter } from '../characters';
import type { TextLines } from '../lineIndex';
import type { Replacement } from './offsetMap';

/**
 * Line ends that a program has put after so many letters, wherever that was in a word: "the claims admi" / "nistrator". All
 * lines but the last of each paragraph are of one length then, and some of them begin or end with a blank, which those of
 * a justified paragraph do not.
 */
export function hardWrapsOf(lines: TextLines): readonly Replacement[] {
  const { text, starts, from, to } = lines;
  const width = widthOf(starts);
  if (width < NARROWEST) return [];
  const { ends, shorter } = fullLinesOf(lines, width);
  if (ends.length < FEWEST || 4 * shorter >= ends.length) return [];
  const besideBlank = ends.filter(({ line, start, end }) => to[line]! < start || from[line + 1]! > end).length;
  const inWords = ends.filter(
    ({ start, end }) => isLetter(text.charCodeAt(start - 1)) && isLetter(text.charCodeAt(end)),
  );
  const isHard = 4 * inWords.length > ends.length && 10 * besideBlank >= ends.length && 2 * besideBlank <= ends.length;
  return isHard ? ends : [];
}

interface LineEnd extends Replacement {
  readonly line: number;
}

/** The ends of lines as long as the longest, behind which another line stands; and how many lines are nearly as long. */
function fullLinesOf({ text, starts, from, to }: TextLines, width: number): { ends: LineEnd[]; shorter: number } {
  const ends: LineEnd[] = [];
  let shorter = 0;
  for (let line = 0; line + 1 < starts.length; line++) {
    const start = endOf(text, starts, line);
    const length = start - starts[line]!;
    if (length > width - SLACK && length < width) shorter++;
    const isFull = length === width && from[line + 1] !== to[line + 1];
    if (isFull) ends.push({ line, start, end: starts[line + 1]!, by: '' });
  }
  return { ends, shorter };
}

/** In letters; a narrower line is a table's. */
const NARROWEST = 40;
/** Fewer lines of one length may be by chance. */
const FEWEST = 8;
/** In letters: a program that does not cut words leaves most lines so much shorter. */
const SLACK = 12;

/** The letters of the longest line without its end. */
function widthOf(starts: readonly number[]): number {
  let width = 0;
  for (let line = 1; line < starts.length; line++) width = Math.max(width, starts[line]! - starts[line - 1]! - 1);
  return width;
}

const endOf = (text: string, starts: readonly number[], line: number): number => {
  const end = starts[line + 1]! - 1;
  return text[end - 1] === '\r' && text[end] === '\n' ? end - 1 : end;
};
