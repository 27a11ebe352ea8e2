/** A stretch of a text on one line, with the way back to where each letter stands. */
export interface Flat {
  readonly text: string;
  /** The place in the source of the letter at `index`; of the flat text's end, the source's. */
  at(index: number): number;
}

const mostLetters = 4_000;

/** Joins wrapped lines with one space, a line-end hyphen without. Of a long stretch only its end. */
export function flattened(source: string, start: number, end: number): Flat {
  const places: number[] = [];
  let text = '';
  for (let place = Math.max(start, end - mostLetters); place < end; place++) {
    const letter = source[place]!;
    const blank = /[\s\u00a0]/.test(letter);
    if (blank && (text === '' || text.endsWith(' '))) continue;
    if ((letter === '\n' || letter === '\r') && text.endsWith('-')) continue;
    text += blank ? ' ' : letter;
    places.push(place);
  }
  return { text, at: index => places[index] ?? end };
}
