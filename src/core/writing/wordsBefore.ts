import { joinText } from '../text/joinedText';

/** What is written before the cursor, as a paragraph is read: lines joined, page lines left out. */
export interface WordsBefore {
  readonly text: string;
  /** The offset in the source of the letter at `index`; of the end it is the cursor's. */
  at(index: number): number;
}

/**
 * A letter stands for what will be typed at the cursor: so white space before it stays, as one blank where a new word
 * begins ("2016, "), as none behind a hyphen at a line's end.
 */
const NEXT_LETTER = 'x';

/** The words of text[start, cursor). Offsets are UTF-16 units. */
export function wordsBefore(text: string, start: number, cursor: number): WordsBefore {
  const joined = joinText(text.slice(start, cursor) + NEXT_LETTER);
  return { text: joined.text.slice(0, -NEXT_LETTER.length), at: index => start + joined.offsetInSource(index) };
}
