import type { TextLines } from '../lineIndex';
import type { Replacement } from './offsetMap';

/** Fewer marks a line are what a text itself may hold ("> 6 months"). */
const MARKS_A_LINE = 2;
const FEWEST_MARKS = 12;

/** Quotation marks of a mail that a program took for text when it wrapped the lines anew: each begins a line again. */
export function reflowedQuotesOf({ text, starts }: TextLines): readonly Replacement[] {
  if (!text.trimStart().startsWith('>')) return [];
  const marks = [...text.matchAll(INNER_QUOTE)];
  const lines = starts.length;
  const isReflowed = marks.length >= FEWEST_MARKS && (marks.length >= MARKS_A_LINE * lines || marks.length > lines / 2);
  return isReflowed ? marks.map(({ 0: mark, index }) => ({ start: index, end: index + mark.length, by: '\n' })) : [];
}

const INNER_QUOTE = /(?<=\S)[ \t]{1,4}>(?=[ \t\n]|$)[ \t]?/g;

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
  return isReflowed && areInner ? chain.map(({ start, end }) => ({ start, end, by: '\n' })) : [];
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

const NUMBER = /(?:^|[ \t\n\r])(\d{1,4})(?=[ \t\n\r]|$)/g;
const FEWEST_NUMBERS = 20;
const LETTERS_A_LINE = 130;
/** In letters; the next line's number stands no farther away. */
const LONGEST_LINE = 260;
/** A page has at least as many lines before its numbers begin anew. */
const SHORTEST_PAGE = 20;

/** The numbers that follow one another by one, each the nearest that does, before two blanks where there is such a one. */
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

/** Whether the same number stands again soon, and there as a line's number does: before two blanks. */
function isBetterBehind(numbers: readonly InnerNumber[], at: number, text: string): boolean {
  const number = numbers[at]!;
  if (isBeforeTwoBlanks(number, text)) return false;
  return numbers
    .slice(at + 1, at + 6)
    .some(
      other =>
        other.value === number.value && other.start - number.end < LONGEST_LINE && isBeforeTwoBlanks(other, text),
    );
}

const isBeforeTwoBlanks = ({ end }: InnerNumber, text: string): boolean => /^[ \t]{2}/.test(text.slice(end, end + 2));
