import { onceFor } from '../once';
import { goesOn } from '../spacing';
import {
  DECIDED,
  HEADS_PARAGRAPH,
  isInCapitals,
  isLikeHeader,
  isNoProse,
  isOfStructure,
  isSpread,
  isWatermark,
  ORNAMENTED,
} from './furnitureWords';
import {
  ANCHOR_LINE,
  ENDS_NONE,
  isEmptyAt,
  type Line,
  type Page,
  printedWidthOf,
  wordsOf,
  wouldHoldMore,
} from './page';

/**
 * Furniture without empty lines around it, inside a paragraph or between two: a watermark ("DRAFT"), a page number, a
 * Bates number. A wrapped line is as long as the words allow; this one is not, and the sentence goes on behind it.
 */

/** Whether lines that are alike are a page's by where they stand: the more, the more their words read like a paragraph's. */
export function recursInParagraphs(group: readonly Line[], page: Page): boolean {
  const words = wordsOf(page.text, group[0]!);
  if (group.some(line => wordsOf(page.text, line) !== words) || !isProven(words, group, page)) return false;
  if (isLikeHeader(words) || ORNAMENTED.test(words)) return true;
  if (HEADS_PARAGRAPH.test(words) || LIST_ITEM.test(words) || LAST_WORD.test(words) || areOfLists(group, page))
    return false;
  if (isOfStockSentence(group, page)) return false;
  return !GOES_ON.test(words) && !standsElsewhere(words, group, page);
}

function isProven(words: string, group: readonly Line[], page: Page): boolean {
  const proofs = group.map(line => proofOf(line, page));
  const proof = proofs.reduce((sum, own) => sum + own, 0);
  if (isLoud(words, page)) return proof + group.filter(line => isShortWithin(line, page)).length >= PARTS_SENTENCE;
  if (page.hasSmallLetters && isNoProse(words)) return proof > PARTS_SENTENCE || proofs.every(own => own > 0);
  return proof >= 2 * PARTS_SENTENCE;
}

/** Whether all that part sentences part the same one: a page ends wherever it does. */
function isOfStockSentence(group: readonly Line[], page: Page): boolean {
  const { text, lines } = page;
  const parting = group.filter(line => partsWrapped(line, page));
  const around = parting.map(({ number }) => [-1, 1].map(step => wordsOf(text, lines[number + step]!)).join('\n'));
  return around.length > 1 && new Set(around).size === 1;
}

/** Whether a text has each of the words within its other lines as well: "Administrator". */
function standsElsewhere(words: string, group: readonly Line[], page: Page): boolean {
  const counts = wordCountsOf(page);
  return words.split(/\s+/).every(word => counts.get(word)! > group.length);
}

/** "(2) A plan with goals": a list may recur. */
const LIST_ITEM = /^\(?(?:\d{1,2}|[A-Za-z])[.)] [A-Za-z]/;

/** "MTUS.", "THE EVIDENCE.", "[97110-59].": the end of a sentence that recurs. */
const LAST_WORD = /^(?:[A-Za-z/-]{1,20} )?\S{1,20}\.$/;

/** "L2", "Pain: 7" in lists of short lines. A header has few lines, and pages have no more than one. */
export const areOfLists = (group: readonly Line[], page: Page): boolean =>
  group.every(line => line.end - line.start < LONGEST_VALUE && isAmongShort(line, page));

/** In letters. */
const LONGEST_VALUE = 12;

