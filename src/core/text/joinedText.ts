import type { Span } from '../model/span';
import { firstFrom, lastNotAfter } from './binarySearch';
import { isBlank, isDigit, skipBlank } from './characters';
import { linesOf } from './scan';
import { ODD_BLANKS, placesWithin, type SourceText } from './sourceText';
import { isContent, withRunningHeaders } from './spacing';
import type { Lines } from './token';

/**
 * Lines of a text as one string, with a way back. Wrapped lines are joined by one space; a hyphen at a line's end stays
 * and the halves join without a space ("long-term"), as does the slash of a date that is broken before its year; where the
 * halves are a word that the lines' reader knows ("neces-" / "sary"), it is read without the hyphen. White space folds to
 * one space; blank lines, form feeds and page lines fall out. The only place that knows these rules.
 */
export class Joined {
  /** To be read: with plain marks (see sourceText.ts), and words whole. */
  readonly text: string;
  /** The same letters as they are written, which is what the model gives. */
  readonly written: string;
  /** Piece i of the joined text begins at `#at[i]` and stands at `#source[i]` of the source; pieces are copied as they are. */
  readonly #at: readonly number[];
  readonly #source: readonly number[];
  /** Offsets of the joined text before which a hyphen is written, in order. */
  readonly #hyphens: readonly number[];

  constructor(text: string, written: string, { at, places, hyphens }: Omit<Pieces, 'text'>) {
    this.text = text;
    this.written = written;
    this.#at = at;
    this.#source = places;
    this.#hyphens = hyphens;
  }

