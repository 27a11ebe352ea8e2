import type { Sentence } from '../../../text/sentences';

/** A sentence with things that stand in it. */
export interface SentenceWith<T> {
  readonly sentence: Sentence;
  readonly own: readonly T[];
}

/** Things with a place in the text, given to the sentence that holds them; both in order. */
export function bySentence<T extends { readonly start: number; readonly end: number }>(
  sentences: readonly Sentence[],
  things: readonly T[],
): SentenceWith<T>[] {
  let next = 0;
  return sentences.flatMap(sentence => {
    const own: T[] = [];
    for (; next < things.length && things[next]!.start < sentence.end; next++)
      if (things[next]!.end <= sentence.end) own.push(things[next]!);
    return own.length === 0 ? [] : [{ sentence, own }];
  });
}