/** How often each word stands in a text: counted once for all groups of lines. */
const wordCountsOf = onceFor(({ text }: Page) => {
  const counts = new Map<string, number>();
  for (const word of text.split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
});

/** "on", "cally neces-": lines of a paragraph that a program has broken, however short. */
const GOES_ON = /^(?!https?:|file:)[a-z]|-$/;

/** The same of lines whose numbers count: then one is proof enough. */
export const countsInParagraphs = (group: readonly Line[], page: Page): boolean =>
  !areOfLists(group, page) &&
  group.some(line => proofOf(line, page) > 0 || (isMark(wordsOf(page.text, line)) && isShortWithin(line, page)));

const PARTS_SENTENCE = 2;

/** "COPY", "*** DRAFT ***", "Continued...". */
const isLoud = (words: string, { hasSmallLetters }: Page): boolean =>
  (hasSmallLetters && !/[a-z]/.test(words) && /[A-Z]{2}/.test(words) && /[^,;:-]$/.test(words)) ||
  isLikeHeader(words) ||
  ORNAMENTED.test(words);

/** "3", "p. 3", "- iii -", "MAX-IMR 000411", "12/9/2016   IMR Final Determination   3". */
const isMark = (words: string): boolean => !/[a-z]{5}/.test(words) || isSpread(words);

/** Whether a sentence goes on behind a line, or no line of the text would stand where it does, or neither. */
function proofOf(line: Line, page: Page): number {
  if (partsWrapped(line, page)) return PARTS_SENTENCE;
  return standsWhereNoneDoes(line, page) ? 1 : 0;
}

/** Whether one line stands where none of its paragraph would: too short within it, or behind its end. */
export const isOutOfPlace = (line: Line, page: Page): boolean => proofOf(line, page) > 0 || isShortWithin(line, page);

/**
 * A watermark or a stamp that stands once within a paragraph: words that are printed across pages, a line between rules, or
 * one far to the right of its neighbours, with a word that the text has nowhere else.
 */
export function isStamp(words: string, line: Line, page: Page): boolean {
  if (!page.hasSmallLetters || words.length > LONGEST_STAMP) return false;
  const isKnown = isWatermark(words) || ORNAMENTED.test(words) || isOfStamp(words, line, page);
  if (!isKnown && !isFarRight(line, page)) return false;
  const isWithin = partsWrapped(line, page) || isShortWithin(line, page);
  // A heading in capitals may stand below a sentence's end, or above a label.
  if (!isWithin && !(isKnown && (isOutOfPlace(line, page) || isBelowEnd(line, page)))) return false;
  return isKnown || !standsElsewhere(words, [line], page);
}

/** Whether a line in capitals is another of a stamp: "RECEIVED", "DEC 09 2016", "CLAIMS DEPT". */
function isOfStamp(words: string, { number }: Line, { text, lines }: Page): boolean {
  if (!isInCapitals(words)) return false;
  return [-2, -1, 1, 2].some(step => {
    const other = lines[number + step];
    return other !== undefined && isWatermark(wordsOf(text, other));
  });
}

/** Whether a line stands right below a sentence's end, and no other line right below it. */
export function isBelowEnd(line: Line, page: Page): boolean {
  const before = within(line, page, -1);
  return before !== null && page.text[before.end - 1] === '.' && within(line, page, 1) === null;
}

/**
 * Whether a line has columns and no prose, and stands within a paragraph or ends one: "IMR Determination          3". The
 * gap is wider than any of a justified paragraph.
 */
export const isColumnsOfPage = (words: string, line: Line, page: Page): boolean =>
  WIDE_GAP.test(words) &&
  isNoProse(words) &&
  !isRowOfTable(words, line, page) &&
  (isOutOfPlace(line, page) || isBelowEnd(line, page));

/** Whether the second column of a line begins below or above that of a line near it: the end of a page may stand between. */
function isRowOfTable(words: string, { number }: Line, { text, lines }: Page): boolean {
  const column = words.length - words.replace(/^.*? {3,90}/, '').length;
  return lines.slice(Math.max(0, number - ROWS_NEAR), number + ROWS_NEAR + 1).some(near => {
    if (near.number === number || near.isEmpty) return false;
    const others = wordsOf(text, near);
    return others.slice(column - 2, column) === '  ' && /\S/.test(others[column] ?? ' ');
  });
}

/** So many lines away a table may go on. */
const ROWS_NEAR = 5;

const WIDE_GAP = /^[^:]*[^:\s] {8,90}[^:\s][^:]*$/;

/** In letters. */
const LONGEST_STAMP = 40;

/** Whether a line begins so far behind those around it that it is none of their paragraph. */
function isFarRight(line: Line, page: Page): boolean {
  const around = [-1, 1].map(step => within(line, page, step as 1 | -1));
  const indent = indentOf(line, page);
  return around.every(other => other !== null && indent - indentOf(other, page) >= FAR_RIGHT);
}

/** In blanks. */
const FAR_RIGHT = 12;

/** Looked for from the line before on: a text may have no CR, or no LF, anywhere. */
function indentOf({ number, start }: Line, { text, lines }: Page): number {
  const gap = text.slice(lines[number - 1]?.end ?? 0, start);
  return gap.length - 1 - Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r'));
}

/** Whether a line too short for one of its paragraph parts a sentence; one with wide gaps is of none, whatever its length. */
export function partsWrapped(line: Line, page: Page): boolean {
  const { text } = page;
  const before = beside(line, page, -1, SHORTEST_WRAPPED);
  const behind = beside(line, page, 1, 1);
  if (before === null || behind === null || !/[a-z(]/.test(text[behind.start]!)) return false;
  if (!ENDS_NONE.test(text[before.end - 1]!) && !goesOn(text, before.end, behind.start)) return false;
  return wouldHoldMore(line, before, behind, page) || isSpread(wordsOf(text, line));
}

/**
 * Behind a decided heading or the intro; between a sentence's end and a label; between an empty line and a label that is
 * not an item's first, or the text's end.
 */
function standsWhereNoneDoes(line: Line, page: Page): boolean {
  const { text, lines } = page;
  const isBehindEmpty = isEmptyAt(lines, line.number - 1);
  const lastWords = isBehindEmpty ? '' : wordsOf(text, lines[line.number - 1]!);
  if (ENDS_HEADING.test(lastWords)) return true;
  const behind = beside(line, page, 1, 1);
  if (behind === null) return isBehindEmpty;
  const words = wordsOf(text, behind);
  return ANCHOR_LINE.test(words) && (isBehindEmpty ? !/^claims/i.test(words) : /[.!?]$/.test(lastWords));
}

const ENDS_HEADING = new RegExp(`${DECIDED.source}|set forth below:$`, 'i');

/** Whether a line stands in a paragraph and is too short for one of its own, in a text whose paragraphs empty lines part. */
function isShortWithin(line: Line, page: Page): boolean {
  const { text } = page;
  const before = within(line, page, -1);
  const behind = within(line, page, 1);
  if (before === null || behind === null || before.end - before.start < SHORTEST_WRAPPED) return false;
  if (/[.!?"”]/.test(text[before.end - 1]!) || ENDS_HEADING.test(wordsOf(text, before))) return false;
  if (!wouldHoldMore(line, before, behind, page) && !isSpread(wordsOf(text, line))) return false;
  return hasParagraphGaps(page) && !isRagged(page);
}

/** Whether many lines are shorter than their paragraphs allow, as a program leaves them that has broken long ones. */
const isRagged = onceFor((page: Page) => {
  const inner = page.lines.filter(({ number, isEmpty }) => {
    const [before, behind] = [page.lines[number - 1], page.lines[number + 1]];
    return !isEmpty && before?.isEmpty === false && behind?.isEmpty === false;
  });
  const short = inner.filter(line => {
    const [before, behind] = [page.lines[line.number - 1]!, page.lines[line.number + 1]!];
    return before.end - before.start >= SHORTEST_WRAPPED && wouldHoldMore(line, before, behind, page);
  });
  return short.length > FEWEST_SHORT && short.length > MOST_SHORT * inner.length;
});

const FEWEST_SHORT = 3;
const MOST_SHORT = 0.12;

/** The next line of the same paragraph, behind other furniture; null at a paragraph's end. */
function within({ number }: Line, { lines, lineGap }: Page, step: 1 | -1): Line | null {
  let gap = 0;
  for (let away = 1; away <= FARTHEST; away++) {
    const line = lines[number + step * away];
    if (line === undefined) return null;
    if (!line.isEmpty) return line;
    if (line.start === line.end) gap++;
    if (gap > lineGap) return null;
  }
  return null;
}

const hasParagraphGaps = onceFor(({ text, lines }: Page) => {
  const anchors = lines.filter(line => !line.isEmpty && ANCHOR_LINE.test(wordsOf(text, line)));
  return 2 * anchors.filter(({ number }) => isEmptyAt(lines, number - 1)).length > anchors.length;
});

/** The nearest line of at least so many letters; shorter ones are passed only where they stand right beside. */
function beside({ number }: Line, { text, lines }: Page, step: 1 | -1, least: number): Line | null {
  let isRightBeside = true;
  for (let away = 1; away <= FARTHEST; away++) {
    const line = lines[number + step * away];
    if (line === undefined) return null;
    if (line.isEmpty) isRightBeside &&= line.start < line.end;
    else if (line.end - line.start >= least) return line;
    else if (!isRightBeside || (step < 0 && ENDS_SENTENCE.test(wordsOf(text, line)))) return null;
  }
  return null;
}

/** "tells.": the last words of a paragraph; those of a letterhead are in capitals. */
const ENDS_SENTENCE = /[a-z]{2}[.!?]$/;

const FARTHEST = 5;
/** In letters; a shorter line may be one of a list. */
const SHORTEST_WRAPPED = 40;

/**
 * Whether a line stands in a list of short lines: two of them around it, or one that is no sentence's end and no half.
 * The last line of a paragraph is short as well, but it is the only one.
 */
export function isAmongShort(line: Line, page: Page): boolean {
  const around = shortAround(line, page);
  return around.length > 1 || around.some(other => !ENDS_OR_GOES_ON.test(wordsOf(page.text, other)));
}

/** Whether two short lines at least stand right around one: a header of a page has one more, or none. */
export const isWithinShort = (line: Line, page: Page): boolean => shortAround(line, page).length > 1;

/** The short lines right before one and right behind it, two of each at most. */
function shortAround({ number }: Line, page: Page): Line[] {
  const isShort = (line: Line | undefined): line is Line =>
    line !== undefined &&
    !line.isEmpty &&
    line.end - line.start < printedWidthOf(page) / 2 &&
    !isOfStructure(wordsOf(page.text, line));
  return [-1, 1].flatMap(step => {
    const [first, second] = [page.lines[number + step], page.lines[number + 2 * step]];
    return isShort(first) ? [first, ...(isShort(second) ? [second] : [])] : [];
  });
}

const ENDS_OR_GOES_ON = /^[a-z]|[.!?:"”)]$|^[-=_]{4}/;
