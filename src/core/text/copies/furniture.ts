import type { TextLines } from '../lineIndex';
import { goesOn } from '../spacing';
import { FURNITURE } from '../vocabulary';
import { gluedFurnitureOf, gluedPageLinesOf } from './gluedFurniture';
import { DECIDED, isAboveFurniture, isLoneFurniture, isNoProse, isOfText } from './loneFurniture';
import type { Replacement } from './offsetMap';
import {
  ANCHOR_LINE,
  hasGapBefore,
  isPageAway,
  isTooShort,
  type Line,
  nearest,
  type Page,
  pageOf,
  partsSentence,
  standsAlone,
  wordsOf,
} from './page';

/**
 * Lines that belong to a page and to no paragraph: page numbers, running headers, fax and print lines, Bates numbers. No
 * rule knows their words. What proves them is that they recur at the distance of pages, alike but for numbers that count,
 * or that one parts the halves of a sentence. Each is read as FURNITURE.
 */
export function furnitureOf(textLines: TextLines): readonly Replacement[] {
  const page = pageOf(textLines);
  if (page === null) return [];
  const found: Replacement[] = [
    ...gluedFurnitureOf(page).map(({ start, end }) => ({ start, end, by: `${FURNITURE}\n` })),
    ...gluedPageLinesOf(page).map(({ start, end }) => ({ start, end, by: `\n${FURNITURE}\n` })),
  ];
  for (const group of groupsOf(page))
    for (const { start, end } of furnitureAmong(group, page)) found.push({ start, end, by: FURNITURE });
  return found.sort((a, b) => a.start - b.start);
}

/** Lines that are alike but for their numbers. Only short ones, and those that stand apart, can be furniture. */
function groupsOf(page: Page): Iterable<readonly CountedLine[]> {
  const groups = new Map<string, CountedLine[]>();
  for (const line of page.lines) {
    if (line.isEmpty || page.caseBlocks.has(line.number) || !mayBeFurniture(line, page)) continue;
    const counted = countedIn(line, wordsOf(page.text, line));
    const group = groups.get(counted.key);
    if (group === undefined) groups.set(counted.key, [counted]);
    else group.push(counted);
  }
  return groups.values();
}

function mayBeFurniture(line: Line, page: Page): boolean {
  const length = line.end - line.start;
  if (length <= LONGEST_INNER) return true;
  if (length > LONGEST_LINE || page.text[line.end - 1] === '.') return false;
  return hasGapBefore(line, page) || standsAlone(line, page) || isTooShort(line, page);
}

const LONGEST_LINE = 120;
/** A longer line that does not stand apart is one of a paragraph. */
const LONGEST_INNER = 40;

/** A line that may be furniture. */
interface CountedLine extends Line {
  readonly words: string;
  /** Its words with every number as "#". */
  readonly key: string;
}

function countedIn({ number, start, end, isEmpty }: Line, words: string): CountedLine {
  const own = words.length < LONGEST_COUNTER ? ROMAN_COUNTER.exec(words)?.[1] : undefined;
  if (own !== undefined) return { number, start, end, isEmpty, words, key: words.replace(own, '#') };
  if (!DIGIT.test(words)) return { number, start, end, isEmpty, words, key: words };
  return { number, start, end, isEmpty, words, key: words.replace(NUMBERS, '#') };
}

/** The numbers of a line, or the Roman one that it is. */
function numbersOf({ words, key }: CountedLine): readonly number[] {
  const own = words !== key && ROMAN_COUNTER.exec(words)?.[1];
  return own ? [romanValue(own)] : (words.match(NUMBERS) ?? []).map(Number);
}

const DIGIT = /\d/;
const NUMBERS = /\d{1,9}/g;
const LONGEST_COUNTER = 16;

/** "- iv -", "ii": a page counted in Roman numerals. */
const ROMAN_COUNTER = /^[^A-Za-z0-9]{0,4}([ivxl]{1,6})[^A-Za-z0-9]{0,4}$/;
const ROMAN_LETTERS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function romanValue(numeral: string): number {
  const values = [...numeral].map(letter => ROMAN_LETTERS[letter]!);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

function furnitureAmong(group: readonly CountedLine[], page: Page): readonly Line[] {
  if (group.length === 1) return isLoneFurniture(group[0]!, page) ? group : [];
  if (isOfText(group[0]!.words)) return [];
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
  if (group.length > 1 && areAtPageDistance(group)) {
    if (countsPages(group) && (group.length > 2 || group.every(line => standsApart(line, page)))) return group;
    // What stands before the first title or label is the case block's own.
    if (recursOnPages(group, page)) return group.filter(({ number }) => number > page.firstAnchor);
  }
  if (group.length > 1 && group.every(line => isUpperLine(line, group[0]!, page))) return group;
  return group.filter(line => isLoneFurniture(line, page));
}

/** The upper line of a header of two, the same on every page, of which the lower one was found before. */
const isUpperLine = (line: CountedLine, { words }: CountedLine, page: Page): boolean =>
  line.words === words && isNoProse(words) && hasGapBefore(line, page) && isAboveFurniture(line, page);

const standsApart = (line: Line, page: Page): boolean => hasGapBefore(line, page) || isTooShort(line, page);

/** In lines; the last page may be short. */
const SHORTEST_LAST_PAGE = 2;

const areAtPageDistance = (group: readonly Line[]): boolean =>
  group.every((line, i) => {
    const isLastOfMany = i === group.length - 1 && i > 1;
    return i === 0 || isPageAway(group[i - 1]!, line, isLastOfMany ? SHORTEST_LAST_PAGE : undefined);
  });

/** Whether one of the numbers goes up from line to line by the same step, but for a page or two. */
function countsPages(group: readonly CountedLine[]): boolean {
  const numbers = group.map(numbersOf);
  return numbers[0]!.some((first, place) => {
    const steps = numbers.slice(1).map((own, i) => own[place]! - numbers[i]![place]!);
    const step = steps[0]!;
    const alike = steps.filter(other => other === step).length;
    const isProof = steps.length > 1 || (step === 1 && first < 1000);
    return isProof && step > 0 && alike >= 0.75 * steps.length;
  });
}

/**
 * Whether lines that are all alike head or end pages: each stands apart, and one parts a sentence, or three recur without
 * being the beginning of a heading each time. A stretch of a stock sentence recurs as well, line by line.
 */
function recursOnPages(group: readonly CountedLine[], page: Page): boolean {
  if (new Set(group.map(line => line.words)).size > 1) return false;
  const isProse = !isNoProse(group[0]!.words);
  if (isProse && group.every(line => isFirstHalf(line, page))) return false;
  const isApart = isProse ? hasGapBefore : standsApart;
  if (!group.every(line => isApart(line, page) || line.number < page.firstAnchor)) return false;
  const parting = group.filter(line => partsSentence(line, page)).length;
  if (parting > (isProse ? 1 : 0)) return true;
  return group.length > 2 && !group.every(line => beginsHeading(line, page));
}

/** Whether a sentence goes on from a line to the next, or a label stands alone before the two: both are a paragraph's. */
function isFirstHalf({ number, end }: Line, { text, lines }: Page): boolean {
  const next = lines[number + 1];
  if (next === undefined || next.isEmpty) return false;
  const before = nearest(lines, number, -1);
  return goesOn(text, end, next.start) || (before !== null && ANCHOR_LINE.test(wordsOf(text, before)));
}

/** Whether a decided heading ends within the next lines. */
const beginsHeading = ({ number }: Line, { text, lines }: Page): boolean =>
  lines.slice(number + 1, number + 8).some(line => DECIDED.test(wordsOf(text, line)));
