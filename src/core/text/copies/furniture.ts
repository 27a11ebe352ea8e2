import type { TextLines } from '../lineIndex';
import { DECISION_WORDS, FURNITURE, ITEMS_INTRO_START, LABEL_ROWS, PAGE_LINES, SECTION_ROWS } from '../vocabulary';
import type { Replacement } from './offsetMap';

/**
 * Lines that belong to a page and to no paragraph: page numbers, running headers, fax and print lines, Bates numbers. No
 * rule knows their words. What proves them is that they recur at the distance of pages, alike but for numbers that count,
 * or that one parts the halves of a sentence. Each is read as FURNITURE.
 */
export function furnitureOf(textLines: TextLines): readonly Replacement[] {
  const { text } = textLines;
  const lines = linesIn(textLines);
  const firstAnchor = lines.findIndex(line => ANCHOR_LINE.test(wordsOf(text, line)));
  if (firstAnchor < 0) return [];
  const page: Page = { text, lines, lineGap: lineGapOf(lines), firstAnchor };
  const found: Line[] = [];
  for (const group of groupsOf(page)) found.push(...furnitureAmong(group, page));
  return found.sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end, by: FURNITURE }));
}

/** Lines that are alike but for their numbers. Only short ones, and those behind a gap, can be furniture. */
function groupsOf(page: Page): Iterable<readonly CountedLine[]> {
  const groups = new Map<string, CountedLine[]>();
  for (const line of page.lines) {
    const length = line.end - line.start;
    if (line.isEmpty || length > LONGEST_LINE || (length > LONGEST_INNER && !hasGapBefore(line, page))) continue;
    if (length > LONGEST_INNER && page.text[line.end - 1] === '.') continue;
    const counted = countedIn(line, wordsOf(page.text, line));
    const group = groups.get(counted.key);
    if (group === undefined) groups.set(counted.key, [counted]);
    else group.push(counted);
  }
  return groups.values();
}

/** A line of a text from its first letter to behind its last. */
interface Line {
  /** 0-based. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Whether it holds nothing, or was found to be furniture before. */
  readonly isEmpty: boolean;
}

/** A line that may be furniture. */
interface CountedLine extends Line {
  readonly words: string;
  /** Its words with every number as "#". */
  readonly key: string;
}

const wordsOf = (text: string, { start, end }: Line): string => text.slice(start, end);

/** The lines of a text, and how many empty ones part two lines of a paragraph: one in a double-spaced text. */
interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly lineGap: 0 | 1;
  /** Number of the first line that is a title or begins with a label. */
  readonly firstAnchor: number;
}

function lineGapOf(lines: readonly Line[]): 0 | 1 {
  let close = 0;
  let apart = 0;
  for (let number = 0; number + 2 < lines.length; number++) {
    if (lines[number]!.isEmpty) continue;
    if (!lines[number + 1]!.isEmpty) close++;
    else if (!lines[number + 2]!.isEmpty) apart++;
  }
  return apart > 2 * close ? 1 : 0;
}

const LONGEST_LINE = 120;
/** A longer line without a gap before it is one of a paragraph. */
const LONGEST_INNER = 40;
/** Fewer lines make no page. */
const SHORTEST_PAGE = 12;
const SHORTEST_LAST_PAGE = 2;

const linesIn = ({ text, from, to }: TextLines): Line[] =>
  from.map((start, number): Line => {
    const end = to[number]!;
    return { number, start, end, isEmpty: end === start || (end === start + 1 && text[start] === FURNITURE) };
  });

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

/** A label, a title, a decided heading or a sentence's end may recur: it stays. */
const isOfText = (words: string): boolean =>
  beginsTitle(words) ||
  LABELLED_SENTENCE.test(words) ||
  KNOWN_PAGE_LINE.test(words) ||
  CITED_PAGES.test(words) ||
  ANCHOR_LINE.test(words) ||
  DECIDED.test(words) ||
  SENTENCE_END.test(words);

/** A title may wrap: its first line is one as well. */
function beginsTitle(words: string): boolean {
  const capitals = words.toUpperCase();
  return capitals.length >= SHORTEST_TITLE && TITLES.some(title => title.startsWith(capitals));
}

const TITLES = SECTION_ROWS.map(({ title }) => title.toUpperCase());
const SHORTEST_TITLE = 10;

