/** What a word, number or sign of a heading may tell; only where it may the expressions for it are tried. */
export type WordKind =
  | 'service'
  | 'drug'
  | 'no drug'
  | 'food'
  | 'number word'
  | 'number'
  /** A number behind letters, which is no count: "B12". */
  | 'number in word'
  | 'number sign'
  | 'comma, colon or bracket'
  | 'opening bracket'
  | 'name end'
  | 'retrospective'
  | 'times'
  | 'quantity'
  | 'unit'
  | 'period'
  | 'refill'
  | 'body part'
  | 'side';

/** A word, number or sign of a heading that may tell something. */
export interface HeadingWord {
  readonly at: number;
  readonly kinds: readonly WordKind[];
}

export interface HeadingWords {
  readonly text: string;
  /** In order. */
  readonly words: readonly HeadingWord[];
  /** The kinds of all. */
  readonly kinds: ReadonlySet<WordKind>;
}

/** Words of a kind by their beginnings: of longer ones only the first letters are compared. */
export interface WordRow {
  readonly kind: WordKind;
  readonly words: readonly string[];
}

/** Kinds by words' first letters in lower case. */
export type WordTable = ReadonlyMap<string, readonly WordKind[]>;

const COMPARED = 3;

/** The table of words; one of fewer letters begins all longer words that go on from it. */
export function wordTable(rows: readonly WordRow[]): WordTable {
  const kindsOf = new Map<string, Set<WordKind>>();
  for (const { kind, words } of rows)
    for (const word of words) {
      const beginning = word.slice(0, COMPARED).toLowerCase();
      kindsOf.set(beginning, (kindsOf.get(beginning) ?? new Set()).add(kind));
    }
  return new Map(
    [...kindsOf.keys()].map(beginning => {
      const kinds = [1, 2, COMPARED].flatMap(length => [...(kindsOf.get(beginning.slice(0, length)) ?? [])]);
      return [beginning, [...new Set(kinds)]];
    }),
  );
}

/** No heading is as long; where a text without line ends makes one, the words behind it tell nothing of a request. */
export const LONGEST_HEADING = 20_000;

const WORD = /[A-Za-z_]+|\d+|[#,:(]/g;

/** Reads a heading once: finds its words, numbers and signs that have a kind. */
export function headingWords(text: string, table: WordTable): HeadingWords {
  const read = text.length > LONGEST_HEADING ? text.slice(0, LONGEST_HEADING) : text;
  const words: HeadingWord[] = [];
  const all = new Set<WordKind>();
  let end = -1;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(read); match !== null; match = WORD.exec(read)) {
    const [word] = match;
    const signs = SIGNS.get(word);
    const kinds = signs ?? (match.index === end ? kindsOfJoined(word) : kindsOf(read, match.index, word, table));
    end = signs === undefined ? WORD.lastIndex : -1;
    if (kinds.length === 0) continue;
    words.push({ at: match.index, kinds });
    for (const kind of kinds) all.add(kind);
  }
  return { text, words, kinds: all };
}

const SIGNS: ReadonlyMap<string, readonly WordKind[]> = new Map([
  ['#', ['number sign']],
  [',', ['comma, colon or bracket']],
  [':', ['comma, colon or bracket']],
  ['(', ['comma, colon or bracket', 'opening bracket']],
]);
const NUMBER: readonly WordKind[] = ['number'];
const NUMBER_IN_WORD: readonly WordKind[] = ['number in word'];
const NO_KINDS: readonly WordKind[] = [];

const isNumber = (word: string): boolean => word[0]! <= '9';

/** Of what follows without a blank: the number of "B12", the letters of "325mg". */
const kindsOfJoined = (word: string): readonly WordKind[] => (isNumber(word) ? NUMBER_IN_WORD : NO_KINDS);

function kindsOf(text: string, at: number, word: string, table: WordTable): readonly WordKind[] {
  if (isNumber(word)) return NUMBER;
  const beginning = text.slice(at, at + COMPARED).toLowerCase();
  return table.get(beginning) ?? table.get(beginning.slice(0, 2)) ?? table.get(beginning[0]!) ?? NO_KINDS;
}

const isOneOf = ({ kinds }: HeadingWord, sought: readonly WordKind[]): boolean =>
  kinds.some(kind => sought.includes(kind));

/**
 * The first word of one of the kinds, at `from` or behind it, at which a sticky expression matches: its offset, -1 where
 * there is none. The match ends at the expression's lastIndex.
 */
export function firstPlace(
  pattern: RegExp,
  { text, words }: HeadingWords,
  kinds: readonly WordKind[],
  from = 0,
): number {
  for (const word of words) {
    if (word.at < from || !isOneOf(word, kinds)) continue;
    pattern.lastIndex = word.at;
    if (pattern.test(text)) return word.at;
  }
  return -1;
}

/** The first match of a sticky expression at a word of one of the kinds. */
export function firstMatch(pattern: RegExp, words: HeadingWords, kinds: readonly WordKind[]): RegExpExecArray | null {
  const at = firstPlace(pattern, words, kinds);
  if (at < 0) return null;
  pattern.lastIndex = at;
  return pattern.exec(words.text);
}
