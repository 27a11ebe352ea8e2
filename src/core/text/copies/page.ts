import { isDigit, isLetter } from '../characters';
import type { TextLines } from '../lineIndex';
import { onceFor } from '../once';
import { goesOn, usualGap } from '../spacing';
import { CASE_LABELS, FURNITURE, ITEMS_INTRO_START, LABEL_ROWS, PAGE_LINES, SECTION_ROWS } from '../vocabulary';

/** The lines of a text as pages have them: which stand apart, and which part a sentence. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** How many empty lines part two lines of a paragraph: one in a double-spaced text. */
  readonly lineGap: number;
  /** Whether capitals set words apart at all: a text may be written in nothing else. */
  readonly hasSmallLetters: boolean;
  /** Number of the first line that is a title or begins with a label. */
  readonly firstAnchor: number;
  /** Numbers of the lines of case blocks with a label or a value: those of a second determination stand behind a first anchor. */
  readonly caseBlocks: ReadonlySet<number>;
}

/** A line of a text from its first letter to behind its last. */
export interface Line {
  /** 0-based. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Whether it holds nothing, or nothing but what is known for a page's. */
  readonly isEmpty: boolean;
}

/** Null where the text has no title and no label. */
export function pageOf(textLines: TextLines): Page | null {
  const { text } = textLines;
  const lines = linesIn(textLines);
  const firstAnchor = lines.findIndex(line => ANCHOR_LINE.test(wordsOf(text, line)));
  if (firstAnchor < 0) return null;
  const hasSmallLetters = /[a-z]{3} [a-z]{2}/.test(text);
  return {
    text,
    lines,
    lineGap: lineGapOf(text, lines),
    hasSmallLetters,
    firstAnchor,
    caseBlocks: caseBlocksIn(text, lines),
  };
}

/** The lines of case blocks with a label or a value: at least three labels behind a case number. A running header has one or two. */
function caseBlocksIn(text: string, lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  for (const { number, start, end } of lines) {
    if (!mayBeginCase(text.charCodeAt(start))) continue;
    if (!CASE_NUMBER.test(text.slice(start, Math.min(end, start + LONGEST_LABEL)))) continue;
    const last = Math.min(lines.length, number + LONGEST_CASE_BLOCK);
    const block = lines.slice(number, last);
    const title = block.findIndex(line => ANCHOR_LINE.test(wordsOf(text, line)));
    const inner = (title < 0 ? block : block.slice(0, title)).map(line => ({ line, words: wordsOf(text, line) }));
    const labels = inner.flatMap(({ words }) => words.match(CASE_LABELS) ?? []);
    if (new Set(labels.map(label => label.toLowerCase())).size < FEWEST_LABELS) continue;
    for (const { line, words } of inner) if (words.match(CASE_LABELS) || CASE_VALUE.test(words)) found.add(line.number);
  }
  return found;
}

const CASE_NUMBER = /^\W{0,4}(?:maximus )?case number/i;
/** Most lines are let go by their first letter: "Case", "MAXIMUS", or a mark. */
const mayBeginCase = (code: number): boolean =>
  'CMcm'.includes(String.fromCharCode(code)) || !(isLetter(code) || isDigit(code));
const LONGEST_LABEL = 40;
const FEWEST_LABELS = 3;
const CASE_VALUE = /^(?:CM\d\d-\d{7}|\d\d?\/\d\d?\/\d{4})$/;
/** In lines, of which most may be empty. */
const LONGEST_CASE_BLOCK = 48;

export const wordsOf = (text: string, { start, end }: Line): string => text.slice(start, end);

const linesIn = ({ text, from, to }: TextLines): Line[] =>
  from.map((start, number): Line => {
    const end = to[number]!;
    return { number, start, end, isEmpty: end === start || isKnownPageLine(text, start, end) };
  });

/** "Page 2 of 3", or what was found to be furniture before. */
function isKnownPageLine(text: string, start: number, end: number): boolean {
  const first = text[start]!;
  if (first === FURNITURE) return end === start + 1;
  return (
    (first === 'P' || first === 'p') && end - start < LONGEST_KNOWN && KNOWN_PAGE_LINE.test(text.slice(start, end))
  );
}

const LONGEST_KNOWN = 20;
export const KNOWN_PAGE_LINE = new RegExp(`^(?:${PAGE_LINES.map(({ pattern }) => pattern.source).join('|')})`, 'i');

