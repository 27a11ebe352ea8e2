/** Names of a table: in lower case, commas between. A plural in -s or -es need not be named; "psycholog*" has any ending. */
export interface PhraseRow {
  readonly words: string;
}

/** A table of phrases. */
export interface PhraseTable<Row> {
  /** The first words of its phrases. */
  readonly beginnings: readonly string[];
  /** The longest phrase at an offset of a text in lower case, where a word begins: its row and where it ends. */
  readonly longestAt: (
    text: string,
    at: number,
    beginning: string,
  ) => { readonly row: Row; readonly end: number } | null;
}

export function phraseTable<Row extends PhraseRow>(rows: readonly Row[]): PhraseTable<Row> {
  const phrases = rows.flatMap(row =>
    row.words.split(/,\s+/).flatMap(phrase => firstWordsOf(phrase).map(first => ({ first, phrase, row }))),
  );
  const lookUp = byFirstWord(
    Object.values(groupBy(phrases, ({ first }) => beginningOf(first))).map(group => [
      group[0]!.first,
      [...new Set(group.map(({ row }) => row))].map(row => ({
        row,
        pattern: patternOf(group.filter(phrase => phrase.row === row).map(({ phrase }) => phrase)),
      })),
    ]),
  );
  const longestAt = (text: string, at: number, beginning: string) => {
    let longest: { readonly row: Row; readonly end: number } | null = null;
    for (const { row, pattern } of lookUp(beginning)) {
      pattern.lastIndex = at;
      if (pattern.test(text) && pattern.lastIndex > (longest?.end ?? at)) longest = { row, end: pattern.lastIndex };
    }
    return longest;
  };
  return { beginnings: phrases.map(({ first }) => first), longestAt };
}

/** The first word of a phrase, also where it is written without its hyphen and in the plural: "x", "xray"; "mri", "mris". */
function firstWordsOf(phrase: string): string[] {
  const forms = [phrase, phrase.replace('-', '')].map(form => /^[a-z]+/.exec(form)![0]);
  return [...new Set(forms.flatMap(form => (form.length < COMPARED ? [form, `${form}s`] : [form])))];
}

/** What marks of a phrase stand for: a blank for a hyphen and a slash as well, a hyphen for none. */
const MARKS: Readonly<Record<string, string>> = { ' ': '[ /-]{1,2}', '-': '[ -]?', '/': '\\/', '*': '[a-z]{0,20}' };

/** Longer phrases come first. */
function patternOf(phrases: readonly string[]): RegExp {
  const sources = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(phrase => phrase.replace(/[ /*-]/g, mark => MARKS[mark]!) + (phrase.endsWith('*') ? '' : '(?:e?s)?'));
  return new RegExp(`(?:${sources.join('|')})(?![a-z])`, 'y');
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {};
  for (const value of values) {
    const key = keyOf(value);
    groups[key] ??= [];
    groups[key].push(value);
  }
  return groups;
}

const COMPARED = 4;

/** What of a word in lower case is compared: words of up to three letters whole, of longer ones the first four letters. */
export const beginningOf = (word: string): string => word.slice(0, COMPARED);

/** What a table has for words in lower case, by their beginnings. */
export function byFirstWord<T>(
  entries: readonly (readonly [word: string, values: readonly T[]])[],
): (beginning: string) => readonly T[] {
  const table = new Map<string, readonly T[]>();
  for (const [word, values] of entries) {
    const beginning = beginningOf(word);
    table.set(beginning, [...new Set([...(table.get(beginning) ?? []), ...values])]);
  }
  return beginning => table.get(beginning) ?? NONE;
}

const NONE: readonly never[] = [];
