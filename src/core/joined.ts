import { isBlank, type Token } from './scan';
import type { Span } from './span';

/**
 * Lines of a text as one string, with a way back. Wrapped lines are joined by one space; a hyphen at a line's end stays
 * and the halves join without a space ("long-term"), as does the slash of a date that is broken before its year. White
 * space folds to one space; blank lines, form feeds and page lines fall out. The only place that knows these rules.
 */
export class Joined {
  readonly text: string;
  /** Piece i of the joined text begins at `#at[i]` and stands at `#source[i]` of the source; pieces are copied as they are. */
  readonly #at: readonly number[];
  readonly #source: readonly number[];

  constructor(text: string, at: readonly number[], source: readonly number[]) {
    this.text = text;
    this.#at = at;
    this.#source = source;
  }

  /** The source offset of the letter at `offset` of the joined text. */
  sourceOf(offset: number): number {
    let low = 0;
    let high = this.#at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#at[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return (this.#source[low] ?? 0) + offset - (this.#at[low] ?? 0);
  }

  /** The joined text from `start` to `end` with its own way back. */
  slice(start: number, end: number): Joined {
    return new Joined(
      this.text.slice(start, end),
      this.#at.map(at => at - start),
      this.#source,
    );
  }

  /** The source span of [start, end) of the joined text: from the first letter to behind the last. */
  spanOf(start: number, end: number): Span {
    const from = this.sourceOf(start);
    return { start: from, end: end > start ? this.sourceOf(end - 1) + 1 : from };
  }
}

/** Joins the lines of `tokens[first, last)`, from the source offset `from` (in the first of them) to `to`. */
export function joinLines(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  from: number,
  to: number,
): Joined {
  const at: number[] = [];
  const source: number[] = [];
  let joined = '';
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.kind === 'blank' || token.kind === 'page-line') continue;
    let start = Math.max(token.from, from);
    while (start < token.to && isBlank(text.charCodeAt(start))) start++;
    const end = Math.min(token.to, to);
    if (start >= end) continue;
    joined = appendLine(joined, text.slice(start, end), start, at, source);
  }
  return new Joined(joined, at, source);
}

/** White space inside a line that is not one plain space. */
const INNER_BLANK = /[\t\v\f\u00a0\u200b\u2028\u2029\ufeff]| {2}/;

function appendLine(joined: string, line: string, start: number, at: number[], source: number[]): string {
  const glue = joined === '' || endsInHyphen(joined) || endsInDateSlash(joined, line) ? '' : ' ';
  if (!INNER_BLANK.test(line)) return appendPiece(joined + glue, line, start, at, source);
  let result = joined + glue;
  let from = 0;
  while (from < line.length) {
    const to = endOfPiece(line, from);
    result = appendPiece(from === 0 ? result : `${result} `, line.slice(from, to), start + from, at, source);
    from = to;
    while (from < line.length && isBlank(line.charCodeAt(from))) from++;
  }
  return result;
}

function appendPiece(joined: string, piece: string, start: number, at: number[], source: number[]): string {
  at.push(joined.length);
  source.push(start);
  return joined + piece;
}

/** Where the piece that begins at `from` ends: before white space that is not one plain space. */
function endOfPiece(line: string, from: number): number {
  let to = from;
  while (to < line.length) {
    const code = line.charCodeAt(to);
    if (isBlank(code) && (code !== 32 || isBlank(line.charCodeAt(to + 1)))) break;
    to++;
  }
  return to;
}

/** "long-" and "Non-" are halves of a word; " -" is a dash. */
function endsInHyphen(joined: string): boolean {
  return joined.endsWith('-') && !isBlank(joined.charCodeAt(joined.length - 2));
}

/** "10/31/" and "2016". */
function endsInDateSlash(joined: string, line: string): boolean {
  return joined.endsWith('/') && isDigit(joined.charCodeAt(joined.length - 2)) && isDigit(line.charCodeAt(0));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
