import type { TextLines } from '../lineIndex';
import { goesOn } from '../spacing';
import { FURNITURE } from '../vocabulary';
import { asFurniture, besideFurnitureOf, isBatesNumber } from './besideFurniture';
import {
  areAtPageDistance,
  type CountedLine,
  countedIn,
  countsPages,
  numbersOf,
  SHORTEST_LAST_PAGE,
} from './countedLines';
import {
  beginsTitle,
  endsInCapitals,
  isLikeSentence,
  isNoProse,
  isOfProgram,
  isOfText,
  isSpread,
} from './furnitureWords';
import { gluedFurnitureOf, gluedPageLinesOf } from './gluedFurniture';
import { areOfLists, countsInParagraphs, recursInParagraphs } from './innerFurniture';
import { isAboveFurniture, isLoneFurniture } from './loneFurniture';
import type { Replacement } from './offsetMap';
import {
  ANCHOR_LINE,
  beginsParagraph,
  hasGapBefore,
  isOfList,
  isPageAway,
  isTooShort,
  isUnfinishedBefore,
  type Line,
  nearest,
  type Page,
  pageOf,
  partsSentence,
  printedWidthOf,
  standsAlone,
  wordsOf,
} from './page';
import { recurringBlocksOf } from './recurringBlocks';

/**
 * Lines that belong to a page and to no paragraph: page numbers, running headers, fax and print lines, Bates numbers. No
 * rule knows their words. What proves them is that they recur at the distance of pages, alike but for numbers that count,
 * or that one parts the halves of a sentence. Each is read as FURNITURE.
 */
export function furnitureOf(textLines: TextLines): readonly Replacement[] {
  const page = pageOf(textLines);
  if (page === null || printedWidthOf(page) < NARROWEST) return [];
  const beside = besideFurnitureOf(page);
  const bates = new Set(beside.filter(isBatesNumber).map(({ number }) => number));
  const groups = groupsOf(page, bates).flatMap(group => furnitureAmong(group, page));
  const whole = [...new Set([...groups, ...recurringBlocksOf(page)])];
  const wholeLines = new Set(whole.map(({ number }) => number));
  const found: Replacement[] = [
    ...gluedFurnitureOf(page).map(({ start, end }) => ({ start, end, by: `${FURNITURE}\n` })),
    ...gluedPageLinesOf(page).map(({ start, end }) => ({ start, end, by: `\n${FURNITURE}\n` })),
    ...whole.map(({ start, end }) => ({ start, end, by: FURNITURE })),
    ...beside.filter(({ number }) => !wholeLines.has(number)).map(asFurniture),
  ];
  return found.sort((a, b) => a.start - b.start);
}

/** In letters; where most lines are shorter, one that holds a number alone may be a year of a citation. */
const NARROWEST = 24;

/** Lines that are alike but for their numbers. Only short ones, and those that stand apart, can be furniture. */
function groupsOf(page: Page, others: ReadonlySet<number>): (readonly CountedLine[])[] {
  const groups = new Map<string, CountedLine[]>();
  for (const line of page.lines) {
    if (line.isEmpty || page.caseBlocks.has(line.number) || !mayBeFurniture(line, page)) continue;
    if (others.has(line.number)) continue;
    const counted = countedIn(line, wordsOf(page.text, line));
    const group = groups.get(counted.key);
    if (group === undefined) groups.set(counted.key, [counted]);
    else group.push(counted);
  }
  return [...groups.values()];
}

function mayBeFurniture(line: Line, page: Page): boolean {
  const length = line.end - line.start;
  if (length <= LONGEST_INNER || (length <= LONGEST_LINE && isOfProgram(page.text, line.start, line.end))) return true;
  const last = page.text[line.end - 1]!;
  if (length > LONGEST_LINE || (last === '.' && page.text[line.end - 2] !== '.')) return false;
  if (hasGapBefore(line, page) || standsAlone(line, page) || isTooShort(line, page)) return true;
  const words = wordsOf(page.text, line);
  if (IN_SENTENCE.test(words)) return false;
  return isSpread(words) || isNoProse(words);
}

/** None begins in the middle of a sentence. */
const IN_SENTENCE = /^(?!https?:|file:)[a-z]/;

const LONGEST_LINE = 120;
/** A longer line that does not stand apart is one of a paragraph. */
const LONGEST_INNER = 40;

function furnitureAmong(group: readonly CountedLine[], page: Page): readonly Line[] {
  if (isOfProgram(page.text, group[0]!.start, group[0]!.end))
    return group.filter(({ number }) => number > page.firstAnchor);
  if (group.length === 1) return isLoneFurniture(group[0]!, page) ? group : [];
  if (isOfText(group[0]!.words)) return isRunningTitle(group, page) ? group : [];
  const chains = BARE_COUNTER.test(group[0]!.key) ? chainsOf(group) : [group];
  return chains.flatMap(chain => furnitureIn(chain, page));
}

