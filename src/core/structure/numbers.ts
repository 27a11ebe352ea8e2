const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'],
  ...['sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Number words, one to ninety-nine, with what each adds. */
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i + 1] as const),
  ...TEENS.map((word, i) => [word, i + 10] as const),
  ...TENS.map((word, i) => [word, 10 * (i + 2)] as const),
]);

/** With these words a number may begin. */
export const numberWords: readonly string[] = [...NUMBER_WORDS.keys()];

/** Of an expression: the numbers that are written as words, "four", "twenty-four". */
export const NUMBER_SOURCE = `(?:${TENS.join('|')})(?:[- ](?:${UNITS.join('|')}))?|${[...TEENS, ...UNITS].join('|')}`;

/** The number a count is written as: "60", "1,000", "four", "twenty-four". */
export function numberFrom(word: string): number {
  const parts = word.toLowerCase().split(/[- ]/);
  if (parts.every(part => NUMBER_WORDS.has(part))) return parts.reduce((sum, part) => sum + NUMBER_WORDS.get(part)!, 0);
  return Number(word.replace(',', ''));
}

const NUMBER_IN_WORDS = new RegExp(`\\b(?:${NUMBER_SOURCE})\\b`, 'y');

/**
 * A text in lower case with the number words that begin at some offsets as digits in as many letters: "twelve visits" as
 * "000012 visits".
 */
export function withDigits(text: string, starts: readonly number[]): string {
  let written = '';
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    NUMBER_IN_WORDS.lastIndex = start;
    const word = NUMBER_IN_WORDS.exec(text)?.[0];
    if (word === undefined) continue;
    written += text.slice(end, start) + String(numberFrom(word)).padStart(word.length, '0');
    end = start + word.length;
  }
  return written + text.slice(end);
}
