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
  const { ends, inner } = fullLinesOf(lines, width);
  if (ends.length < FEWEST || ends.length < MOST * inner) return [];
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

/** The ends of lines as long as the longest, behind which another line of the paragraph stands; and how many such lines there are, however long. */
function fullLinesOf(lines: TextLines, width: number): { ends: LineEnd[]; inner: number } {
  const { starts } = lines;
  const ends: LineEnd[] = [];
  let inner = 0;
  for (let line = 0; line + 1 < starts.length; line++) {
    if (isEmptyLine(lines, line) || isEmptyLine(lines, line + 1)) continue;
    inner++;
    const start = endOf(lines, line);
    if (start - starts[line]! === width) ends.push({ line, start, end: starts[line + 1]!, by: '' });
  }
  return { ends, inner };
}

/** In letters; a narrower line is a table's. */
const NARROWEST = 40;
/** Fewer lines of one length may be by chance, and the same sentence in each item is one of them. */
const FEWEST = 8;
/** Of the lines that are not the last of a paragraph: a program that does not cut words leaves few of them so long. */
const MOST = 0.7;

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
