import { isBlank, skipBlank } from './blanks';
import { HYPHEN, isDigit, LINE_FEED, SLASH } from './letters';
import { isContent } from './lines';
import type { Token } from './scan';
import { type Source, within } from './source';
import type { Span } from './span';

/**
 * Lines of a text as one string, with a way back. Wrapped lines are joined by one space; a hyphen at a line's end stays
 * and the halves join without a space ("long-term"), as does the slash of a date that is broken before its year. White
 * space folds to one space; blank lines, form feeds and page lines fall out. The only place that knows these rules.
 */
export class Joined {
  /** To be read: with plain marks (see source.ts). */
  readonly text: string;
  /** The same letters as they are written, which is what the model gives. */
  readonly written: string;
  /** Piece i of the joined text begins at `#at[i]` and stands at `#source[i]` of the source; pieces are copied as they are. */
  readonly #at: readonly number[];
  readonly #source: readonly number[];

  constructor(text: string, written: string, at: readonly number[], source: readonly number[]) {
    this.text = text;
    this.written = written;
    this.#at = at;
    this.#source = source;
  }

  /** The source offset of the letter at `offset` of the joined text. */
  sourceOf(offset: number): number {
    const piece = lastNotAfter(this.#at, offset);
    return (this.#source[piece] ?? 0) + offset - (this.#at[piece] ?? 0);
  }

  /** How words of `text` that stand within a source span are written; as they are where they do not stand there. */
  writtenAs(words: string, span: Span): string {
    const start = this.#offsetOf(span.start);
    const at = this.text.slice(start, this.#offsetOf(span.end - 1) + 1).indexOf(words);
    return at < 0 ? words : this.written.slice(start + at, start + at + words.length);
  }

  /** The offset in the joined text of a letter of the source. */
  #offsetOf(source: number): number {
    const piece = lastNotAfter(this.#source, source);
    return this.#at[piece]! + source - this.#source[piece]!;
  }

  /** The joined text from `start` to `end` with its own way back. */
  slice(start: number, end: number): Joined {
    return new Joined(
      this.text.slice(start, end),
      this.written.slice(start, end),
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

/** Index of the last of ascending numbers that is no greater than `most`, or 0. */
function lastNotAfter(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Joins the lines of `tokens[first, last)`, from the source offset `from` (in the first of them) to `to`. */
export function joinLines(
  source: Source,
  tokens: readonly Token[],
  first: number,
  last: number,
  from: number,
  to: number,
): Joined {
  const { plain } = source;
  const lines: string[] = [];
  const at: number[] = [0];
  const places: number[] = [0];
  let length = -1;
  let before = -1;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (!isContent(token)) continue;
    const start = startOfContent(plain, token, from);
    const end = Math.min(token.to, to);
    if (start >= end) continue;
    if (before < 0) places[0] = start;
    else if (!followsPlainly(plain, before, start)) {
      if (mayBeHalf(plain, before)) return joinPieces(source, tokens, first, last, from, to);
      at.push(length + 1);
      places.push(start);
    }
    lines.push(plain.slice(start, end));
    length += end - start + 1;
    before = end;
  }
  const text = lines.length === 1 ? lines[0]! : lines.join(' ');
  return hasOddBlanks(text, source) || within(source.marks, places[0]!, before).length > 0
    ? joinPieces(source, tokens, first, last, from, to)
    : new Joined(text, text, at, places);
}

/** Whether the line that ends there may be joined to the next without a blank. */
function mayBeHalf(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last === HYPHEN || last === SLASH;
}

/** The same for lines of which some are halves of a word, or that have more than single blanks and plain letters in them. */
function joinPieces(
  source: Source,
  tokens: readonly Token[],
  first: number,
  last: number,
  from: number,
  to: number,
): Joined {
  const text = source.plain;
  const pieces = new Pieces(source);
  let before = -1;
  let beforeEnd = -1;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (!isContent(token)) continue;
    const start = startOfContent(text, token, from);
    const end = Math.min(token.to, to);
    if (start >= end) continue;
    if (!followsPlainly(text, beforeEnd, start)) {
      const isHalf = before >= 0 && isJoinedWithoutBlank(source.text, before, beforeEnd, start);
      pieces.beginRun(start, isHalf ? 'half' : 'whole');
    }
    pieces.addLine(start, end);
    before = start;
    beforeEnd = end;
  }
  return pieces.joined();
}

function startOfContent(text: string, token: Token, from: number): number {
  let start = Math.max(token.from, from);
  while (start < token.to && isBlank(text.charCodeAt(start))) start++;
  return start;
}

/** Whether a line stands right behind the line feed of the one before and is joined to it by a blank. */
function followsPlainly(text: string, before: number, start: number): boolean {
  return start === before + 1 && text.charCodeAt(before) === LINE_FEED && !mayBeHalf(text, before);
}

/**
 * Whether the line text[before, end) and the one at `next` are halves of a word: "long-" and "Non-" are, " -" is a dash;
 * "10/31/" goes on with its year.
 */
function isJoinedWithoutBlank(text: string, before: number, end: number, next: number): boolean {
  const last = text.charCodeAt(end - 1);
  const other = end - 2 < before ? 0 : text.charCodeAt(end - 2);
  if (last === HYPHEN) return end - 2 < before || !isBlank(other);
  return last === SLASH && isDigit(other) && isDigit(text.charCodeAt(next));
}

/** Whether a run has white space other than line feeds and single blanks, as few have. */
const hasOddBlanks = (run: string, { oddBlanks }: Source): boolean =>
  run.includes('  ') || oddBlanks.some(blank => run.includes(blank));

/**
 * Gathers lines of a source and where their runs stand: what nothing but line feeds parts is a run, one piece of the
 * joined text. All is joined at once at the end: that makes one flat string, which is read faster than one that was put
 * together bit by bit.
 */
class Pieces {
  readonly #of: Source;
  readonly #lines: string[] = [];
  readonly #at: number[] = [];
  readonly #source: number[] = [];
  #length = 0;
  #last = 0;
  /** Of the run: where it begins and ends in the source, and its first line's place in #lines. */
  #start = 0;
  #end = 0;
  #first = 0;
  #isHalf = false;

  constructor(source: Source) {
    this.#of = source;
  }

  /** `as` tells whether the run is the other half of the word with which the one before ended. */
  beginRun(start: number, as: 'whole' | 'half'): void {
    this.#endRun();
    this.#start = start;
    this.#first = this.#lines.length;
    this.#isHalf = as === 'half';
  }

  addLine(start: number, end: number): void {
    this.#lines.push(this.#of.plain.slice(start, end));
    this.#end = end;
    this.#last = end;
  }

  joined(): Joined {
    this.#endRun();
    const text = this.#lines.length === 1 ? this.#lines[0]! : this.#lines.join(' ');
    const marks = within(this.#of.marks, this.#source[0] ?? 0, this.#last);
    const written = marks.length === 0 ? text : this.#withMarks(text, marks);
    return new Joined(text, written, this.#at, this.#source);
  }

  /** The joined text with what stands at `marks` of the source; but for those that fell out, as white space does. */
  #withMarks(text: string, marks: readonly number[]): string {
    const parts: string[] = [];
    let from = 0;
    let piece = 0;
    for (const mark of marks) {
      while (piece + 1 < this.#source.length && this.#source[piece + 1]! <= mark) piece++;
      const at = this.#at[piece]! + mark - this.#source[piece]!;
      const isOfPiece = at < (this.#at[piece + 1] ?? text.length) && text[at] === this.#of.plain[mark];
      if (!isOfPiece) continue;
      parts.push(text.slice(from, at), this.#of.text[mark]!);
      from = at + 1;
    }
    return [...parts, text.slice(from)].join('');
  }

  #endRun(): void {
    if (this.#end === this.#start) return;
    const run = this.#of.plain.slice(this.#start, this.#end);
    if (hasOddBlanks(run, this.#of)) this.#partRun(run);
    else this.#note(this.#start, run.length);
    if (this.#isHalf) this.#lines[this.#first - 1] += this.#lines.splice(this.#first, 1)[0]!;
    this.#end = this.#start;
  }

  /** The run has other white space than line feeds and single blanks: its pieces stand between it. */
  #partRun(run: string): void {
    this.#lines.length = this.#first;
    for (let from = 0; from < run.length; ) {
      const to = endOfPiece(run, from);
      this.#note(this.#start + from, to - from);
      this.#lines.push(run.slice(from, to));
      from = skipBlank(run, to, run.length);
    }
  }

  #note(source: number, length: number): void {
    const isGlued = this.#isHalf && this.#source.at(-1)! < this.#start;
    if (this.#length > 0 && !isGlued) this.#length++;
    this.#at.push(this.#length);
    this.#source.push(source);
    this.#length += length;
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
