import { byFirstWord } from './phrases';

/** What a word, number or sign of a heading may tell; only where it may the expressions for it are tried. */
export type WordKind =
  | 'service'
  | 'drug'
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
  /** In lower case. */
  readonly word: string;
  readonly at: number;
  readonly kinds: readonly WordKind[];
}

export interface HeadingWords {
  readonly text: string;
  /** In order. */
  readonly words: readonly HeadingWord[];
}

/** Words of a kind in lower case: those of up to three letters whole, of longer ones the first letters are compared. */
export interface WordRow {
  readonly kind: WordKind;
  readonly words: readonly string[];
}

/** The kinds of a word. */
export type WordTable = (word: string) => readonly WordKind[];

export const wordTable = (rows: readonly WordRow[]): WordTable =>
  byFirstWord(rows.flatMap(({ kind, words }) => words.map(word => [word, [kind]] as const)));

/** No heading is as long; where a text without line ends makes one, the words behind it tell nothing of a request. */
export const LONGEST_HEADING = 20_000;

const WORD = /[a-z]+|\d+|[#(×%]/gi;

/** Reads a heading once: finds its words, numbers and signs that have a kind. */
export function headingWords(text: string, table: WordTable): HeadingWords {
  const read = text.length > LONGEST_HEADING ? text.slice(0, LONGEST_HEADING) : text;
  const words: HeadingWord[] = [];
  let end = 0;
  let before = '';
  const lower = lowerCase(read);
  for (const word of lower.match(WORD) ?? []) {
    const at = lower.indexOf(word, end);
    const kinds = at === end && isPartOfWord(before) ? kindsOfJoined(word, table) : kindsOf(word, table);
    if (kinds.length > 0) words.push({ word, at, kinds });
    end = at + word.length;
    before = word;
  }
  return { text, words };
}

/** A text in lower case, letter for letter: of a few letters ("İ") the lower case is longer, such texts stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

const SIGNS: ReadonlyMap<string, readonly WordKind[]> = new Map([
  ['#', ['number sign']],
  ['(', ['bracket']],
  ['×', ['times']],
  ['%', ['measure']],
]);
const NUMBER: readonly WordKind[] = ['number'];
const NUMBER_IN_WORD: readonly WordKind[] = ['number in word'];
const NO_KINDS: readonly WordKind[] = [];

const isNumber = (word: string): boolean => word >= '0' && word <= ':';
const isPartOfWord = (word: string): boolean => word !== '' && !SIGNS.has(word);

const TIMES: readonly WordKind[] = ['times'];
const MEASURE: readonly WordKind[] = ['measure'];

/** Of what follows without a blank: the number of "B12", the letters of "325mg" and "2x6". */
function kindsOfJoined(word: string, table: WordTable): readonly WordKind[] {
  if (isNumber(word)) return NUMBER_IN_WORD;
  const kinds = SIGNS.get(word) ?? table(word);
  return kinds.includes('measure') ? MEASURE : kinds.includes('times') ? TIMES : NO_KINDS;
}

const kindsOf = (word: string, table: WordTable): readonly WordKind[] =>
  isNumber(word) ? NUMBER : (SIGNS.get(word) ?? table(word));
