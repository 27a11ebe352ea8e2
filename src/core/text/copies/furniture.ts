import { lineIndexOf } from '../lineIndex';
import { DECISION_WORDS, FURNITURE, ITEMS_INTRO_START, LABEL_ROWS, PAGE_LINES, SECTION_ROWS } from '../vocabulary';
import type { Replacement } from './offsetMap';

/**
 * Lines that belong to a page and to no paragraph: page numbers, running headers, fax and print lines, Bates numbers. No
 * rule knows their words. What proves them is that they recur at the distance of pages, alike but for numbers that count,
 * or that one parts the halves of a sentence. Each is read as FURNITURE.
 */
export function furnitureOf(text: string): readonly Replacement[] {
  const lines = linesIn(text);
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.key === '') continue;
    const group = groups.get(line.key);
    if (group === undefined) groups.set(line.key, [line]);
    else group.push(line);
  }
  const page: Page = { lines, lineGap: lineGapOf(lines) };
  const found: Line[] = [];
  for (const group of groups.values()) if (!isOfText(group[0]!.words)) found.push(...furnitureAmong(group, page));
  return found.sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end, by: FURNITURE }));
}

/** A line of a text; `words` is its content with single blanks. */
interface Line {
  /** 0-based. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Its words with every number as "#"; empty where the line is too long, or holds nothing. */
  readonly key: string;
  readonly numbers: readonly number[];
}

/** The lines of a text, and how many empty ones part two lines of a paragraph: one in a double-spaced text. */
interface Page {
  readonly lines: readonly Line[];
  readonly lineGap: 0 | 1;
}

function lineGapOf(lines: readonly Line[]): 0 | 1 {
  const [close, apart] = [0, 1].map(
    gap =>
      lines.filter(
        ({ number, words }) =>
          words !== '' && !isEmpty(lines[number + 1 + gap]) && lines.slice(number + 1, number + 1 + gap).every(isEmpty),
      ).length,
  );
  return apart! > close! ? 1 : 0;
}

const LONGEST_LINE = 120;
/** Fewer lines make no page. */
const SHORTEST_PAGE = 12;

function linesIn(text: string): Line[] {
  const starts = lineIndexOf(text);
  return starts.map((from, number): Line => {
    const whole = text.slice(from, starts[number + 1] ?? text.length);
    const content = whole.trim();
    const start = from + whole.length - whole.trimStart().length;
    if (content === '' || content.length > LONGEST_LINE)
      return { number, start, end: start, words: content, key: '', numbers: [] };
    const words = content.replace(/\s+/g, ' ');
    const counted = ROMAN_COUNTER.exec(words);
    if (counted !== null) {
      const key = words.replace(counted[1]!, '#');
      return { number, start, end: start + content.length, words, key, numbers: [romanValue(counted[1]!)] };
    }
    const numbers = words.match(/\d{1,9}/g) ?? [];
    return {
      number,
      start,
      end: start + content.length,
      words,
      key: words.replace(/\d{1,9}/g, '#'),
      numbers: numbers.map(Number),
    };
  });
}

