import { hasLettersAt, skipBlank, skipBlankBack } from './characters';
import type { LineIndex } from './lineIndex';
import type { Token, TokenKind } from './token';
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
 * A line's token with the kind of line that it is, and with the line behind it where a section's heading or the intro
 * goes on there. `starts` are the beginnings of the text's lines. Most lines are let go by their first letters.
 */
export function withKind(token: Token, text: string, starts: LineIndex): Token {
  for (const row of ROWS_BY_LETTER.get(text[token.from]!) ?? NO_ROWS) {
    if (!hasLettersAt(text, token.from, token.to, row.begins)) continue;
    const known = row.read(token, text, starts);
    if (known !== null) return known;
  }
  return token;
}

/** One kind of line: the letters with which it begins, in lower case, and what makes sure of it. */
interface LineRow {
  readonly begins: string;
  readonly read: (token: Token, text: string, starts: LineIndex) => Token | null;
}

const CASE_FIELDS = /(?:maximus )?case number[ \t\u00a0]{0,4}:|date assigned[ \t\u00a0]{0,4}:|dated[ \t\u00a0]{0,4}:/iy;
const NUMBERED = /\d{1,3}[).][ \t]{1,8}(?=\S)/y;

/** In the order in which they are tried. */
const LINE_ROWS: readonly LineRow[] = [
  ...LABEL_ROWS.flatMap(row => row.begins.map(begins => ({ begins, read: labelReader(row) }))),
  ...PAGE_LINES.map(({ begins, pattern }) => ({ begins, read: wholeLineReader('page-line', pattern) })),
  { begins: 'the final', read: readIntro },
  ...['case', 'maximus', 'date'].map(begins => ({ begins, read: lineStartReader('case-field', CASE_FIELDS) })),
  { begins: 'maximus', read: wholeLineReader('letterhead', LETTERHEAD) },
  ...SECTION_ROWS.map(row => ({ begins: row.title.slice(0, 4).toLowerCase(), read: sectionReader(row) })),
  ...[...'0123456789'].map(begins => ({ begins, read: lineStartReader('numbered', NUMBERED) })),
];

/** By the first letter of a line, small and capital. */
const ROWS_BY_LETTER = new Map<string, LineRow[]>();
for (const row of LINE_ROWS) {
  const letter = row.begins[0]!;
  for (const first of new Set([letter, letter.toUpperCase()]))
    ROWS_BY_LETTER.set(first, [...(ROWS_BY_LETTER.get(first) ?? []), row]);
}
const NO_ROWS: readonly LineRow[] = [];

function labelReader(row: LabelRow): LineRow['read'] {
  return (token, text) =>
    startsWith(row.pattern, text, token)
      ? { ...token, kind: 'label', label: row, labelEnd: row.pattern.lastIndex }
      : null;
}

function lineStartReader(kind: TokenKind, pattern: RegExp): LineRow['read'] {
  return (token, text) => (startsWith(pattern, text, token) ? { ...token, kind } : null);
}

function startsWith(pattern: RegExp, text: string, token: Token): boolean {
  pattern.lastIndex = token.from;
  return pattern.test(text);
}

/** The pattern against the line alone, so that `$` is the line's end. */
function wholeLineReader(kind: TokenKind, pattern: RegExp): LineRow['read'] {
  return (token, text) => {
    if (token.to - token.from > LONGEST_HEADING_LINE) return null;
    pattern.lastIndex = 0;
    return pattern.test(text.slice(token.from, token.to)) ? { ...token, kind } : null;
  };
}

const LONGEST_HEADING_LINE = 120;

/** The intro sentence may wrap: it ends with "below:". */
function readIntro(token: Token, text: string, starts: LineIndex): Token | null {
  if (!startsWith(ITEMS_INTRO_START, text, token)) return null;
  const intro: Token = { ...token, kind: 'intro' };
  if (INTRO_END.test(text.slice(Math.max(token.from, token.to - 20), token.to))) return intro;
  const next = nextLine(token, text, starts);
  const goesOn = next !== null && next.words.length < 80 && INTRO_END.test(next.words);
  return goesOn ? withNextLine(intro, next) : intro;
}

const INTRO_END = /below\s{0,9}:?$/i;

/** A section's heading, compared by its letters and digits; it may wrap behind sixteen of them. */
function sectionReader(row: SectionRow): LineRow['read'] {
  const title = lettersOf(row.title);
  return (token, text, starts) => {
    if (token.to - token.from > LONGEST_HEADING_LINE) return null;
    const letters = lettersOf(text.slice(token.from, token.to));
    if (letters.length < SHORTEST_TITLE || !title.startsWith(letters)) return null;
    const heading: Token = { ...token, kind: 'section', section: row };
    if (letters === title) return heading;
    if (letters.length < SHORTEST_WRAPPED) return null;
    const next = nextLine(token, text, starts);
    return next !== null && letters + lettersOf(next.words) === title ? withNextLine(heading, next) : null;
  };
}

const SHORTEST_TITLE = 10;
const SHORTEST_WRAPPED = 16;

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** The line with which a heading may go on: the next that is not blank. */
interface NextLine {
  readonly line: number;
  readonly words: string;
  readonly to: number;
  readonly end: number;
}

/** Null where none is near, or the next is too long for the rest of a heading. */
function nextLine(token: Token, text: string, starts: LineIndex): NextLine | null {
  const from = skipBlank(text, token.end, Math.min(text.length, token.end + MOST_BLANKS_BETWEEN));
  if (from >= text.length) return null;
  let line = token.line + 1;
  while ((starts[line + 1] ?? text.length) <= from) line++;
  const end = starts[line + 1] ?? text.length;
  const to = skipBlankBack(text, from, end);
  return to - from > LONGEST_HEADING_LINE ? null : { line, words: text.slice(from, to), to, end };
}

const MOST_BLANKS_BETWEEN = 200;

const withNextLine = (token: Token, { line, to, end }: NextLine): Token => ({
  ...token,
  to,
  end,
  lines: line - token.line + 1,
});
