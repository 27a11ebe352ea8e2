import { isEmptyLine, type TextLines } from '../lineIndex';
import { matchesOf } from '../matches';
import { FURNITURE, LABEL_ROWS, SECTION_ROWS } from '../vocabulary';
import type { Replacement } from './offsetMap';

/**
 * A label or a title that a page repeats where its paragraph goes on: "Decision rationale (continued):". Each is read as
 * FURNITURE, and what stands behind it as the paragraph's.
 */
export function continuationsOf({ text }: TextLines): readonly Replacement[] {
  if (!SIGNS.some(sign => text.includes(sign))) return [];
  return matchesOf(CONTINUED, text).map(({ 0: words, index }) => {
    const end = index + words.length;
    const isAlone = end >= text.length || '\n\r'.includes(text[end]!);
    return { start: index, end, by: isAlone ? FURNITURE : `${FURNITURE}\n` };
  });
}

const SIGNS = ['(cont', '(Cont', '(CONT'];

const escaped = (words: string): string => words.replace(/[()/.]/g, '\\$&');

const CONTINUED = new RegExp(
  `(?<=^|[\\n\\r\\f])(?:${[...LABEL_ROWS.map(row => row.label), ...SECTION_ROWS.map(row => row.title)]
    .map(words => escaped(words.replace(/:$/, '')))
    .join('|')}):?[ \\t]?\\(cont(?:inued|'d|d|\\.)?\\)[ \\t]?:?[ \\t]{0,4}`,
  'gi',
);

/** Rows of points that lead the eye: to a label's colon ("Case Number.....: CM16-0900001"), or to a page in a table of contents. */
export function dotLeadersOf(lines: TextLines): readonly Replacement[] {
  const { text, from, to } = lines;
  if (!text.includes('....')) return [];
  return from.flatMap((start, line): Replacement[] => {
    if (isEmptyLine(lines, line) || to[line]! - start > LONGEST_ROW) return [];
    const row = text.slice(start, to[line]);
    if (OF_CONTENTS.test(row) && TITLES.some(title => row.toUpperCase().startsWith(title)))
      return [{ start, end: to[line]!, by: FURNITURE }];
    return matchesOf(LEADER, row).map(({ 0: points, index }) => ({
      start: start + index,
      end: start + index + points.length,
      by: '',
    }));
  });
}

const LONGEST_ROW = 200;
const TITLES = SECTION_ROWS.map(({ title }) => title.replace(/:$/, '').toUpperCase());
const OF_CONTENTS = /^[^.]{5,90}\.{4,150} ?\d{1,3}$/;
const LEADER = /(?<=[A-Za-z])\.{4,120}(?=[ \t]?:)/g;
