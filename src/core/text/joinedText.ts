import type { Span } from '../model/span';
import { lastNotAfter } from './binarySearch';
import { HYPHEN, isBlank, isDigit, SLASH } from './characters';
import type { Token } from './scan';
import { ODD_BLANKS, type Source, within } from './sourceText';
import { isContent } from './spacing';

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

/**
 * Joins the lines of `tokens[first, last)`, from the source offset `from` (in the first of them) to `to`. All is joined at
 * once at the end: that makes one flat string, which is read faster than one that was put together bit by bit.
 */
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
  let length = 0;
  let begin = 0;
  let before = -1;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (!isContent(token)) continue;
    const start = startOfContent(plain, token, from);
    const end = Math.min(token.to, to);
    if (start >= end) continue;
    const line = plain.slice(start, end);
    const isHalf = before >= 0 && isJoinedWithoutBlank(source.text, begin, before, start);
    if (isHalf) lines[lines.length - 1] += line;
    else lines.push(line);
    if (before < 0) places[0] = start;
    else {
      if (!isHalf) length++;
      if (isHalf || start !== before + 1) {
        at.push(length);
        places.push(start);
      }
    }
    length += end - start;
    begin = start;
    before = end;
  }
  const text = lines.length === 1 ? lines[0]! : lines.join(' ');
  const isOdd = hasOddBlanks(text, source);
  if (!isOdd && source.marks.length === 0) return new Joined(text, text, at, places);
  const joined = { text, at, places };
  return withMarks(source, isOdd ? withFoldedBlanks(joined) : joined, before);
}

function startOfContent(text: string, token: Token, from: number): number {
  let start = Math.max(token.from, from);
  while (start < token.to && isBlank(text.charCodeAt(start))) start++;
  return start;
}

/**
 * Whether the line text[before, end) and the one at `next` are halves of a word: "long-" and "Non-" are, " -" is a dash;
 * "10/31/" goes on with its year.
 */
function isJoinedWithoutBlank(text: string, before: number, end: number, next: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (last !== HYPHEN && last !== SLASH) return false;
  const other = end - 2 < before ? 0 : text.charCodeAt(end - 2);
  if (last === HYPHEN) return end - 2 < before || !isBlank(other);
  return isDigit(other) && isDigit(text.charCodeAt(next));
}

/** A joined text, and where its pieces stand in it and in the source. */
interface Pieces {
  readonly text: string;
  readonly at: readonly number[];
  readonly places: readonly number[];
}

/** Whether a joined text has white space other than single blanks, as few have. */
const hasOddBlanks = (text: string, { oddBlanks }: Source): boolean =>
  text.includes('  ') || (oddBlanks.length > 0 && oddBlanks.some(blank => text.includes(blank)));

const ODD = ODD_BLANKS.join('');
const ODD_STRETCH = new RegExp(`[ ${ODD}]{2,}|[${ODD}]`, 'g');

/** All white space as single blanks: behind each that was not, a piece begins. */
function withFoldedBlanks({ text, at, places }: Pieces): Pieces {
  const words: string[] = [];
  const folded: { at: number[]; places: number[] } = { at: [], places: [] };
  let from = 0;
  let piece = 0;
  let removed = 0;
  const addPieces = (end: number): void => {
    for (; piece < at.length && at[piece]! < end; piece++) {
      folded.at.push(at[piece]! - removed);
      folded.places.push(places[piece]!);
    }
  };
  for (const { 0: blanks, index } of text.matchAll(ODD_STRETCH)) {
    const end = index + blanks.length;
    addPieces(end);
    words.push(text.slice(from, index));
    removed += blanks.length - 1;
    folded.at.push(end - removed);
    folded.places.push(places[piece - 1]! + end - at[piece - 1]!);
    from = end;
  }
  addPieces(text.length);
  return { text: [...words, text.slice(from)].join(' '), ...folded };
}

/** Joined with what stands at the source's marks up to `end`; but for those that fell out, as white space does. */
function withMarks({ plain, text: source, marks }: Source, { text, at, places }: Pieces, end: number): Joined {
  const own = within(marks, places[0]!, end);
  if (own.length === 0) return new Joined(text, text, at, places);
  const parts: string[] = [];
  let from = 0;
  let piece = 0;
  for (const mark of own) {
    while (piece + 1 < places.length && places[piece + 1]! <= mark) piece++;
    const offset = at[piece]! + mark - places[piece]!;
    if (offset >= (at[piece + 1] ?? text.length) || text[offset] !== plain[mark]) continue;
    parts.push(text.slice(from, offset), source[mark]!);
    from = offset + 1;
  }
  return new Joined(text, [...parts, text.slice(from)].join(''), at, places);
}
