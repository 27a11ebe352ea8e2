import { isPageAway, type Line } from './page';

/** Lines by their words with every number as "#": those of pages are alike but for numbers that count. */

/** A line that may be furniture. */
export interface CountedLine extends Line {
  readonly words: string;
  /** Its words with every number as "#". */
  readonly key: string;
}

export function countedIn({ number, start, end, isEmpty }: Line, words: string): CountedLine {
  const own = words.length < LONGEST_COUNTER ? ROMAN_COUNTER.exec(words)?.[1] : undefined;
  if (own !== undefined) return { number, start, end, isEmpty, words, key: words.replace(own, '#') };
  if (!DIGIT.test(words)) return { number, start, end, isEmpty, words, key: words };
  return { number, start, end, isEmpty, words, key: words.replace(NUMBERS, '#') };
}

/** The numbers of a line, or the Roman one that it is. */
export function numbersOf({ words, key }: CountedLine): readonly number[] {
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

/** In lines; the last page may be short. */
export const SHORTEST_LAST_PAGE = 2;

export const areAtPageDistance = (group: readonly Line[]): boolean =>
  group.every((line, i) => {
    const isLastOfMany = i === group.length - 1 && i > 1;
    return i === 0 || isPageAway(group[i - 1]!, line, isLastOfMany ? SHORTEST_LAST_PAGE : undefined);
  });

/** Days go up as well, from entry to entry of a record. */
const DAYS = /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/g;

/** Whether one of the numbers goes up from line to line by the same step, but for a page or two. */
export function countsPages(group: readonly CountedLine[]): boolean {
  const numbers = group.map(line => numbersOf({ ...line, words: line.words.replace(DAYS, '') }));
  return numbers[0]!.some((first, place) => {
    const steps = numbers.slice(1).map((own, i) => own[place]! - numbers[i]![place]!);
    const step = steps[0]!;
    const alike = steps.filter(other => other === step).length;
    const isProof = steps.length > 1 || (step === 1 && first < 1000);
    return isProof && step > 0 && alike >= 0.75 * steps.length;
  });
}
