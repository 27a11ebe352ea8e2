import { isLetter } from '../characters';
import { isEmptyLine, type TextLines } from '../lineIndex';
import type { Replacement } from './offsetMap';

/**
 * Line ends that a program has put after so many letters, wherever that was in a word: "the claims admi" / "nistrator". All
 * lines but the last of each paragraph are of one length then, and some of them begin or end with a blank, which those of
 * a justified paragraph do not.
 */
export function hardWrapsOf(lines: TextLines): readonly Replacement[] {
  const { text, from, to } = lines;
  const width = widthOf(lines);
  if (width < NARROWEST) return [];
  const { ends, inner, shorter } = fullLinesOf(lines, width);
  if (ends.length < LEAST * inner || 4 * shorter >= ends.length) return [];
  const different = new Set(ends.map(({ line }) => text.slice(from[line]!, to[line]!)));
  if (different.size < FEWEST) return [];
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

/** Lines behind which another stands. */
interface FullLines {
  /** Of those as long as the longest. */
  readonly ends: LineEnd[];
  /** How many there are, however long. */
  readonly inner: number;
  /** How many are nearly as long. */
  readonly shorter: number;
}

function fullLinesOf(lines: TextLines, width: number): FullLines {
  const { starts } = lines;
  const ends: LineEnd[] = [];
  let inner = 0;
  let shorter = 0;
  for (let line = 0; line + 1 < starts.length; line++) {
    if (isEmptyLine(lines, line) || isEmptyLine(lines, line + 1)) continue;
    inner++;
    const start = endOf(lines, line);
    const length = start - starts[line]!;
    if (length === width) ends.push({ line, start, end: starts[line + 1]!, by: '' });
    else if (length > width - SLACK) shorter++;
  }
  return { ends, inner, shorter };
}

/** In letters; a narrower line is a table's. */
const NARROWEST = 40;
/** Fewer lines of one length may be by chance, and the same sentence in each item is one of them. */
const FEWEST = 8;
/** Of the lines behind which another stands; labels and headings may be among them. */
const LEAST = 0.4;
/** In letters: a program that does not cut words leaves most lines so much shorter. */
const SLACK = 12;

/** The letters of the longest line without its end. */
function widthOf(lines: TextLines): number {
  let width = 0;
  for (let line = 0; line + 1 < lines.starts.length; line++)
    width = Math.max(width, endOf(lines, line) - lines.starts[line]!);
  return width;
}

const endOf = ({ text, starts }: TextLines, line: number): number => {
  const end = starts[line + 1]! - 1;
  return text[end - 1] === '\r' && text[end] === '\n' ? end - 1 : end;
};