const escaped = (words: string): string => words.replace(/[()/.]/g, '\\$&');
/** A title, or a label at a line's beginning. */
export const ANCHOR_LINE = new RegExp(
  `^(?:${[
    ...LABEL_ROWS.map(({ label, pattern, text }) =>
      text === 'with-label' ? pattern.source : escaped(label.replace(/:$/, '')),
    ),
    ...SECTION_ROWS.map(row => escaped(row.title.replace(/:$/, ''))),
    ITEMS_INTRO_START.source,
  ].join('|')})`,
  'i',
);

/**
 * Of the empty lines between the halves of sentences; a short text without long lines is double-spaced where most lines
 * stand behind one empty line.
 */
function lineGapOf(text: string, lines: readonly Line[]): number {
  const halves = [0, 0, 0, 0];
  const all = [0, 0, 0, 0];
  let longest = 0;
  let before: Line | null = null;
  let gap = 0;
  for (const line of lines) {
    if (line.isEmpty) {
      gap++;
      continue;
    }
    if (before !== null && gap < all.length) {
      all[gap]!++;
      if (goesOn(text, before.end, line.start)) halves[gap]!++;
    }
    longest = Math.max(longest, line.end - line.start);
    before = line;
    gap = 0;
  }
  const isDouble = longest <= LONGEST_PRINTED && all[1]! > 2 * all[0]!;
  return usualGap(halves) || (isDouble ? 1 : 0);
}

/** In letters; a longer line is a whole paragraph. */
const LONGEST_PRINTED = 140;

/** Fewer lines or letters make no page. */
const SHORTEST_PAGE = 12;
const FEWEST_LETTERS = 900;

/** Whether two lines are a page apart. In a text without line ends within its paragraphs the letters tell. */
export const isPageAway = (before: Line, line: Line, least = SHORTEST_PAGE): boolean =>
  line.number - before.number >= least || line.start - before.end >= FEWEST_LETTERS;

/** Whether empty lines stand before and behind, on one side more than between two lines of a paragraph. */
export const standsAlone = (line: Line, page: Page): boolean =>
  isBetweenEmpty(line, page) && (hasGapBefore(line, page) || hasGapBehind(line, page));

const isBetweenEmpty = ({ number }: Line, { lines }: Page): boolean =>
  isEmptyAt(lines, number - 1) && isEmptyAt(lines, number + 1);

/** What lies outside the text is empty as well. */
export const isEmptyAt = (lines: readonly Line[], number: number): boolean => lines[number]?.isEmpty ?? true;

export const hasGapBefore = (line: Line, page: Page): boolean =>
  isBehindFeed(line, page) || hasGap(page, line.number, -1);

/** Whether a form feed stands right before a line. */
function isBehindFeed({ start }: Line, { text }: Page): boolean {
  let at = start - 1;
  while (text[at] === ' ' || text[at] === '\t') at--;
  return text[at] === '\f';
}

export const hasGapBehind = ({ number }: Line, page: Page): boolean => hasGap(page, number, 1);

function hasGap({ lines, lineGap }: Page, number: number, step: 1 | -1): boolean {
  for (let away = 1; away <= lineGap + 1; away++) {
    const line = lines[number + step * away];
    if (line === undefined) return true;
    if (!line.isEmpty) return false;
  }
  return true;
}

/**
 * Whether the text before ends in no sentence and the text behind begins none. A paragraph below a list or a table stands
 * between such lines as well: its first line of prose goes on right behind it.
 */
