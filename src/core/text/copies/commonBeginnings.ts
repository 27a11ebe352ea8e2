import { isEmptyLine, type TextLines } from '../lineIndex';
import type { Replacement } from './offsetMap';

/**
 * What nearly every line of a text begins with, alike but for its numbers, and no word: the time of a log ("[00:01:12] "),
 * a person's initials ("JR> "), the name of a file ("CM16.txt:12:"), the mark of a comment ("// "). A first look at the
 * sample lets nearly every text go.
 */
export function commonBeginningsOf(lines: TextLines, sample: readonly string[]): readonly Replacement[] {
  if (!beginAlike(sample)) return [];
  const { text, from, to } = lines;
  const shapes = from.flatMap((start, line) =>
    isEmptyLine(lines, line) ? [] : [shapeOf(text.slice(start, Math.min(to[line]!, start + LONGEST)))],
  );
  const beginning = commonIn(shapes);
  if (beginning === null) return [];
  return lines.starts.flatMap((_, line): Replacement[] => {
    if (isEmptyLine(lines, line)) return [];
    const start = from[line]!;
    const end = endOfBeginning(text, start, beginning);
    return end === null ? [] : [{ start, end: Math.min(end, to[line]!), by: '' }];
  });
}

function beginAlike(sample: readonly string[]): boolean {
  const letters = sample.map(line => line.trimStart()[0]).map(letter => (DIGITS.includes(letter!) ? NUMBER : letter));
  const middle = letters[letters.length >> 1];
  return letters.length >= FEWEST_LINES && letters.filter(letter => letter === middle).length >= MOST * letters.length;
}

/** Of ten lines that hold something, eight. */
const MOST = 0.8;
const FEWEST_LINES = 8;
/** In letters. */
const LONGEST = 60;

/** Stands for a number. */
const NUMBER = '\0';

const DIGITS = '0123456789';

const shapeOf = (words: string): string => words.replace(/\d{1,12}/g, NUMBER);

/** The longest beginning that most shapes share, up to its last mark and a number behind it; null where there is none. */
function commonIn(shapes: readonly string[]): string | null {
  // What most of them share, the one in the middle of their order has as well.
  const middle = [...shapes].sort()[shapes.length >> 1]!;
  const shared = shapes.map(shape => sharedLength(shape.trimEnd(), middle)).sort((a, b) => b - a);
  const common = middle.slice(0, shared[Math.ceil(MOST * shapes.length) - 1]);
  const beginning = /^.{0,59}[^A-Za-z\0\s]\0?/.exec(common)?.[0] ?? null;
  return beginning === null || areAlike(shapes, beginning.length) ? null : beginning;
}

/** Whether the lines that have words behind a beginning have few different ones: "Norco: Upheld" a thousand times has no margin. */
function areAlike(shapes: readonly string[], beginning: number): boolean {
  const worded = shapes.filter(shape => shape.trimEnd().length > beginning);
  return new Set(worded).size * 10 < worded.length;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Behind a beginning and the blank that follows it; null where a line begins otherwise. */
function endOfBeginning(text: string, start: number, beginning: string): number | null {
  let at = start;
  for (const letter of beginning) {
    const from = at;
    if (letter === NUMBER) while (/\d/.test(text[at] ?? '')) at++;
    else if (text[at] === letter) at++;
    if (at === from) return null;
  }
  return /[ \t]/.test(text[at] ?? '') ? at + 1 : at;
}