/** "Decision rational: The records hold no ...": what may be a label, misspelt, with the beginning of its paragraph. */
const LABELLED_SENTENCE = /^[A-Za-z0-9' ]{3,50} ?:(?: \S{1,40}){5}/;

const KNOWN_PAGE_LINE = new RegExp(`^(?:${PAGE_LINES.map(({ pattern }) => pattern.source).join('|')})`, 'i');

/** "Page(s): 24." as the last line of a citation. */
const CITED_PAGES = /\bpages?\(s\)|\bpages \d/i;

const escaped = (words: string): string => words.replace(/[()/.]/g, '\\$&');
const ANCHOR_LINE = new RegExp(
  `^(?:${[
    ...LABEL_ROWS.map(row => escaped(row.label.replace(/:$/, ''))),
    ...SECTION_ROWS.map(row => escaped(row.title.replace(/:$/, ''))),
    ITEMS_INTRO_START.source,
  ].join('|')})`,
  'i',
);
const DECIDED = new RegExp(`:? ?(?:${DECISION_WORDS.map(({ word }) => word).join('|')})\\.?$`, 'i');
const SENTENCE_END = /(?:[a-z%)"'”’]|\b\d{1,4})\.$/;

function furnitureAmong(group: readonly CountedLine[], page: Page): readonly Line[] {
  if (group.length === 1) return isLoneFurniture(group[0]!, page) ? group : [];
  if (isOfText(group[0]!.words)) return [];
  if (areAtPageDistance(group)) {
    if (countsPages(group) && (group.length > 2 || group.every(line => hasGapBefore(line, page)))) return group;
    // What stands before the first title or label is the case block's own.
    if (recursOnPages(group, page)) return group.filter(({ number }) => number > page.firstAnchor);
  }
  return group.filter(line => isLoneFurniture(line, page));
}

/** Whether lines are at least a page apart; the last page may be short. */
const areAtPageDistance = (group: readonly Line[]): boolean =>
  group.every((line, i) => {
    const least = i === group.length - 1 && i > 1 ? SHORTEST_LAST_PAGE : SHORTEST_PAGE;
    return i === 0 || line.number - group[i - 1]!.number >= least;
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
 * Whether lines that are all alike head or end pages: each behind a gap, and one parts a sentence, or three recur without
 * being the beginning of a heading each time.
 */
function recursOnPages(group: readonly CountedLine[], page: Page): boolean {
  if (new Set(group.map(line => line.words)).size > 1) return false;
  if (!group.every(line => hasGapBefore(line, page) || line.number < page.firstAnchor)) return false;
  if (group.some(line => partsSentence(line, page))) return true;
  return group.length > 2 && !group.every(line => beginsHeading(line, page));
}

/** Whether a decided heading ends within the next lines. */
const beginsHeading = ({ number }: Line, { text, lines }: Page): boolean =>
  lines.slice(number + 1, number + 8).some(line => DECIDED.test(wordsOf(text, line)));

/**
 * One line by itself: a page number alone, or one that parts a sentence and reads like no part of it, as a Bates number, a
 * fax line or a letterhead does.
 */
function isLoneFurniture(line: CountedLine, page: Page): boolean {
  const { words, number } = line;
  if (number <= page.firstAnchor || words.length > LONGEST_HEADER) return false;
  const isCounter = LONE_COUNTER.test(words);
  if (!hasGapBefore(line, page)) return isCounter && hasGapBehind(line, page) && partsSentence(line, page);
  if (isCounter && standsAlone(line, page)) return true;
  if ((!isUnfinishedBefore(line, page) && !isLast(line, page)) || isOfText(words)) return false;
  if (isCounter || LIKE_FURNITURE.test(words)) return true;
  return isNoProse(words) && standsAlone(line, page) && partsSentence(line, page);
}

/** Whether most words are no words in small letters, as in "Independent Medical Review Final Determination". */
const isNoProse = (words: string): boolean =>
  (words.match(/(?<![^\s(])[a-z]/g)?.length ?? 0) <= 1 && !words.endsWith('-');

const isLast = ({ number }: Line, { lines }: Page): boolean => nearest(lines, number, 1) === null;

const LONGEST_HEADER = 80;
const LONE_COUNTER =
  /^[[(|–—-]{0,2} ?(?:page:? ?)?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})? ?[\])|–—-]{0,2}(?: {1,9}CM\d\d-\d{7})?$/i;
/** Named as a page's, an address of a file, a case number; or without a word in small letters. */
const LIKE_FURNITURE =
  /\b[Pp]age:? ?\d|\b[Ff][Aa][Xx]\b|:\/\/|\bCM\d\d-\d{7}|\bcontinued on\b|^\W{0,3}continued\W{0,3}$|\b[Pp]rinted\b|^[^a-z]{3,80}$/;

/** Whether more empty lines than between two lines of a paragraph stand before and behind. */
const standsAlone = (line: Line, page: Page): boolean => hasGapBefore(line, page) && hasGapBehind(line, page);

const hasGapBefore = ({ number }: Line, { lines, lineGap }: Page): boolean =>
  isEmpty(lines[number - 1]) && isEmpty(lines[number - 1 - lineGap]);

const hasGapBehind = ({ number }: Line, { lines, lineGap }: Page): boolean =>
  isEmpty(lines[number + 1]) && isEmpty(lines[number + 1 + lineGap]);

const isEmpty = (line: Line | undefined): boolean => line === undefined || line.isEmpty;

/** Whether the text before ends in no sentence and the text behind begins none. */
function partsSentence(line: Line, page: Page): boolean {
  const behind = nearest(page.lines, line.number, 1);
  return behind !== null && /[a-z(]/.test(page.text[behind.start]!) && isUnfinishedBefore(line, page);
}

/** A shorter line may be a title or a value. */
const SHORTEST_HALF = 12;

/** Whether the line before ends no sentence. */
function isUnfinishedBefore({ number }: Line, { text, lines }: Page): boolean {
  const before = nearest(lines, number, -1);
  return before !== null && before.end - before.start > SHORTEST_HALF && !/[.!?:)"”]/.test(text[before.end - 1]!);
}

function nearest(lines: readonly Line[], from: number, step: 1 | -1): Line | null {
  for (let at = from + step; at >= 0 && at < lines.length && Math.abs(at - from) <= 8; at += step)
    if (!isEmpty(lines[at])) return lines[at]!;
  return null;
}