export function partsSentence(line: Line, page: Page): boolean {
  const { text, lines } = page;
  const behind = nearest(lines, line.number, 1);
  if (behind === null || !/[a-z(]/.test(text[behind.start]!) || isOfList(behind, page)) return false;
  if (WHOLE_BRACKET.test(wordsOf(text, behind))) return false;
  if (behind.number === line.number + 1 && isProse(wordsOf(text, line))) return false;
  const before = nearest(lines, line.number, -1);
  return isUnfinishedBefore(line, page) || (before !== null && goesOn(text, before.end, behind.start));
}

/** "(J Bone Joint Surg Am. 2011;93:1234-9)": an entry of a list. */
const WHOLE_BRACKET = /^\([^()]{20,120}\)$/;

/** Whether a line is one of a list or a table: "a) no red flags", "gabapentin   600 mg   #90". */
export const isOfList = (line: Line, { text }: Page): boolean => LIST_MARK_OR_COLUMNS.test(wordsOf(text, line));

const LIST_MARK_OR_COLUMNS =
  /^(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[.)]|[o•*+–→-]|--|#\d{1,2}\.?)\s|\S {3}|\S {0,2}\t| \| /;

/** Whether words read like a sentence's: four begin with a small letter, or three of them are little words in capitals. */
export const isProse = (words: string): boolean =>
  smallWordsIn(words) > 3 || (!/[a-z]/.test(words) && (words.match(LITTLE_WORDS)?.length ?? 0) > 2);

const LITTLE_WORDS = /\b(?:THE|AN?|OF|AND|OR|TO|IS|WAS|WERE|ARE|HAS|HAD|BE|FOR|IN|ON|AT|WITH|BY|NO|THAT|HER|HIS)\b/g;

export const smallWordsIn = (words: string): number => words.match(/(?<![^\s(])[a-z]/g)?.length ?? 0;

/** A shorter line may be a title or a value. */
const SHORTEST_HALF = 12;

/** Whether the line before ends no sentence and may go on. */
export function isUnfinishedBefore({ number }: Line, page: Page): boolean {
  const { text, lines } = page;
  const before = nearest(lines, number, -1);
  return before !== null && ENDS_NONE.test(text[before.end - 1]!) && mayGoOn(before, page);
}

/** Whether a line is as long as those that go on, and none of a list or a table. */
export const mayGoOn = (line: Line, page: Page): boolean =>
  line.end - line.start > Math.max(SHORTEST_HALF, LEAST_OF_WIDTH * printedWidthOf(page)) && !isOfList(line, page);

/** How long the lines are that are full, in letters: a quarter of all are as long, or longer. */
export const printedWidthOf = onceFor(({ lines }: Page): number => {
  const lengths = lines
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ start, end }) => Math.min(end - start, LONGEST_PRINTED));
  return lengths.sort((a, b) => b - a)[Math.floor(lengths.length / 4)] ?? 0;
});

const LEAST_OF_WIDTH = 0.6;

/** Whether a line begins a paragraph: nothing goes on there, and the line itself does on the next. */
export function beginsParagraph(line: Line, page: Page): boolean {
  const next = page.lines[line.number + 1];
  if (next === undefined || next.isEmpty || isUnfinishedBefore(line, page)) return false;
  const [words, behind] = [wordsOf(page.text, line), wordsOf(page.text, next)];
  return /^\p{Ll}/u.test(behind) || (mayGoOn(line, page) && !/[a-z]/.test(words + behind) && /[A-Z]{2}/.test(behind));
}

/** A letter that ends no sentence. */
export const ENDS_NONE = /[^.!?:)"”\]]/;

/** A shorter line may be one of a list. */
const SHORTEST_PRINTED = 60;

/**
 * Whether a line between empty ones parts a sentence and is none of its paragraph's: there the next line's first word
 * would have stood on it, as every line of a paragraph is as long as the words allow.
 */
export function isTooShort(line: Line, page: Page): boolean {
  if (!isBetweenEmpty(line, page)) return false;
  const before = nearest(page.lines, line.number, -1);
  const behind = nearest(page.lines, line.number, 1);
  if (before === null || behind === null || before.end - before.start < SHORTEST_PRINTED) return false;
  return wouldHoldMore(line, before, behind, page) && partsSentence(line, page);
}

/** Whether the first word of the line behind would have stood on a line, which is no longer than the one before. */
export function wouldHoldMore(line: Line, before: Line, behind: Line, { text }: Page): boolean {
  const blank = text.indexOf(' ', behind.start);
  const firstWord = (blank < 0 || blank > behind.end ? behind.end : blank) - behind.start;
  return line.end - line.start + 1 + firstWord < before.end - before.start - SLACK;
}

/** Lines of a paragraph are not all of one length. */
const SLACK = 15;

export function nearest(lines: readonly Line[], from: number, step: 1 | -1): Line | null {
  for (let at = from + step; at >= 0 && at < lines.length && Math.abs(at - from) <= 8; at += step)
    if (!lines[at]!.isEmpty) return lines[at]!;
  return null;
}
