import { joinLines } from '../text/joinedText';
import { scan } from '../text/scan';
import { sourceOf } from '../text/sourceText';

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
  const source = sourceOf(text.slice(start, cursor) + NEXT_LETTER);
  const tokens = scan(source.plain);
  const joined = joinLines(source, tokens, 0, tokens.length, 0, source.plain.length);
  return { text: joined.text.slice(0, -NEXT_LETTER.length), at: index => start + joined.sourceOf(index) };
}
