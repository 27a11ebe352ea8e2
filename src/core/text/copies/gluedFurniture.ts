import { matchesFrom } from '../matches';
import { LETTERHEAD } from '../vocabulary';
import {
  ANCHOR_LINE,
  hasGapBefore,
  isEmptyAt,
  isPageAway,
  type Line,
  mayGoOn,
  nearest,
  type Page,
  wordsOf,
} from './page';

/** What heads a page and stands on a line of a paragraph, in a text that was wrapped anew: "2 visits were authorized". */
export interface GluedHeader {
  readonly start: number;
  /** Where the paragraph's own words begin. */
  readonly end: number;
}

/**
 * Page numbers and headers in front of a line's own words. Only behind a gap, and only where they count or recur and the
 * words behind them go on with a sentence or are a label: "30 Tablets" may well begin a line.
 */
export function gluedFurnitureOf(page: Page): readonly GluedHeader[] {
  const candidates = page.lines.filter(line => mayHead(line, page)).flatMap(line => candidateOn(line, page));
  if (candidates.length === 0) return [];
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.key);
    if (group === undefined) groups.set(candidate.key, [candidate]);
    else group.push(candidate);
  }
  return [...groups.values()].flatMap(group => provenAmong(group));
}

/**
 * "Page 1 of 3" within or behind the words of a line, where all such of a text count its pages: one alone may be cited.
 */
export function gluedPageLinesOf({ text }: Page): readonly GluedHeader[] {
  const marks = matchesFrom('Page ', PAGE_OF, text);
  const counts = marks.every(
    ({ 1: page, 2: pages }, i) => i === 0 || (Number(page) === Number(marks[i - 1]![1]) + 1 && pages === marks[0]![2]),
  );
  if (marks.length < 2 || !counts) return [];
  return marks
    .filter(({ index }) => text[index - 1] === ' ' && !beginsLine(text, index))
    .map(({ 0: words, index }) => ({ start: index - 1, end: index + words.length }));
}

const PAGE_OF = /\bPage (\d{1,3}) of (\d{1,3})\b/y;
/** Whether nothing but blanks stands before an offset on its line. */
const beginsLine = (text: string, at: number): boolean =>
  /(?:^|[\n\r])[^\S\n\r]*$/.test(text.slice(Math.max(0, at - LONGEST_INDENT), at));

const LONGEST_INDENT = 80;

interface Candidate extends GluedHeader {
  readonly line: Line;
  /** Its words, with its number as "#". */
  readonly key: string;
  /** NaN where it has none. */
  readonly number: number;
  /** Whether it is all that stands on its line: then it only bears witness. */
  readonly isWhole: boolean;
  /** Whether it stands within a sentence, or before a label or a title. */
  readonly parts: boolean;
  readonly isBehindGap: boolean;
}

const COUNTER = /^(?:[[(|–—-]{1,2} ?(\d{1,3}) ?[\])|–—-]{1,2}|(\d{1,3}))(?= \S|$)/;
const CAPITALS = /^[A-Z][A-Z.,&'-]{2,20}(?: [A-Z&][A-Z.,&'-]{0,20}){1,6}(?= [A-Za-z\d(])/;

/** Whether a line stands behind an empty one and begins with a number or in capitals. */
const mayHead = ({ isEmpty, number, start }: Line, { text, lines, firstAnchor }: Page): boolean =>
  !isEmpty && number > firstAnchor && isEmptyAt(lines, number - 1) && MAY_HEAD.test(text.slice(start, start + 2));

const MAY_HEAD = /^(?:[\d[(|–—-]|[A-Z]{2})/;

function candidateOn(line: Line, page: Page): Candidate[] {
  const { text } = page;
  const words = wordsOf(text, line);
  const found = COUNTER.exec(words) ?? CAPITALS.exec(words);
  if (found === null || ANCHOR_LINE.test(words)) return [];
  const header = found[0];
  const end = line.start + header.length + 1;
  const goesOn = /[a-z(]/.test(text[end] ?? '') && goesOnBefore(line, page);
  return [
    {
      line,
      start: line.start,
      end,
      key: header.replace(/\d{1,3}/, '#'),
      number: Number(found[1] ?? found[2] ?? 'none'),
      isWhole: header === words,
      parts: goesOn || ANCHOR_LINE.test(words.slice(header.length + 1)),
      isBehindGap: hasGapBefore(line, page),
    },
  ];
}

/** Whether the line before ends no sentence: "recommendation(s)" ends none. */
function goesOnBefore({ number }: Line, page: Page): boolean {
  const before = nearest(page.lines, number, -1);
  return before !== null && !/[.!?:;"”]/.test(page.text[before.end - 1]!) && mayGoOn(before, page);
}

function provenAmong(group: readonly Candidate[]): readonly GluedHeader[] {
  const { key, number } = group[0]!;
  const glued = group.filter(({ isWhole }) => !isWhole);
  LETTERHEAD.lastIndex = 0;
  if (LETTERHEAD.test(key)) return glued;
  if (!Number.isNaN(number)) return countingFromFirstPage(group).filter(({ isWhole }) => !isWhole);
  const areFar = group.every((one, i) => i === 0 || isPageAway(group[i - 1]!.line, one.line));
  return areFar && group.length > 1 && group.every(one => one.isBehindGap) && group.some(one => one.parts) ? glued : [];
}

/**
 * The numbers of pages: 1, 2, 3, at the distance of pages, most of them alone on a line, within sentences or before labels.
 * One without a gap before it needs another to bear witness.
 */
function countingFromFirstPage(group: readonly Candidate[]): readonly Candidate[] {
  const chain: Candidate[] = [];
  for (const one of group) {
    const last = chain.at(-1);
    const isNext = last === undefined ? one.number === 1 || one.number === 2 : isNextOf(last, one);
    if (isNext && (one.isBehindGap || one.isWhole || one.parts)) chain.push(one);
  }
  const witnesses = chain.filter(({ parts, isWhole }) => parts || isWhole).length;
  const isLone = chain.length === 1 && !(chain[0]!.isBehindGap && chain[0]!.number === 1);
  return witnesses * 2 >= chain.length && !isLone ? chain : [];
}

/** Behind a number alone on its line a page may be short: in a text without line ends it has few lines. */
function isNextOf(last: Candidate, one: Candidate): boolean {
  if (one.number !== last.number + 1) return false;
  const isSure = last.isWhole && (one.isWhole || one.parts);
  return isPageAway(last.line, one.line) || (isSure && one.start - last.end >= SHORT_PAGE);
}

/** In letters. */
const SHORT_PAGE = 400;
