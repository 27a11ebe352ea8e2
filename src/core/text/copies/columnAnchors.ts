import type { TextLines } from '../lineIndex';
import { matchesFrom } from '../matches';
import { LABEL_ROWS, SECTION_ROWS } from '../vocabulary';
import type { Replacement } from './offsetMap';

/**
 * Labels and titles behind a wide gap or a bar, in a text in which hardly any begins a line: a print of two columns. The
 * columns cannot be told apart with certainty; but a text in which no label is seen would pass for none of ours, and
 * nobody would hear of it. Each label gets a line of its own, so that what is missing around it is told.
 */
export function columnAnchorsOf({ text }: TextLines): readonly Replacement[] {
  let atLineStarts = 0;
  for (const anchor of ANCHORS) {
    const at = text.indexOf(anchor.words);
    if (at >= 0 && standsAsAnchor(text, at, anchor.words)) atLineStarts++;
    if (atLineStarts > 1) return [];
  }
  return ANCHORS.flatMap(({ words, pattern }) => matchesFrom(words, pattern, text))
    .flatMap(({ index: end }): Replacement[] => {
      const start = startOfGap(text, end);
      return start === null ? [] : [{ start, end, by: '\n' }];
    })
    .sort((a, b) => a.start - b.start);
}

/** At a line's beginning; a title has all of its line. */
const standsAsAnchor = (text: string, at: number, words: string): boolean =>
  LINE_START.test(text.slice(Math.max(0, at - LONGEST_GAP), at)) &&
  (words.endsWith(':') || /^[ \t]{0,20}(?:[\n\r]|$)/.test(text.slice(at + words.length, at + words.length + 21)));

/** As they are written, with the colon; titles in capitals. */
const ANCHORS: readonly { readonly words: string; readonly pattern: RegExp }[] = [
  ...LABEL_ROWS.map(({ label }) => label).filter(label => label.endsWith(':')),
  ...SECTION_ROWS.map(({ title }) => title).filter(title => title === title.toUpperCase()),
].map(words => ({ words, pattern: new RegExp(words.replace(/[()/.]/g, '\\$&'), 'y') }));

/** In letters. */
const LONGEST_GAP = 80;
/** Marks of a list or a margin may stand before it, but no column. */
const LINE_START = /(?:^|[\n\r])(?:[ \t]*|[^A-Za-z\n\r]{0,8})$/;
/**
 * Where the gap before a label begins: three blanks or a tab behind other words, or a bar and what stands before it; null
 * where there is none, or the line begins with it.
 */
function startOfGap(text: string, end: number): number | null {
  const start = behindBlanks(text, end);
  if (start > 0 && start < end && BARS.includes(text[start - 1]!)) return behindBlanks(text, start - 1);
  const isWide = end - start >= NARROWEST_GAP || text.slice(start, end).includes('\t');
  return isWide && start > 0 && !LINE_ENDS.includes(text[start - 1]!) ? start : null;
}

const NARROWEST_GAP = 3;
const BARS = '|\u2502';
const LINE_ENDS = '\n\r';

/** The first of the blanks before a place. */
function behindBlanks(text: string, end: number): number {
  let start = end;
  while (end - start < LONGEST_GAP && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start;
}
