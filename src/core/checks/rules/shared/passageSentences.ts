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

/** Things with a place in the text, given to the sentence that holds them; both in order. */
export function bySentence<T extends { readonly start: number; readonly end: number }>(
  sentences: readonly Sentence[],
  things: readonly T[],
): { readonly sentence: Sentence; readonly own: readonly T[] }[] {
  let next = 0;
  return sentences.flatMap(sentence => {
    const own: T[] = [];
    for (; next < things.length && things[next]!.start < sentence.end; next++)
      if (things[next]!.end <= sentence.end) own.push(things[next]!);
    return own.length === 0 ? [] : [{ sentence, own }];
  });
}