  /** How text[start, end) is written. */
  writtenOf(start: number, end: number): string {
    const hyphensBefore = (offset: number): number => firstFrom(this.#hyphens, offset + 1);
    if (this.#hyphens.length === 0 || end <= start) return this.written.slice(start, end);
    return this.written.slice(start + hyphensBefore(start), end + hyphensBefore(end - 1));
  }

  /** The source offset of the letter at `offset` of the joined text. */
  offsetInSource(offset: number): number {
    const piece = lastNotAfter(this.#at, offset);
    return (this.#source[piece] ?? 0) + offset - (this.#at[piece] ?? 0);
  }

  /** How words of `text` that stand within a source span are written; as they are where they do not stand there. */
  writtenAs(words: string, span: Span): string {
    const start = this.#offsetOf(span.start);
    const at = this.text.slice(start, this.#offsetOf(span.end - 1) + 1).indexOf(words);
    return at < 0 ? words : this.writtenOf(start + at, start + at + words.length);
  }

  /** The offset in the joined text of a letter of the source. */
  #offsetOf(source: number): number {
    const piece = lastNotAfter(this.#source, source);
    return this.#at[piece]! + source - this.#source[piece]!;
  }

  /** The joined text from `start` to `end` with its own way back. */
  slice(start: number, end: number): Joined {
    const from = (offset: number): number => offset - start;
    return new Joined(this.text.slice(start, end), this.writtenOf(start, end), {
      at: this.#at.map(from),
      places: this.#source,
      hyphens: this.#hyphens.filter(hyphen => hyphen > start && hyphen < end).map(from),
    });
  }

  /** The source span of [start, end) of the joined text: from the first letter to behind the last. */
  spanOf(start: number, end: number): Span {
    const from = this.offsetInSource(start);
    return { start: from, end: end > start ? this.offsetInSource(end - 1) + 1 : from };
  }
}

/**
 * Joins the lines of tokens[first, last), of the first and the last no more than lies within a span. All is joined at once
 * at the end: that makes one flat string, which is read faster than one that was put together bit by bit.
 */
export function joinLines(lines: Lines, first: number, last: number, within: Span = EVERYWHERE): Joined {
  const { source } = lines;
  const spans = spansOf(lines, first, last, within);
  const joined = piecesOf(lines, spans);
  const isOdd = hasOddBlanks(joined.text, source) || hasWrapped(lines, first, last);
  const pieces = isOdd ? withFoldedBlanks(joined) : joined;
  const marked = source.replacedAt.length === 0 ? pieces.text : withMarks(source, pieces, spans.at(-1)?.end ?? -1);
  return new Joined(pieces.text, withHyphens(marked, pieces.hyphens), pieces);
}

/** All lines of a text as given, joined; within an item without what heads a page there. */
export function joinText(text: string, stretch: Stretch = 'any'): Joined {
  const { source, tokens } = linesOf(text);
  const own = stretch === 'item' ? withRunningHeaders(source.plain, tokens, 0) : tokens;
  return joinLines({ source, tokens: own }, 0, own.length);
}

/** Of what a text is a stretch. */
export type Stretch = 'item' | 'any';

const EVERYWHERE: Span = { start: 0, end: Number.POSITIVE_INFINITY };

/** Where the lines of content in tokens[first, last) stand, without white space around them. */
function spansOf({ source, tokens }: Lines, first: number, last: number, within: Span): Span[] {
  const spans: Span[] = [];
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (!isContent(token)) continue;
    const end = Math.min(token.to, within.end);
    const start = skipBlank(source.plain, Math.max(token.from, within.start), token.to);
    if (start < end) spans.push({ start, end });
  }
  return spans;
}

/** The lines at some spans as one text. A piece begins at each line that does not stand one letter behind the one before. */
function piecesOf(lines: Lines, spans: readonly Span[]): Pieces {
  const { plain } = lines.source;
  const words: string[] = [];
  const hyphens: number[] = [];
  const at: number[] = [0];
  const places: number[] = [spans[0]?.start ?? 0];
  let length = 0;
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i]!;
    const before = spans[i - 1];
    const line = plain.slice(span.start, span.end);
    const seam = seamBetween(lines, before, span);
    length += SEAM_LENGTHS[seam];
    addLine(words, line, seam);
    if (seam === 'hyphen') hyphens.push(length);
    if (before !== undefined && (seam !== 'blank' || span.start !== before.end + 1)) {
      at.push(length);
      places.push(span.start);
    }
    length += line.length;
  }
  return { text: words.length === 1 ? words[0]! : words.join(' '), at, places, hyphens };
}

/**
 * What is read between two lines: a blank, nothing between halves ("long-" / "term"), or a word without the hyphen at its
 * first half's end.
 */
type Seam = 'start' | 'blank' | 'none' | 'hyphen';

const SEAM_LENGTHS: Readonly<Record<Seam, number>> = { start: 0, blank: 1, none: 0, hyphen: -1 };

function seamBetween({ source, isWord }: Lines, before: Span | undefined, span: Span): Seam {
  if (before === undefined) return 'start';
  if (!isJoinedWithoutBlank(source.text, before, span.start)) return 'blank';
  return isWord?.(wordAcross(source.plain, before, span)) === true ? 'hyphen' : 'none';
}

/** Words that a blank parts, and a line that stands behind them. */
function addLine(words: string[], line: string, seam: Seam): void {
  if (seam === 'start' || seam === 'blank') words.push(line);
  else words.push(words.pop()!.slice(0, seam === 'hyphen' ? -1 : undefined) + line);
}

/** The letters on both sides of a hyphen at a line's end, in lower case; none where one side has none. */
function wordAcross(text: string, { start, end }: Span, next: Span): string {
  const before = FIRST_HALF.exec(text.slice(Math.max(start, end - LONGEST_HALF), end));
  const behind = SECOND_HALF.exec(text.slice(next.start, Math.min(next.end, next.start + LONGEST_HALF)));
  return before === null || behind === null ? '' : (before[1]! + behind[0]).toLowerCase();
}

const LONGEST_HALF = 24;
const FIRST_HALF = /(?<![\w-])([A-Za-z]{1,22})-$/;
const SECOND_HALF = /^[a-z]{1,22}(?![\w-])/;

/** A text with the hyphens before some of its letters. */
function withHyphens(text: string, hyphens: readonly number[]): string {
  if (hyphens.length === 0) return text;
  return [0, ...hyphens].map((start, i) => text.slice(start, hyphens[i])).join('-');
}

/**
 * Whether a line and the one at `next` are halves of a word: "long-" and "Non-" are, " -" is a dash; "10/31/" goes on
 * with its year.
 */
function isJoinedWithoutBlank(text: string, { start, end }: Span, next: number): boolean {
  const last = text[end - 1]!;
  const isHyphen = HYPHENS.includes(last);
  if (!isHyphen && last !== '/') return false;
  const isAlone = end - 2 < start;
  if (isHyphen) return isAlone || !isBlank(text.charCodeAt(end - 2));
  return !isAlone && isDigit(text.charCodeAt(end - 2)) && isDigit(text.charCodeAt(next));
}

/** Not a dash, which may stand between words. */
const HYPHENS = '-\u2010\u2011';

/** A joined text, and where its pieces stand in it and in the source. */
interface Pieces {
  readonly text: string;
  readonly at: readonly number[];
  readonly places: readonly number[];
  /** Offsets before which a hyphen is written that is not read: each begins a piece. */
  readonly hyphens: readonly number[];
}

/** Whether a joined text has white space other than single blanks, as few have. */
const hasOddBlanks = (text: string, { oddBlanks }: SourceText): boolean =>
  text.includes('  ') || (oddBlanks.length > 0 && oddBlanks.some(blank => text.includes(blank)));

/** Whether a heading or an intro that stands on several lines, as one token, is among the lines. */
function hasWrapped({ tokens }: Lines, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tokens[i]!.lines > 1 && isContent(tokens[i]!)) return true;
  return false;
}

const ODD = `${ODD_BLANKS.join('')}\r\n`;
const ODD_STRETCH = new RegExp(`[ ${ODD}]{2,}|[${ODD}]`, 'g');

/** All white space as single blanks: behind each that was not, a piece begins. */
function withFoldedBlanks({ text, at, places, hyphens }: Pieces): Pieces {
  const words: string[] = [];
  const folded: { at: number[]; places: number[]; hyphens: number[] } = { at: [], places: [], hyphens: [] };
  let from = 0;
  let piece = 0;
  let hyphen = 0;
  let removed = 0;
  const addPieces = (end: number): void => {
    for (; piece < at.length && at[piece]! < end; piece++) {
      folded.at.push(at[piece]! - removed);
      folded.places.push(places[piece]!);
      if (hyphens[hyphen] === at[piece]) folded.hyphens.push(hyphens[hyphen++]! - removed);
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
function withMarks({ plain, text: source, replacedAt }: SourceText, { text, at, places }: Pieces, end: number): string {
  const own = placesWithin(replacedAt, places[0]!, end);
  if (own.length === 0) return text;
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
  return [...parts, text.slice(from)].join('');
}
