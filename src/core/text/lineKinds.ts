import {
  CARRIAGE_RETURN,
  hasLettersAt,
  isCapital,
  isDigit,
  isLineEnd,
  isLowerCase,
  LINE_FEED,
  nextLineEnd,
  skipBlank,
  skipBlankBack,
} from './characters';
import type { DraftToken, Token, TokenKind } from './scan';
import {
  ITEMS_INTRO_START,
  LABEL_ROWS,
  type LabelRow,
  LETTERHEAD,
  PAGE_LINES,
  SECTION_ROWS,
  type SectionRow,
} from './vocabulary';

/**
 * Tells what kind of line a text token is, and takes the rest of a wrapped section heading or intro into it. Most lines
 * are let go by their first letters.
 */
export function classify(text: string, token: DraftToken): void {
  const first = text.charCodeAt(token.from);
  if (isDigit(first)) {
    if (startsBy(NUMBERED, text, token)) token.kind = 'numbered';
    return;
  }
  if (KNOWN_PAIRS[pairAt(text, token.from)] === 0) return;
  const rows = ROWS_BY_PREFIX.get(prefixAt(text, token.from));
  if (rows === undefined) return;
  for (const row of rows) if (hasLettersAt(text, token.from, token.to, row.begins) && row.take(text, token)) return;
}

const NUMBERED = /\d{1,3}[).][ \t]{1,8}(?=\S)/y;

function startsBy(pattern: RegExp, text: string, token: Token): boolean {
  pattern.lastIndex = token.from;
  return pattern.test(text);
}

/** One kind of line: the letters with which it begins, in lower case, and what makes sure of it and marks the token. */
interface LineRow {
  readonly begins: string;
  readonly take: (text: string, token: DraftToken) => boolean;
}

const CASE_FIELDS = /(?:maximus )?case number[ \t\u00a0]{0,4}:|date assigned[ \t\u00a0]{0,4}:|dated[ \t\u00a0]{0,4}:/iy;

/** In the order in which they are tried. */
const LINE_ROWS: readonly LineRow[] = [
  ...LABEL_ROWS.flatMap(row => row.begins.map(begins => ({ begins, take: labelTaker(row) }))),
  ...PAGE_LINES.map(({ begins, pattern }) => ({ begins, take: wholeLineTaker('page-line', pattern) })),
  { begins: 'the final', take: takeIntro },
  ...['case', 'maximus', 'date'].map(begins => ({ begins, take: takeCaseField })),
  { begins: 'maximus', take: wholeLineTaker('letterhead', LETTERHEAD) },
  ...SECTION_ROWS.map(row => ({ begins: row.title.slice(0, 4).toLowerCase(), take: sectionTaker(row) })),
];

function labelTaker(row: LabelRow): LineRow['take'] {
  return (text, token) => {
    if (!startsBy(row.pattern, text, token)) return false;
    token.kind = 'label';
    token.label = row;
    token.labelEnd = row.pattern.lastIndex;
    return true;
  };
}

/** The pattern against the line alone, so that `$` is the line's end. */
function wholeLineTaker(kind: TokenKind, pattern: RegExp): LineRow['take'] {
  return (text, token) => {
    if (token.to - token.from > LONGEST_SECTION_LINE) return false;
    pattern.lastIndex = 0;
    if (!pattern.test(text.slice(token.from, token.to))) return false;
    token.kind = kind;
    return true;
  };
}

const LONGEST_SECTION_LINE = 120;

function takeCaseField(text: string, token: DraftToken): boolean {
  if (!startsBy(CASE_FIELDS, text, token)) return false;
  token.kind = 'case-field';
  return true;
}

/** The intro sentence may wrap: it ends with "below:". */
function takeIntro(text: string, token: DraftToken): boolean {
  if (!startsBy(ITEMS_INTRO_START, text, token)) return false;
  token.kind = 'intro';
  if (!INTRO_END.test(text.slice(Math.max(token.from, token.to - 20), token.to)))
    takeNextLine(text, token, (from, to) => to - from < 80 && INTRO_END.test(text.slice(from, to)));
  return true;
}

const INTRO_END = /below\s{0,9}:?$/i;

/** A section's heading, compared by its letters and digits; it may wrap behind sixteen of them. */
function sectionTaker(row: SectionRow): LineRow['take'] {
  const key = row.title.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return (text, token) => {
    if (token.to - token.from > LONGEST_SECTION_LINE) return false;
    const length = lengthInKey(text, token.from, token.to, key, 0);
    if (length < SHORTEST_TITLE) return false;
    const isWhole = length === key.length;
    if (!isWhole && length < SHORTEST_WRAPPED) return false;
    if (!isWhole && !takeNextLine(text, token, (from, to) => lengthInKey(text, from, to, key, length) === key.length))
      return false;
    token.kind = 'section';
    token.section = row;
    return true;
  };
}

const SHORTEST_TITLE = 10;
const SHORTEST_WRAPPED = 16;

/** How far a key reaches when the letters and digits of text[from, to) stand in it from `at` on; -1 where they do not. */
function lengthInKey(text: string, from: number, to: number, key: string, at: number): number {
  let length = at;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const letter = isCapital(code) ? code | 32 : code;
    if (!isLowerCase(letter) && !isDigit(letter)) continue;
    if (letter !== key.charCodeAt(length)) return -1;
    length++;
  }
  return length;
}

/** Takes the next line that is not blank into the token, where that line is its continuation. */
function takeNextLine(text: string, token: DraftToken, isRest: (from: number, to: number) => boolean): boolean {
  const from = skipBlank(text, token.end, Math.min(text.length, token.end + 200));
  if (from >= text.length) return false;
  const isNear = text.slice(from, from + LONGEST_SECTION_LINE * 2).includes('\r');
  const end = nextLineEnd(text, from, isNear ? text.indexOf('\r', from) : -1);
  const to = skipBlankBack(text, from, end);
  if (to - from > LONGEST_SECTION_LINE || !isRest(from, to)) return false;
  token.lines = 1 + lineEndsBetween(text, token.end, from) + 1;
  token.end = end;
  token.to = to;
  return true;
}

function lineEndsBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) continue;
    if (isLineEnd(code)) count++;
  }
  return count;
}

/** The first four letters as one number. */
const prefixAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) | 32) << 24) ^
  ((text.charCodeAt(at + 1) | 32) << 16) ^
  ((text.charCodeAt(at + 2) | 32) << 8) ^
  (text.charCodeAt(at + 3) | 32);

/** Five bits of each of the first two letters. */
const pairAt = (text: string, at: number): number => ((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31);

const KNOWN_PAIRS = new Uint8Array(1 << 10);
const ROWS_BY_PREFIX = new Map<number, LineRow[]>();
for (const row of LINE_ROWS) {
  KNOWN_PAIRS[pairAt(row.begins, 0)] = 1;
  const prefix = prefixAt(row.begins, 0);
  ROWS_BY_PREFIX.set(prefix, [...(ROWS_BY_PREFIX.get(prefix) ?? []), row]);
}
