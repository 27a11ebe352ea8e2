import type { TextLines } from '../lineIndex';
import { matchesOf } from '../matches';
import type { Replacement } from './offsetMap';

/** Fewer marks a line are what a text itself may hold ("> 6 months"). */
const MARKS_A_LINE = 2;
const FEWEST_MARKS = 12;

/**
 * Quotation marks of a mail that a program took for text when it wrapped the lines anew: "no > affiliation". Each began a
 * line, and of several together all but the last were empty lines.
 */
export function reflowedQuotesOf({ text, starts }: TextLines): readonly Replacement[] {
  if (!text.trimStart().startsWith('>')) return [];
  const inner = matchesOf(INNER_QUOTE, text).length;
  const lines = starts.length;
  const isReflowed = inner >= FEWEST_MARKS && (inner >= MARKS_A_LINE * lines || inner > lines / 2);
  if (!isReflowed) return [];
  return matchesOf(QUOTES_OR_WRAP, text).map(({ 0: run, index }) => {
    const marks = run.match(/>{1,9}/g)?.length ?? 0;
    const lineEnds = Math.max(0, marks - (beginsLine(text, index) ? 1 : 0));
    return { start: index, end: index + run.length, by: '\n'.repeat(lineEnds) || (/[\n\r]/.test(run) ? ' ' : '') };
  });
}

const INNER_QUOTE = /(?<=[^\s>])[ \t]{1,4}>(?=[ \t\n]|$)/g;
/** Marks together; or the end of a line behind which no mark stands, where the program has wrapped the words. */
const QUOTES_OR_WRAP =
  /(?<=^|[\s-])>(?:[\s>]{0,60}>)?(?=\s|$)(?:[ \t]?(?:\r\n|[\n\r])(?=\S)|[ \t])?|(?<=[^\s>-])(?:\r\n|[\n\r])(?=[^\s>])/g;

/** Numbers of lines that a program took for text: they count without a gap, and begin anew with a page. */
export function reflowedNumbersOf({ text }: TextLines): readonly Replacement[] {
  if (!SOME_NUMBERS.every(number => number.test(text))) return [];
  const numbers = [...text.matchAll(NUMBER)].map(({ 0: words, 1: digits, index }): InnerNumber => {
    const start = index + words.length - digits!.length;
    return { start, end: start + digits!.length, value: Number(digits) };
  });
  const chain = countingChain(numbers, text);
  const isReflowed = chain.length >= FEWEST_NUMBERS && text.length < LETTERS_A_LINE * chain.length;
  const areInner = chain.filter(({ start }) => !beginsLine(text, start)).length > chain.length / 2;
  return isReflowed && areInner
    ? chain.map(({ start, end }) => ({ start, end, by: beginsLine(text, start) ? '' : '\n' }))
    : [];
}

/** Whether nothing but blanks stands before a place on its line. */
function beginsLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_INDENT), at).trimEnd();
  return before === '' || /[\n\r]/.test(text.slice(Math.max(0, at - LONGEST_INDENT) + before.length, at));
}

const LONGEST_INDENT = 24;

interface InnerNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Numbers that stand alone in few texts, but in each whose lines are counted. */
const SOME_NUMBERS = [/\s17\s/, /\s19\s/, /\s13\s/];

/** A number that stands alone, or before wide space or another behind a hyphen that ended a line: "10-11-4   2016". */
const NUMBER = /(?:^|[ \t\n\r]|(?<=\w)-(?=\d{1,4}(?:\t| {2}| \d)))(\d{1,4})(?=[ \t\n\r]|$)/g;
const FEWEST_NUMBERS = 20;
const LETTERS_A_LINE = 130;
/** In letters; the next line's number stands no farther away. */
const LONGEST_LINE = 260;
/** A page has at least as many lines before its numbers begin anew. */
const SHORTEST_PAGE = 20;

/** The numbers that follow one another by one, each the nearest that does, and stands as a line's number where there is such a one. */
function countingChain(numbers: readonly InnerNumber[], text: string): InnerNumber[] {
  const chain: InnerNumber[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const last = chain.at(-1);
    const number = numbers[at]!;
    if (last === undefined) {
      if (number.value === 1) chain.push(number);
    } else if (number.start - last.end > LONGEST_LINE) {
      if (chain.length < FEWEST_NUMBERS) chain.length = 0;
      else break;
    } else if (isNextOf(last, number) && !isBetterBehind(numbers, at, text)) chain.push(number);
  }
  return chain;
}

const isNextOf = (last: InnerNumber, number: InnerNumber): boolean =>
  number.value === last.value + 1 || (number.value === 1 && last.value >= SHORTEST_PAGE);

/** Whether the same number stands again soon, and there as a line's number does. */
function isBetterBehind(numbers: readonly InnerNumber[], at: number, text: string): boolean {
  const number = numbers[at]!;
  if (standsAsLineNumber(number, text)) return false;
  return numbers
    .slice(at + 1, at + 6)
    .some(
      other =>
        other.value === number.value && other.start - number.end < LONGEST_LINE && standsAsLineNumber(other, text),
    );
}

/** Before wide space, or before the number of the next line where its own line is empty. */
const standsAsLineNumber = ({ end, value }: InnerNumber, text: string): boolean => {
  const next = NEXT_NUMBER.exec(text.slice(end, end + LONGEST_INDENT));
  return next !== null && (next[1] === undefined || [value + 1, 1].includes(Number(next[1])));
};

const NEXT_NUMBER = /^(?: {2}|\t| (\d{1,4})(?!\S))/;
