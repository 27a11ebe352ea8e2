import { isCapital, isDigit } from '../characters';
import { FURNITURE } from '../vocabulary';
import { areAtPageDistance, type CountedLine, countedIn, countsPages } from './countedLines';
import { isOfText, isWatermark } from './furnitureWords';
import type { Replacement } from './offsetMap';
import { ENDS_NONE, type Line, nearest, type Page } from './page';

/**
 * Furniture in the margin beside a line of the text: a Bates number before or behind its words ("ABC000123  request is
 * not"), a page number or a watermark behind a wide gap. Only what recurs at the distance of pages is furniture; a table
 * may have columns.
 */
export function besideFurnitureOf(page: Page): readonly Beside[] {
  const groups = new Map<string, Beside[]>();
  for (const line of page.lines) {
    const beside = line.isEmpty ? null : besideOn(line, page);
    if (beside === null) continue;
    const group = groups.get(beside.key);
    if (group === undefined) groups.set(beside.key, [beside]);
    else group.push(beside);
  }
  return [...groups.values()].flatMap(group =>
    isProven(group, page) ? group : group.filter(one => isStampBeside(one, page)),
  );
}

export interface Beside extends CountedLine {
  readonly side: 'left' | 'right';
  /** With the gap to the line's own words. */
  readonly from: number;
  readonly to: number;
}

/** What stands at either end of a line. Nearly every line is let go by its first or last letter: only numbers and capitals may. */
function besideOn(line: Line, { text, firstAnchor, caseBlocks }: Page): Beside | null {
  const { number, start, end } = line;
  if (isCapital(text.charCodeAt(start)) && isCapital(text.charCodeAt(start + 1))) {
    const own = BATES_BEFORE.exec(text.slice(start, Math.min(end, start + LONGEST)))?.[0];
    if (own !== undefined) return besideAt(line, own, 'left');
  }
  const last = text.charCodeAt(end - 1);
  if (!isDigit(last) && !isCapital(last)) return null;
  const ending = text.slice(Math.max(start, end - LONGEST), end);
  const bates = isDigit(text.charCodeAt(end - FEWEST_DIGITS)) ? batesBehind(ending) : null;
  if (bates !== null) return besideAt(line, bates, 'right');
  if (number <= firstAnchor || caseBlocks.has(number)) return null;
  const own = behindGap(ending);
  if (own === null || end - own.length - start < SHORTEST_PRINTED) return null;
  return OTHER_GAP.test(text.slice(start, end - own.length).trimEnd()) ? null : besideAt(line, own, 'right');
}

/** A row of a table has more gaps than one. */
const OTHER_GAP = /\S(?: {3}|\t)/;

/** The last word or the last two where they are a Bates number. */
function batesBehind(ending: string): string | null {
  const last = ending.lastIndexOf(' ');
  const two = ending.lastIndexOf(' ', last - 1);
  const found = [two, last].find(at => at > 0 && ALL_BATES.test(ending.slice(at + 1)));
  return found === undefined ? null : ending.slice(found);
}

/** What stands behind the last wide gap of a line. */
function behindGap(ending: string): string | null {
  const at = Math.max(ending.lastIndexOf('   '), ending.lastIndexOf('\t'));
  return at < 0 || ending.length - at > LONGEST_BEHIND ? null : ending.slice(at);
}

/** In letters; a shorter line may be a row of a table. */
const SHORTEST_PRINTED = 40;
const LONGEST_BEHIND = 24;

/** In letters, with the gap. */
const LONGEST = 60;
const FEWEST_DIGITS = 6;
const BATES = `[A-Z]{2,12}(?:[ _-][A-Z]{2,12})?[ _-]?\\d{${FEWEST_DIGITS},9}`;
const BATES_BEFORE = new RegExp(`^${BATES}(?:[ \\t]{1,20}(?=\\S)|$)`); // alone on its line it bears witness

function besideAt(line: Line, own: string, side: Beside['side']): Beside {
  const from = side === 'left' ? line.start : line.end - own.length;
  const counted = countedIn(line, own.trim());
  return { ...counted, key: `${side} ${counted.key}`, side, from, to: from + own.length };
}

/** Bates numbers that count; other numbers, or words that recur, of which one of three at least stands beside a sentence that goes on. */
function isProven(group: readonly Beside[], page: Page): boolean {
  if (group.length < 2 || !areAtPageDistance(group) || isOfText(group[0]!.words)) return false;
  const isAlike = group.every(({ words }) => words === group[0]!.words);
  const inSentence = group.filter(beside => goesOnBeside(beside, page)).length;
  if (countsPages(group)) return isBatesNumber(group[0]!) || inSentence > 0;
  return isAlike && inSentence > (group.length > 2 ? 0 : 1);
}

/** A Bates number that begins with zeros, or a watermark, behind a gap that no paragraph has: once is enough. */
function isStampBeside(beside: Beside, page: Page): boolean {
  const { side, start, to, words } = beside;
  const own = page.text.slice(start, to - words.length);
  if (side === 'left' || own.length - own.trimEnd().length < WIDE_GAP) return false;
  return isBatesNumber(beside) ? /[A-Z _-]0/.test(words) : isWatermark(words);
}

/** In blanks. */
const WIDE_GAP = 4;

/** A Bates number, whatever stands beside it, is none of the line's own words; others may be a footer's last. */
export const isBatesNumber = ({ words }: Beside): boolean => ALL_BATES.test(words);

const ALL_BATES = new RegExp(`^${BATES}$`);

/** Whether the sentence of a line goes on behind its end. */
function goesOnBeside({ from, number }: Beside, page: Page): boolean {
  const { text, lines } = page;
  const before = text.slice(Math.max(0, from - LONGEST), from).trimEnd();
  const behind = nearest(lines, number, 1);
  return behind !== null && /[a-z(]/.test(text[behind.start]!) && ENDS_NONE.test(before.at(-1) ?? '.');
}

/** As it is read: on a line of its own. */
export const asFurniture = ({ side, from, to, end }: Beside): Replacement => {
  if (side === 'right') return { start: from, end: to, by: `\n${FURNITURE}` };
  return { start: from, end: to, by: to === end ? FURNITURE : `${FURNITURE}\n` };
};
