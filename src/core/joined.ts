import { isBlank } from './blanks';
import { isContent } from './lines';
import type { Token } from './scan';
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
  return joinPlainLines(text, tokens, first, last, from, to) ?? joinPieces(text, tokens, first, last, from, to);
}

/**
 * A paragraph as nearly all are printed: lines with nothing around them, single blanks between their words. It is the
 * source itself but for its line ends. Null for any other.
 */
function joinPlainLines(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  from: number,
  to: number,
): Joined | null {
  let end = last - 1;
  while (end > first && !isContent(tokens[end]!)) end--;
  if (end < first || tokens[end]!.to > to) return null;
  let line = first;
  let start = startOfContent(text, tokens[line]!, from);
  while (start >= tokens[line]!.to && line < end) start = tokens[++line]!.from; // a label alone on its line
  const stop = tokens[end]!.to;
  if (start >= stop || !arePlain(text, tokens, line, end)) return null;
  const lines = text.slice(start, stop);
  if (UNUSUAL_BLANK.test(lines)) return null;
  return new Joined(line === end ? lines : lines.replace(LINE_FEEDS, ' '), AT_ONCE, [start]);
}

const LINE_FEEDS = /\n/g;
/** Where the pieces of a text of one piece begin. */
const AT_ONCE = [0];

function startOfContent(text: string, token: Token, from: number): number {
  let start = Math.max(token.from, from);
  while (start < token.to && isBlank(text.charCodeAt(start))) start++;
  return start;
}

/** Whether the lines [line, last] follow one another, parted by line feeds alone and joined by a blank each. */
function arePlain(text: string, tokens: readonly Token[], line: number, last: number): boolean {
  for (let i = line; i <= last; i++) {
    const token = tokens[i]!;
    if (token.lines !== 1 || !isContent(token)) return false;
    if (i === last) break;
    const code = text.charCodeAt(token.to - 1);
    if (code === HYPHEN || code === SLASH) return false;
    if (tokens[i + 1]!.from !== token.to + 1 || text.charCodeAt(token.to) !== LINE_FEED) return false;
  }
  return true;
}

function joinPieces(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  from: number,
  to: number,
): Joined {
  const pieces = new Pieces();
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (!isContent(token)) continue;
    const start = startOfContent(text, token, from);
    const end = Math.min(token.to, to);
    if (start >= end) continue;
    const line = text.slice(start, end);
    if (UNUSUAL_BLANK.test(line)) pieces.addParted(line, start);
    else pieces.addLine(line, start);
  }
  return pieces.joined();
}

/** White space other than line ends and single plain blanks, as few paragraphs have. */
const UNUSUAL_BLANK = / {2}|[\t\v\f\u00a0\u200b\u2028\u2029\ufeff]/;

/** Gathers pieces of a source; joined once at the end, so that time stays linear. */
class Pieces {
  readonly #pieces: string[] = [];
  readonly #at: number[] = [];
  readonly #source: number[] = [];
  #length = 0;
  #lastLine = '';

  /** A line of which the words are parted by single blanks. */
  addLine(line: string, source: number): void {
    this.#addFirst(line, line, source);
  }

  /** A line of any kind: its pieces stand between other white space. */
  addParted(line: string, source: number): void {
    let to = endOfPiece(line, 0);
    this.#addFirst(line.slice(0, to), line, source);
    while (to < line.length) {
      let from = to;
      while (from < line.length && isBlank(line.charCodeAt(from))) from++;
      to = endOfPiece(line, from);
      this.#add(line.slice(from, to), source + from);
    }
  }

  #addFirst(piece: string, line: string, source: number): void {
    const last = this.#pieces.length - 1;
    if (last < 0 || !isJoinedWithoutBlank(this.#lastLine, line)) this.#add(piece, source);
    else {
      this.#pieces[last] += piece;
      this.#note(piece, source);
    }
    this.#lastLine = line;
  }

  /** A piece behind a blank, where it is not the first. */
  #add(piece: string, source: number): void {
    if (this.#pieces.push(piece) > 1) this.#length++;
    this.#note(piece, source);
  }

  #note(piece: string, source: number): void {
    this.#at.push(this.#length);
    this.#source.push(source);
    this.#length += piece.length;
  }

  joined(): Joined {
    const text = this.#pieces.length === 1 ? this.#pieces[0]! : this.#pieces.join(' ');
    return new Joined(text, this.#at, this.#source);
  }
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

/** "long-" and "Non-" are halves of a word, " -" is a dash; "10/31/" goes on with its year. */
function isJoinedWithoutBlank(before: string, line: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  if (last === HYPHEN) return !isBlank(before.charCodeAt(before.length - 2));
  return last === SLASH && isDigit(before.charCodeAt(before.length - 2)) && isDigit(line.charCodeAt(0));
}

const HYPHEN = '-'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);
const LINE_FEED = '\n'.charCodeAt(0);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
