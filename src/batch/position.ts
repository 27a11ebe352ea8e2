import { lastNotAfter } from '../core/text/binarySearch';
import { CARRIAGE_RETURN, LINE_FEED } from '../core/text/characters';

/** A place in a text as editors and log files count: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From offsets of a text to positions. Lines end with LF, CRLF or a lone CR, as in VS Code. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) starts.push(i + 1);
  }
  return offset => {
    const line = lastNotAfter(starts, offset);
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
}
