import { beginningOf, byFirstWord } from './phrases';

/** What a word, number or sign of a heading may tell; only where it may the expressions for it are tried. */
export type WordKind =
  | 'service'
  | 'drug'
  | 'part'
  | 'number'
  | 'number word'
  /** A number behind letters, which is no count: "B12". */
  | 'number in word'
  | 'number sign'
  | 'bracket'
  | 'quantity'
  | 'unit'
  | 'measure'
  | 'time'
  | 'opener'
  | 'times'
  | 'period'
  | 'lasting'
  | 'refill'
  | 'with'
  | 'unknown'
  | 'service date'
  | 'retrospective'
  | 'purchase'
  | 'performance';

/** A word, number or sign of a heading that may tell something. */
export interface HeadingWord {
  /** See beginningOf. */
  readonly beginning: string;
  readonly at: number;
  readonly kinds: readonly WordKind[];
}

export interface HeadingWords {
  readonly text: string;
  /** The text in lower case, letter for letter. */
  readonly lower: string;
  /** In order. */
  readonly words: readonly HeadingWord[];
}

/** Words of a kind in lower case: those of up to three letters whole, of longer ones the first letters are compared. */
export interface WordRow {
  readonly kind: WordKind;
  readonly words: readonly string[];
}

/** The kinds of a word, by its beginning. */
export type WordTable = (beginning: string) => readonly WordKind[];

export const wordTable = (rows: readonly WordRow[]): WordTable =>
  byFirstWord([...SIGNS, ...rows].flatMap(({ kind, words }) => words.map(word => [word, [kind]] as const)));

const SIGNS: readonly WordRow[] = [
  { kind: 'number sign', words: ['#'] },
  { kind: 'bracket', words: ['('] },
  { kind: 'times', words: ['×'] },
  { kind: 'measure', words: ['%'] },
];

/** No heading is as long; where a text without line ends makes one, the words behind it tell nothing of a request. */
export const LONGEST_HEADING = 20_000;

const WORD = /[a-z]+|\d+|[#(×%]/g;

/** Reads a heading once: finds its words, numbers and signs that have a kind. */
export function headingWords(text: string, table: WordTable): HeadingWords {
  const lower = lowerCase(text.length > LONGEST_HEADING ? text.slice(0, LONGEST_HEADING) : text);
  const words: HeadingWord[] = [];
  let end = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(lower); match !== null; match = WORD.exec(lower)) {
    const [word] = match;
    const beginning = beginningOf(word);
    const at = match.index;
    const isJoined = at === end && at > 0 && !isSign(lower[at - 1]!);
    const kinds = isJoined ? kindsOfJoined(beginning, table) : kindsOf(beginning, table);
    if (kinds.length > 0) words.push({ beginning, at, kinds });
    end = at + word.length;
  }
  return { text, lower, words };
}

/** A text in lower case, letter for letter: letters whose lower case is longer ("İ") stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, letters => letters.toLowerCase());
}

const NUMBER: readonly WordKind[] = ['number'];
const NUMBER_IN_WORD: readonly WordKind[] = ['number in word'];
const NO_KINDS: readonly WordKind[] = [];

const isNumber = (word: string): boolean => word >= '0' && word <= ':';
const isSign = (letter: string): boolean => SIGNS.some(({ words }) => words.includes(letter));

const TIMES: readonly WordKind[] = ['times'];
const PART: readonly WordKind[] = ['part'];
const MEASURE: readonly WordKind[] = ['measure'];

/** Of what follows without a blank: the number of "B12", the letters of "325mg", "2x6" and "1knee". */
function kindsOfJoined(beginning: string, table: WordTable): readonly WordKind[] {
  if (isNumber(beginning)) return NUMBER_IN_WORD;
  const kinds = table(beginning);
  if (kinds.includes('measure')) return MEASURE;
  if (kinds.includes('times')) return TIMES;
  return kinds.includes('part') ? PART : NO_KINDS;
}

const kindsOf = (beginning: string, table: WordTable): readonly WordKind[] =>
  isNumber(beginning) ? NUMBER : table(beginning);
