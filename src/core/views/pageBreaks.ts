import type { Span } from '../model/span';
import { isEmptyLine, lineOf, type TextLines, textLinesOf } from '../text/lineIndex';
import type { LineWords } from './lineWords';

/** The form feeds of a text, and what stands behind lines instead: below which a page ends, and which page comes next. */
export interface PageBreaks {
  readonly formFeeds: readonly Span[];
  readonly lines: readonly LineWords<'rule' | 'page'>[];
}

/**
 * A form feed stands before the first letter of a page: the page before ends with the line above. The next page's number
 * stands behind that line or the first of the page, where there is more room. A form feed behind the last letter of a
 * text, or before its first, begins no other page.
 */
export function pageBreaks(text: string): PageBreaks {
  const formFeeds: Span[] = [];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1))
    formFeeds.push({ start: at, end: at + 1 });
  if (formFeeds.length === 0) return { formFeeds, lines: [] };

  const lines = textLinesOf(text);
  const lastWritten = lines.from.findLastIndex((start, line) => start < lines.to[line]!);
  return {
    formFeeds,
    lines: formFeeds.flatMap(({ start }, index): LineWords<'rule' | 'page'>[] => {
      const line = lineOf(lines.starts, start) - 1;
      const above = lines.from[line]! > start && !isEmptyLine(lines, line) ? line - 1 : line;
      const goesOn = lastWritten > line || (lastWritten === line && lines.to[line]! > start);
      if (above < 0 || (line === 0 && isEmptyLine(lines, 0)) || !goesOn) return [];
      const page = { line: shorter(lines, above, line), kind: 'page', words: `page ${index + 2}` } as const;
      return [{ line: above, kind: 'rule', words: '' }, page];
    }),
  };
}

const shorter = ({ from, to }: TextLines, a: number, b: number): number =>
  to[b]! - from[b]! < to[a]! - from[a]! ? b : a;
