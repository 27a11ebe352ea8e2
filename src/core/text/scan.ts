import { isBlank, skipBlank, skipBlankBack } from './characters';
import { type LineIndex, lineIndexOf } from './lineIndex';
import { kindOfLine, type Line } from './lineKinds';
import { withoutStrayLabels } from './nearLabels';
import { sourceTextOf } from './sourceText';
import type { Lines, Token } from './token';

/** The lines of a text as given, to be read. */
export function linesOf(text: string): Lines {
  const source = sourceTextOf(text);
  return { source, tokens: scan(source.plain) };
}

/**
 * Text to tokens, in one pass over the lines (see token.ts). Offsets are UTF-16 units, time is linear in the length.
 * Never throws.
 */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const starts = lineIndexOf(text);
  for (let line = 0, start = 0; start < text.length; ) {
    const from = isBlank(text.charCodeAt(start)) ? skipBlank(text, start + 1, text.length) : start;
    const end = starts[line + 1] ?? text.length;
    const token = from >= end ? blankRun(text, starts, line, from) : lineToken(text, starts, line, from);
    tokens.push(token);
    start = token.end;
    line += token.lines;
  }
  return withoutStrayLabels(tokens);
}

function lineToken(text: string, starts: LineIndex, number: number, from: number): Token {
  const end = starts[number + 1] ?? text.length;
  const line: Line = { number, from, to: skipBlankBack(text, from, end), end };
  const { kind, label, labelForm, labelEnd, section, last } = kindOfLine(line, text, starts);
  return {
    kind,
    start: starts[number]!,
    end: last.end,
    from,
    to: last.to,
    line: number,
    lines: 1 + last.number - number,
    labelEnd,
    section,
    label,
    labelForm,
  };
}

/** All lines from one that holds nothing up to the line of the next letter, which is at `letter`, or the text's end. */
function blankRun(text: string, starts: LineIndex, line: number, letter: number): Token {
  let next = line + 1;
  while (next < starts.length && starts[next]! < text.length && (starts[next + 1] ?? text.length) <= letter) next++;
  const start = starts[line]!;
  const end = starts[next] ?? text.length;
  const lines = next - line;
  return {
    kind: 'blank',
    start,
    end,
    from: start,
    to: start,
    line,
    lines,
    labelEnd: 0,
    section: null,
    label: null,
    labelForm: null,
  };
}
