import { CARRIAGE_RETURN, isBlank, isLineEnd, LINE_FEED, nextLineEnd, skipBlank, skipBlankBack } from './characters';
import { classify } from './lineKinds';
import type { LabelRow, SectionRow } from './vocabulary';

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

/** A token while it is read. */
export type DraftToken = { -readonly [Field in keyof Token]: Token[Field] };

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
  let carriageReturn = text.search(RETURN);
  while (start < length) {
    if (carriageReturn >= 0 && carriageReturn < start) carriageReturn = text.indexOf('\r', start);
    const from = isBlank(text.charCodeAt(start)) ? skipBlank(text, start + 1, length) : start;
    const lineEnd = nextLineEnd(text, start, carriageReturn);
    const token = from >= lineEnd ? blankRun(text, start, from, line) : lineToken(text, start, from, lineEnd, line);
    tokens.push(token);
    start = token.end;
    line += token.lines;
  }
  return tokens;
}

/** An expression, as its search first makes one piece of a text that was put together of many; `indexOf` does not. */
const RETURN = /\r/;

function lineToken(text: string, start: number, from: number, end: number, line: number): Token {
  const token = tokenOf('text', start, end, from, skipBlankBack(text, from, end), line, 1);
  classify(text, token);
  return token;
}

/** All lines from `start` that hold nothing, up to the line on which `from` stands. */
function blankRun(text: string, start: number, from: number, line: number): Token {
  let end = start;
  let lines = 0;
  for (let at = start; at < from; at++) {
    const code = text.charCodeAt(at);
    if (!isLineEnd(code)) continue;
    if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    end = at + 1;
    lines++;
  }
  if (from >= text.length && end < from) {
    end = from;
    lines++;
  }
  return tokenOf('blank', start, end, start, start, line, lines);
}

function tokenOf(
  kind: TokenKind,
  start: number,
  end: number,
  from: number,
  to: number,
  line: number,
  lines: number,
): DraftToken {
  return { kind, start, end, from, to, line, lines, labelEnd: 0, section: null, label: null };
}
