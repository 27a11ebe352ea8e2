import type { TextLines } from '../lineIndex';
import { matchesOf } from '../matches';
import { DECISION_WORDS } from '../vocabulary';
import type { Replacement } from './offsetMap';

/** The bars of a table's rows, each inner one read as a tab: "| MAXIMUS guideline: | Decision based on ... |". */
export function tableBarsOf({ text, from, to }: TextLines): readonly Replacement[] {
  if (!text.includes('|')) return [];
  return from.flatMap((start, line): Replacement[] => {
    const end = to[line]!;
    if (end - start < SHORTEST_ROW || !'|+'.includes(text[start]!) || !'|+'.includes(text[end - 1]!)) return [];
    const row = text.slice(start, end);
    if (RULE.test(row)) return [{ start, end, by: '' }];
    return matchesOf(BAR, row).map(({ 0: bar, index: at }) => {
      const isInner = at > 0 && at + bar.length < row.length;
      return { start: start + at, end: start + at + bar.length, by: isInner ? '\t' : '' };
    });
  });
}

const SHORTEST_ROW = 3;
/** What parts the rows of a table: "|---|---|", "+-------+". */
const RULE = /^[|:=+ -]+$/;
const BAR = /\|[ \t]{0,20}/g;

/**
 * A bar in the margin beside lines that were changed, or the edge of a page that a scan took for one. It stands at one end
 * of a line, behind or before a blank; a line with another may be a row of a table.
 */
export function changeBarsOf({ text, from, to }: TextLines): readonly Replacement[] {
  if (!text.includes('|')) return [];
  return from.flatMap((start, line): Replacement[] => {
    const end = to[line]!;
    const row = end - start < SHORTEST_ROW ? '' : text.slice(start, end);
    if (row.startsWith('| ') && !row.includes('|', 1)) return [{ start, end: start + 2, by: '' }];
    if (!/[ \t]\|$/.test(row) || row.indexOf('|') < row.length - 1) return [];
    return [{ start: start + row.slice(0, -1).trimEnd().length, end, by: '' }];
  });
}

/** In a form with a box for each decision the one that is not ticked: "[X] Upheld [ ] Overturned". */
export function emptyBoxesOf({ text }: TextLines): readonly Replacement[] {
  if (!EMPTY_BOXES.some(box => text.includes(box))) return [];
  return matchesOf(NOT_TICKED, text).map(({ 0: box, index }) => ({ start: index, end: index + box.length, by: '' }));
}

const EMPTY_BOXES = ['[ ]', '[]', '( )', '\u2610'];
const WORD = ` {0,3}(?:${DECISION_WORDS.map(({ word }) => word).join('|')})`;
const TICKED = `(?:\\[[xX]\\]|\\([xX]\\)|[\\u2611\\u2612])${WORD}`;
const EMPTY = `(?:\\[ ?\\]|\\( \\)|\\u2610)${WORD}`;
const NOT_TICKED = new RegExp(`(?<=${TICKED})\\s{1,9}${EMPTY}|${EMPTY}\\s{1,9}(?=${TICKED})`, 'gi');
