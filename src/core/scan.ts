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
 * A classified line, or a run of blank lines. Tokens tile the text: each begins where the one before ends. `start` and
 * `end` include white space and the line end; `from` and `to` are the first letter and the place after the last.
 */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** 0-based number of the line on which the token starts. */
  readonly line: number;
  /** For a run of blank lines how many they are, else 1 or, for a wrapped heading, more. */
  readonly lines: number;
  /** Place after the label, for labels. */
  readonly labelEnd: number;
  readonly section: SectionRow | null;
  readonly label: LabelRow | null;
}

export type TokenKind =
  | 'blank'
  | 'page-line'
  | 'section'
  | 'intro'
  | 'label'
  | 'case-field'
  | 'letterhead'
  | 'numbered'
  | 'text';

/** Text to tokens, in one pass over the lines. Offsets are UTF-16 units. Never throws. */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let start = 0;
  let line = 0;
  let carriageReturn = text.search(CARRIAGE_RETURN);
  while (start < length) {
    if (carriageReturn >= 0 && carriageReturn < start) carriageReturn = text.indexOf('\r', start);
    const from = skipBlank(text, start, length);
    const lineEnd = nextLineEnd(text, start, carriageReturn);
    const token =
      from >= lineEnd ? blankRun(text, start, from, line) : classify(text, textToken(text, start, from, lineEnd, line));
    tokens.push(token);
    start = token.end;
    line += token.lines;
  }
  return tokens;
}

/** An expression, as its search first makes one piece of a text that was put together of many; `indexOf` does not. */
const CARRIAGE_RETURN = /\r/;

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** White space of these texts: ASCII controls and space, NBSP, zero-width space, byte-order mark. */
export const isBlank = (code: number): boolean =>
  code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x200b || code === 0x2028 || code === 0x2029;

function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/**
 * The place after the line end of the line that holds `start`; `carriageReturn` is the next CR, -1 where there is none.
 * CR LF is one line end, as a lone CR or LF.
 */
function nextLineEnd(text: string, start: number, carriageReturn: number): number {
  const lineFeed = text.indexOf('\n', start);
  const end = lineFeed < 0 ? text.length : lineFeed + 1;
  if (carriageReturn < 0 || carriageReturn >= end) return end;
  return text.charCodeAt(carriageReturn + 1) === 10 ? carriageReturn + 2 : carriageReturn + 1;
}

/** All lines from `start` that hold nothing, up to the line on which `from` stands. */
function blankRun(text: string, start: number, from: number, line: number): Token {
  let end = start;
  let lines = 0;
  for (let at = start; at < from; at++) {
    const code = text.charCodeAt(at);
    if (!isLineEnd(code)) continue;
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    end = at + 1;
    lines++;
  }
  if (from >= text.length && end < from) {
    end = from;
    lines++;
  }
  return tokenOf('blank', start, end, start, start, line, lines);
}

/** A token while it is read. */
type Draft = { -readonly [Field in keyof Token]: Token[Field] };

function tokenOf(
  kind: TokenKind,
  start: number,
  end: number,
  from: number,
  to: number,
  line: number,
  lines: number,
): Draft {
  return { kind, start, end, from, to, line, lines, labelEnd: 0, section: null, label: null };
}

/** A line not yet classified. */
function textToken(text: string, start: number, from: number, end: number, line: number): Draft {
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return tokenOf('text', start, end, from, to, line, 1);
}

function classify(text: string, token: Draft): Token {
  const first = text.charCodeAt(token.from);
  if (first >= DIGIT_0 && first <= DIGIT_9) {
    if (matchesStart(NUMBERED, text, token)) token.kind = 'numbered';
    return token;
  }
  const candidates = CANDIDATES.get(prefixAt(text, token.from));
  if (candidates !== undefined) classifyBy(candidates, text, token);
  return token;
}

const DIGIT_0 = '0'.charCodeAt(0);
const DIGIT_9 = '9'.charCodeAt(0);
const NUMBERED = /\d{1,3}[).][ \t]{1,8}(?=\S)/y;

/** The first four letters in lower case as one number: they rule most lines out at once. */
const prefixAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) | 32) << 24) ^
  ((text.charCodeAt(at + 1) | 32) << 16) ^
  ((text.charCodeAt(at + 2) | 32) << 8) ^
  (text.charCodeAt(at + 3) | 32);

interface Candidates {
  readonly labels: LabelRow[];
  readonly sections: SectionKey[];
  readonly lines: LineRow[];
}

interface LineRow {
  readonly kind: TokenKind;
  readonly pattern: RegExp;
  readonly prefixes: readonly string[];
}

const CASE_FIELDS = /(?:maximus )?case number[ \t\u00a0]{0,4}:|date assigned[ \t\u00a0]{0,4}:|dated[ \t\u00a0]{0,4}:/iy;

