import { isEmptyLine, type TextLines, textLinesOf } from './lineIndex';
import { kindOfLine, type Line } from './lineKinds';
import { linesWithLabelMark, withoutStrayLabels } from './nearLabels';
import { sourceTextOf } from './sourceText';
import type { Lines, Token } from './token';

/** The lines of a text as given, to be read. */
export function linesOf(text: string): Lines {
  const source = sourceTextOf(text);
  return { source, tokens: scan(source.plain) };
}

/** The same of a text whose lines are known: those of its plain text begin and end at the same places. */
export function linesOfKnown(text: string, lines: TextLines): Lines {
  const source = sourceTextOf(text);
  return { source, tokens: scan(source.plain, lines) };
}

/**
 * Text to tokens, in one pass over the lines (see token.ts). Offsets are UTF-16 units, time is linear in the length.
 * Never throws.
 */
export function scan(text: string, known?: TextLines): readonly Token[] {
  const lines: TextLines = known === undefined ? textLinesOf(text) : { ...known, text };
  const { starts } = lines;
  const marked = linesWithLabelMark(lines);
  const tokens: Token[] = [];
  for (let line = 0; line < starts.length && starts[line]! < text.length; ) {
    const token = isEmptyLine(lines, line) ? blankRun(lines, line) : lineToken(lines, line, marked.has(line));
    tokens.push(token);
    line += token.lines;
  }
  return withoutStrayLabels(tokens);
}

function lineToken({ text, starts, from, to }: TextLines, number: number, hasLabelMark: boolean): Token {
  const end = starts[number + 1] ?? text.length;
  const line: Line = { number, from: from[number]!, to: to[number]!, end, hasLabelMark };
  const { kind, label, labelForm, labelEnd, section, last } = kindOfLine(line, text, starts);
  return {
    kind,
    start: starts[number]!,
    end: last.end,
    from: line.from,
    to: last.to,
    line: number,
    lines: 1 + last.number - number,
    labelEnd,
    section,
    label,
    labelForm,
  };
}

/** All lines from one that holds nothing up to the next that does, or the text's end. */
function blankRun(all: TextLines, line: number): Token {
  const { text, starts } = all;
  let next = line + 1;
  while (next < starts.length && starts[next]! < text.length && isEmptyLine(all, next)) next++;
  const start = starts[line]!;
  return {
    kind: 'blank',
    start,
    end: starts[next] ?? text.length,
    from: start,
    to: start,
    line,
    lines: next - line,
    labelEnd: 0,
    section: null,
    label: null,
    labelForm: null,
  };
}
