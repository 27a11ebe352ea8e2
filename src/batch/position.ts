import { lineIndexOf, lineOf } from '../core/text/lineIndex';

/** A place in a text as editors and log files count: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From offsets of a text to positions. Lines end with LF, CRLF or a lone CR, as in VS Code. */
export function positionsIn(text: string): (offset: number) => Position {
  const index = lineIndexOf(text);
  return offset => {
    const line = lineOf(index, offset);
    return { line, column: offset - index[line - 1]! + 1 };
  };
}
