import { beginningAt, endOfWord, startOfWord } from '../text/words';
import { A_NUMBER, KNOWN_WORDS, type KnownWord } from './knownWords';

/** A word, number or sign of a heading that may tell something. */
export interface HeadingWord {
  readonly at: number;
  readonly known: KnownWord;
}

export interface HeadingWords {
  readonly text: string;
  /** The text in lower case, letter for letter. */
  readonly lower: string;
  /** In order. */
  readonly words: readonly HeadingWord[];
}

/** No heading is as long; where a text without line ends makes one, the words behind it tell nothing of a request. */
export const LONGEST_HEADING = 20_000;

/** Signs that stand as a word of their own. */
const SIGNS = '#(×%';

/** Reads a heading once: finds its words, numbers and signs of which a table knows something. */
export function headingWords(text: string): HeadingWords {
  const lower = lowerCase(text.length > LONGEST_HEADING ? text.slice(0, LONGEST_HEADING) : text);
  const words: HeadingWord[] = [];
  let end = 0;
  for (let at = startOfWord(lower, 0, SIGNS); at < lower.length; at = startOfWord(lower, end, SIGNS)) {
    const isJoined = at === end && at > 0 && !SIGNS.includes(lower[at - 1]!);
    end = endOfWord(lower, at);
    const known = isNumber(lower[at]!) ? A_NUMBER : KNOWN_WORDS.get(beginningAt(lower, at, end));
    const own = isJoined ? known?.joined : known;
    if (own !== undefined && own !== null) words.push({ at, known: own });
  }
  return { text, lower, words };
}

const isNumber = (letter: string): boolean => letter >= '0' && letter <= '9';

/** A text in lower case, letter for letter: letters whose lower case is longer ("İ") stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, letters => letters.toLowerCase());
}