/** Nothing but one number, with marks or not: a text that was copied twice has two rows of them. */
const BARE_COUNTER = /^[^A-Za-z#]{0,4}#[^A-Za-z#]{0,4}$/;

/**
 * The rows of lines that count by one, each at a page's distance from the one before. Of several rows that wait for a
 * number the one that has waited longest takes it: where that is too near, so are the others.
 */
function chainsOf(group: readonly CountedLine[]): CountedLine[][] {
  const chains: CountedLine[][] = [];
  const waiting = new Map<number, CountedLine[][]>();
  for (const line of group) {
    const number = numbersOf(line)[0]!;
    const [own] = waiting.get(number) ?? [];
    const isNext =
      own !== undefined &&
      isPageAway(own.at(-1)!, line, own.length > 1 && line === group.at(-1) ? SHORTEST_LAST_PAGE : undefined);
    if (isNext) waiting.get(number)!.shift();
    const chain = isNext ? own : [];
    if (!isNext) chains.push(chain);
    chain.push(line);
    const others = waiting.get(number + 1);
    if (others === undefined) waiting.set(number + 1, [chain]);
    else others.push(chain);
  }
  return chains;
}

function furnitureIn(group: readonly CountedLine[], page: Page): readonly Line[] {
  if (group.length > 1 && !areOwnWords(group, page)) {
    const recurring = recurringAmong(group, page);
    if (recurring !== null) return recurring;
  }
  return group.filter(line => isLoneFurniture(line, page));
}

/** Those of several lines that are alike that head or end pages; null where they are none. */
function recurringAmong(group: readonly CountedLine[], page: Page): readonly Line[] | null {
  if (areAtPageDistance(group) || partSentences(group, page)) {
    const counts = countsPages(group);
    if (counts && (group.length > 2 || group.every(line => standsApart(line, page)))) return group;
    // What stands before the first title or label is the case block's own.
    if (recursOnPages(group, page) || (counts ? countsInParagraphs : recursInParagraphs)(group, page))
      return group.filter(({ number }) => number > page.firstAnchor);
  }
  return group.every(line => isUpperLine(line, group[0]!, page)) ? group : null;
}

/** Whether lines that are alike are a paragraph's, a list's or a table's: what recurs in each item. */
const areOwnWords = (group: readonly CountedLine[], page: Page): boolean =>
  isSentence(group, page) ||
  endsInCapitals(group[0]!.words) ||
  2 * group.filter(line => beginsParagraph(line, page)).length >= group.length ||
  group.some(line => isWithinList(line, page)) ||
  areOfLists(group, page);

/** Whether the words of lines read like a sentence's, and none stands between the halves of another. */
const isSentence = (group: readonly CountedLine[], page: Page): boolean =>
  isLikeSentence(group[0]!.words) && !group.some(line => partsSentence(line, page));

/** Whether a line of a list or a table stands between two others. */
const isWithinList = ({ number }: Line, page: Page): boolean =>
  [-1, 0, 1].every(step => page.lines[number + step] !== undefined && isOfList(page.lines[number + step]!, page));

/** Whether lines behind a gap part two paragraphs at least, one of them within a sentence: then a page may be short. */
const partSentences = (group: readonly Line[], page: Page): boolean =>
  group.every(line => hasGapBefore(line, page)) &&
  group.some(line => partsSentence(line, page)) &&
  group.filter(line => isUnfinishedBefore(line, page)).length > 1;

/** An upper line of a header, the same on every page, of which the lower one was found before. */
const isUpperLine = (line: CountedLine, { words }: CountedLine, page: Page): boolean =>
  line.words === words && isNoProse(words) && isAboveFurniture(line, page) && beginsHeader(line, page);

/** Behind a gap, or behind one line that is: a header may have three. */
function beginsHeader(line: Line, page: Page): boolean {
  const above = page.lines[line.number - 1];
  return (
    hasGapBefore(line, page) ||
    (above !== undefined && above.end - above.start <= LONGEST_INNER && hasGapBefore(above, page))
  );
}

/** The title of the document above the page number of every page. */
const isRunningTitle = (group: readonly CountedLine[], page: Page): boolean =>
  beginsTitle(group[0]!.words) &&
  group.every(line => line.words === group[0]!.words && line.number > page.firstAnchor && isAboveFurniture(line, page));

const standsApart = (line: Line, page: Page): boolean => hasGapBefore(line, page) || isTooShort(line, page);

/**
 * Whether lines that are all alike head or end pages: each stands apart, and one parts a sentence: what stands above a
 * paragraph of each item does not ("References:", "Records of 2/3/2015"). A stretch of a stock sentence recurs as well, line by line.
 */
function recursOnPages(group: readonly CountedLine[], page: Page): boolean {
  if (new Set(group.map(line => line.words)).size > 1) return false;
  const isProse = !page.hasSmallLetters || !isNoProse(group[0]!.words);
  if (isProse && 2 * group.filter(line => isFirstHalf(line, page)).length >= group.length) return false;
  const isApart = isProse ? hasGapBefore : standsApart;
  if (!group.every(line => isApart(line, page) || line.number < page.firstAnchor)) return false;
  return group.filter(line => partsSentence(line, page)).length > (isProse ? 1 : 0);
}

/** Whether a sentence goes on from a line to the next, or a label stands alone before the two: both are a paragraph's. */
function isFirstHalf({ number, end }: Line, { text, lines }: Page): boolean {
  const next = lines[number + 1];
  if (next === undefined || next.isEmpty) return false;
  const before = nearest(lines, number, -1);
  return goesOn(text, end, next.start) || (before !== null && ANCHOR_LINE.test(wordsOf(text, before)));
}