/** Lines known by how they begin, beside sections and labels. */
const LINE_ROWS: readonly LineRow[] = [
  ...PAGE_LINES.map(pattern => ({ kind: 'page-line' as const, pattern, prefixes: ['page', 'fina'] })),
  { kind: 'intro', pattern: ITEMS_INTRO_START, prefixes: ['the '] },
  { kind: 'case-field', pattern: CASE_FIELDS, prefixes: ['case', 'maxi', 'date'] },
  { kind: 'letterhead', pattern: LETTERHEAD, prefixes: ['maxi'] },
];

interface SectionKey {
  readonly row: SectionRow;
  /** Letters and digits of the title in lower case. */
  readonly key: string;
}

const keyOf = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]+/g, '');

const SECTION_KEYS: readonly SectionKey[] = SECTION_ROWS.map(row => ({ row, key: keyOf(row.title) }));

/** By the first letters, see prefixAt. */
const CANDIDATES: ReadonlyMap<number, Candidates> = candidatesByPrefix();

function candidatesByPrefix(): Map<number, Candidates> {
  const byPrefix = new Map<number, Candidates>();
  const at = (text: string): Candidates => {
    const prefix = prefixAt(text, 0);
    const known = byPrefix.get(prefix) ?? { labels: [], sections: [], lines: [] };
    byPrefix.set(prefix, known);
    return known;
  };
  for (const row of LABEL_ROWS) at(row.label).labels.push(row);
  for (const section of SECTION_KEYS) at(section.row.title).sections.push(section);
  for (const row of LINE_ROWS) for (const prefix of row.prefixes) at(prefix).lines.push(row);
  return byPrefix;
}

function classifyBy(candidates: Candidates, text: string, token: Draft): void {
  for (const label of candidates.labels) {
    label.pattern.lastIndex = token.from;
    if (!label.pattern.test(text)) continue;
    token.kind = 'label';
    token.label = label;
    token.labelEnd = label.pattern.lastIndex;
    return;
  }
  for (const { kind, pattern } of candidates.lines) {
    const isWhole = kind === 'page-line' || kind === 'letterhead';
    if (!(isWhole ? matchesWhole(pattern, text, token) : matchesStart(pattern, text, token))) continue;
    token.kind = kind;
    if (kind === 'intro') takeWholeIntro(text, token);
    return;
  }
  if (candidates.sections.length > 0 && token.to - token.from <= LONGEST_SECTION_LINE)
    takeSection(candidates.sections, text, token);
}

function matchesStart(pattern: RegExp, text: string, token: Token): boolean {
  pattern.lastIndex = token.from;
  return pattern.test(text);
}

/** The pattern against the line alone, so that `$` is the line's end. */
function matchesWhole(pattern: RegExp, text: string, token: Token): boolean {
  if (token.to - token.from > LONGEST_SECTION_LINE) return false;
  pattern.lastIndex = 0;
  return pattern.test(text.slice(token.from, token.to));
}

const LONGEST_SECTION_LINE = 120;

function takeSection(sections: readonly SectionKey[], text: string, token: Draft): void {
  const key = keyOf(text.slice(token.from, token.to));
  if (key.length < 10) return;
  for (const { row, key: whole } of sections) {
    const isWrapped = key.length >= 16 && key !== whole && whole.startsWith(key);
    if (key !== whole && !(isWrapped && takeNextLine(text, token, rest => keyOf(rest) === whole.slice(key.length))))
      continue;
    token.kind = 'section';
    token.section = row;
    return;
  }
}

/** The intro sentence may wrap: it ends with "below:". */
function takeWholeIntro(text: string, token: Draft): void {
  if (INTRO_END.test(text.slice(Math.max(token.from, token.to - 20), token.to))) return;
  takeNextLine(text, token, rest => rest.length < 80 && INTRO_END.test(rest));
}

const INTRO_END = /below\s{0,9}:?$/i;

/** Takes the next line that is not blank into the token, where that line is its continuation. */
function takeNextLine(text: string, token: Draft, isRest: (line: string) => boolean): boolean {
  const from = skipBlank(text, token.end, Math.min(text.length, token.end + 200));
  if (from >= text.length) return false;
  const end = nextLineEnd(
    text,
    from,
    text.slice(from, from + LONGEST_SECTION_LINE * 2).includes('\r') ? text.indexOf('\r', from) : -1,
  );
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (to - from > LONGEST_SECTION_LINE || !isRest(text.slice(from, to))) return false;
  token.lines = 1 + lineEndsBetween(text, token.end, from) + 1;
  token.end = end;
  token.to = to;
  return true;
}

function lineEndsBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (isLineEnd(code)) count++;
  }
  return count;
}
