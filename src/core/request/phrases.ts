import { type Beginning, beginningOf, LETTERS_COMPARED } from '../text/words';

/** Names of a table: in lower case, commas between. A plural in -s or -es need not be named; "psycholog*" has any ending. */
export interface PhraseRow {
  readonly words: string;
}

/** Phrases of one row whose first words begin alike. */
export interface Phrases<Row> {
  readonly row: Row;
  readonly pattern: RegExp;
}

/** The phrases of a table by the beginnings of their first words. */
export function phrasesByBeginning<Row extends PhraseRow>(
  rows: readonly Row[],
): ReadonlyMap<Beginning, readonly Phrases<Row>[]> {
  const table = new Map<Beginning, Phrases<Row>[]>();
  for (const row of rows) {
    for (const [beginning, phrases] of groupedByBeginning(row)) {
      const known = table.get(beginning) ?? [];
      table.set(beginning, known);
      known.push({ row, pattern: patternOf(phrases) });
    }
  }
  return table;
}

function groupedByBeginning({ words }: PhraseRow): Map<Beginning, string[]> {
  const groups = new Map<Beginning, string[]>();
  for (const phrase of words.split(/,\s+/)) {
    for (const first of firstWordsOf(phrase)) {
      const beginning = beginningOf(first);
      const group = groups.get(beginning) ?? [];
      groups.set(beginning, group);
      group.push(phrase);
    }
  }
  return groups;
}

/** The longest phrase at an offset of a text in lower case, where a word of theirs begins: its row and where it ends. */
export function longestAt<Row>(
  candidates: readonly Phrases<Row>[],
  text: string,
  at: number,
): { readonly row: Row; readonly end: number } | null {
  let longest: { readonly row: Row; readonly end: number } | null = null;
  for (const { row, pattern } of candidates) {
    pattern.lastIndex = at;
    if (pattern.test(text) && pattern.lastIndex > (longest?.end ?? at)) longest = { row, end: pattern.lastIndex };
  }
  return longest;
}

/** The first word of a phrase, also where it is written without its hyphen and in the plural: "x", "xray"; "mri", "mris". */
function firstWordsOf(phrase: string): string[] {
  const forms = [phrase, phrase.replace('-', '')].map(form => /^[a-z]+/.exec(form)![0]);
  return [...new Set(forms.flatMap(form => (form.length < LETTERS_COMPARED ? [form, `${form}s`] : [form])))];
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
