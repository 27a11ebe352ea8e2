export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A full stop with what follows it; glued ("done.The") or not. */
const STOP = /[.!?]["”’')\]]?(?:\s+(?=["“(]?[A-Z0-9])|(?=[A-Z][a-z ])|$)/g;
const ABBREVIATION = /(?:^|[\s(])(?:Dr|Mr|Ms|Mrs|No|vs|pg|pp|ed|St|approx)$/i;

/** The sentences of a joined text, in order, with the white space behind each. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const push = (end: number): void => {
    if (end > start) sentences.push({ start, end, text: text.slice(start, end) });
    start = end;
  };
  for (const stop of text.matchAll(STOP)) {
    if (ABBREVIATION.test(text.slice(Math.max(0, stop.index - 7), stop.index))) continue;
    push(stop.index + stop[0].length);
  }
  push(text.length);
  return sentences;
}