/** "- iv -", "ii": a page counted in Roman numerals. */
const ROMAN_COUNTER = /^[^A-Za-z0-9]{0,4}([ivxl]{1,6})[^A-Za-z0-9]{0,4}$/;
const ROMAN_LETTERS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function romanValue(numeral: string): number {
  const values = [...numeral].map(letter => ROMAN_LETTERS[letter]!);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** A label, a title, a decided heading or a sentence's end may recur: it stays. */
const isOfText = (words: string): boolean =>
  KNOWN_PAGE_LINE.test(words) ||
  CITED_PAGES.test(words) ||
  ANCHOR_LINE.test(words) ||
  DECIDED.test(words) ||
  SENTENCE_END.test(words);

const KNOWN_PAGE_LINE = new RegExp(`^(?:${PAGE_LINES.map(({ pattern }) => pattern.source).join('|')})`, 'i');

/** "Page(s): 24." as the last line of a citation. */
const CITED_PAGES = /\bpages?\(s\)|\bpages \d/i;

const escaped = (words: string): string => words.replace(/[()/.]/g, '\\$&');
const ANCHOR_LINE = new RegExp(
  `^(?:${[
    ...LABEL_ROWS.map(row => escaped(row.label)),
    ...SECTION_ROWS.map(row => escaped(row.title.replace(/:$/, ''))),
    ITEMS_INTRO_START.source,
  ].join('|')})`,
  'i',
);
const DECIDED = new RegExp(`:? ?(?:${DECISION_WORDS.map(({ word }) => word).join('|')})\\.?$`, 'i');
const SENTENCE_END = /[a-z%)"'”’]\.$/;

function furnitureAmong(group: readonly Line[], page: Page): readonly Line[] {
  if (group.length === 1) return isLoneFurniture(group[0]!, page) ? group : [];
  if (!areAtPageDistance(group)) return [];
  if (countsPages(group)) return group;
  return recursOnPages(group, page) ? group : [];
}

/** Whether lines are at least a page apart; where a text has form feeds, short pages count as well. */
const areAtPageDistance = (group: readonly Line[]): boolean =>
  group.every((line, i) => i === 0 || line.number - group[i - 1]!.number >= SHORTEST_PAGE);

/** Whether one of the numbers goes up from line to line by the same step, but for a page or two. */
function countsPages(group: readonly Line[]): boolean {
  return group[0]!.numbers.some((first, place) => {
    const steps = group.slice(1).map((line, i) => line.numbers[place]! - group[i]!.numbers[place]!);
    const step = steps[0]!;
    const alike = steps.filter(other => other === step).length;
    const isProof = steps.length > 1 || (step === 1 && first < 1000);
    return isProof && step > 0 && alike >= 0.75 * steps.length;
  });
}

/** Whether lines that are all alike stand each by itself, at much the same distance, or part a sentence somewhere. */
function recursOnPages(group: readonly Line[], page: Page): boolean {
  if (new Set(group.map(line => line.words)).size > 1) return false;
  if (!group.every(line => standsAlone(line, page))) return false;
  if (group.some(line => partsSentence(line, page.lines))) return true;
  const distances = group.slice(1).map((line, i) => line.number - group[i]!.number);
  return distances.length >= 2 && Math.max(...distances) <= 1.5 * Math.min(...distances);
}

/** A page number alone on its line, or any short line by itself that parts the halves of a sentence. */
function isLoneFurniture(line: Line, page: Page): boolean {
  if (!standsAlone(line, page) || line.number === 0) return false;
  if (LONE_COUNTER.test(line.words) && isBehindAnchor(line, page.lines)) return true;
  return line.words.length <= LONGEST_HEADER && partsSentence(line, page.lines);
}

const LONGEST_HEADER = 80;
const LONE_COUNTER = /^[[(|–—-]{0,2} ?(?:page:? ?)?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})? ?[\])|–—-]{0,2}$/i;

const isBehindAnchor = (line: Line, lines: readonly Line[]): boolean =>
  lines.slice(0, line.number).some(({ words }) => ANCHOR_LINE.test(words));

/** Whether more empty lines than between two lines of a paragraph stand before and behind. */
const standsAlone = ({ number }: Line, { lines, lineGap }: Page): boolean =>
  [-1, 1].every(step => isEmpty(lines[number + step]) && isEmpty(lines[number + step * (1 + lineGap)]));

const isEmpty = (line: Line | undefined): boolean => line === undefined || line.words === '';

/** Whether the text before ends in no sentence and the text behind begins none. */
function partsSentence({ number }: Line, lines: readonly Line[]): boolean {
  const before = nearest(lines, number, -1);
  const behind = nearest(lines, number, 1);
  if (before === null || behind === null) return false;
  return !/[.!?:)"”]$/.test(before.words) && /^[a-z(]/.test(behind.words) && before.words.length > 30;
}

function nearest(lines: readonly Line[], from: number, step: 1 | -1): Line | null {
  for (let at = from + step; at >= 0 && at < lines.length && Math.abs(at - from) <= 8; at += step)
    if (lines[at]!.words !== '') return lines[at]!;
  return null;
}
