import { matchesOf } from '../text/matches';
import { beginningOf } from '../text/words';
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

/** A run of letters or of digits, or a sign that stands as a word of its own. */
const WORD = /[a-z]+|\d+|[#(×%]/g;

/** Reads a heading once: finds its words, numbers and signs of which a table knows something. */
export function headingWords(text: string): HeadingWords {
  const lower = lowerCase(text.length > LONGEST_HEADING ? text.slice(0, LONGEST_HEADING) : text);
  const words: HeadingWord[] = [];
  let joinedAt = -1;
  for (const { 0: word, index: at } of matchesOf(WORD, lower)) {
    const known = isNumber(word) ? A_NUMBER : KNOWN_WORDS.get(beginningOf(word));
    const own = at === joinedAt ? known?.joined : known;
    if (own !== undefined && own !== null) words.push({ at, known: own });
    joinedAt = isSign(word) ? -1 : at + word.length;
  }
  return { text, lower, words };
}

const isNumber = (word: string): boolean => /^\d/.test(word);
const isSign = (word: string): boolean => /^[^a-z\d]/.test(word);

/** A text in lower case, letter for letter: letters whose lower case is longer ("İ") stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, letters => letters.toLowerCase());
}
