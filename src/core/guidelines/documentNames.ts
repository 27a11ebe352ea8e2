import type { Span } from '../model/span';
import { normalizeDocumentName } from './normalizeName';
import type { CitedAs, GuidelineDocument, NamedDocument, NamesByWord } from './types';

/** The documents of a reference by the names under which they are cited. */
export interface DocumentNames {
  /** By normalized name, see normalizeDocumentName. */
  readonly byName: ReadonlyMap<string, readonly NamedDocument[]>;
  /** By name as it is written, without "MTUS" and year. */
  readonly byWrittenName: ReadonlyMap<string, readonly NamedDocument[]>;
  /** The names by which documents are found in a text; chapters and regulations are found by their numbers. */
  readonly words: ReadonlySet<string>;
}

export function namesByDocument(documents: readonly GuidelineDocument[]): DocumentNames {
  const byName = new Map<string, NamedDocument[]>();
  const words = new Set<string>();
  const written = new Map<string, string>();
  for (const document of documents) {
    if (document.kind === 'regulation') continue;
    for (const { name, year } of namesOf(document)) {
      if (!/^ACOEM Chapter \d/.test(name)) words.add(name);
      const key = normalizeDocumentName(name);
      const rows = byName.get(key) ?? [];
      if (!rows.some(row => row.document === document && row.year === year)) rows.push({ document, year });
      byName.set(key, rows);
      written.set(name, key);
    }
  }
  return { byName, words, byWrittenName: new Map([...written].map(([name, key]) => [name, byName.get(key)!])) };
}

/** The names of a document without a closing "Guidelines", each with its year; one without a year with all years. */
function namesOf({ citedAs }: GuidelineDocument): { readonly name: string; readonly year: number | null }[] {
  const years = [...new Set(citedAs.map(({ year }) => year).filter(year => year !== null))];
  return citedAs.flatMap(({ name, year }) => {
    const plain = name.replace(/ Guidelines$/, '');
    if (year !== null || years.length === 0) return [{ name: plain, year }];
    return years.map(own => ({ name: plain, year: own }));
  });
}

/** A name as a file of the user's may give it: "MTUS Low Back Disorders 2020". */
export function citedAsWritten(written: string): CitedAs {
  const name = written.trim().replace(/^MTUS /, '');
  const year = / ((?:19|20)\d\d)(?: Guidelines)?$/.exec(name);
  if (year === null) return { name, year: null, yearOf: null, confidence: 'corroborated' };
  return { name: name.slice(0, year.index), year: Number(year[1]), yearOf: null, confidence: 'corroborated' };
}

export function namesByWord(names: Iterable<string>): NamesByWord {
  const byWord = new Map<string, string[][]>();
  for (const name of names) {
    const own = name.toLowerCase().replace(CLOSING_WORD, '').replaceAll('&', 'and');
    for (const written of new Set([own, own.replace(/\band\b/g, ' ')])) {
      const words: string[] = written.match(NAME_WORDS) ?? [];
      if (words.length > 0) byWord.set(words[0]!, [...(byWord.get(words[0]!) ?? []), words]);
    }
  }
  for (const row of byWord.values()) row.sort((a, b) => b.join(' ').length - a.join(' ').length);
  return byWord;
}

const NAME_WORDS = /[a-z]+|\d+/g;
const CLOSING_WORD = /\s{1,3}guidelines?$/;

/**
 * Where names of documents stand in text[start, end), in whatever case, in order; they do not overlap. Of several names the
 * longest counts, with a closing "Guidelines" where one follows.
 */
export function namesIn(text: string, { start, end }: Span, names: NamesByWord): readonly Span[] {
  const own = text.slice(0, end);
  const found: Span[] = [];
  WORDS.lastIndex = start;
  for (let word = WORDS.exec(own); word !== null; word = WORDS.exec(own)) {
    const nameEnd = nameEndAt(own, word.index, names);
    if (nameEnd !== null) found.push({ start: word.index, end: nameEnd });
    WORDS.lastIndex = nameEnd ?? word.index + word[0].length;
  }
  return found;
}

const WORDS = /[a-z]+/gi;

/** Where the longest name that stands at the beginning of a word ends, with a closing "Guidelines"; null where none does. */
export function nameEndAt(text: string, at: number, names: NamesByWord): number | null {
  const first = wordAt(FIRST_WORD, text, at);
  const row = first === null ? undefined : names.get(first.word);
  if (row === undefined) return null;
  const words = [first!];
  const hasWord = (own: string, i: number): boolean => {
    if (i === words.length) words.push(wordAt(NEXT_WORD, text, words[i - 1]!.end) ?? NO_WORD);
    const { word } = words[i]!;
    return word === own || (word === '&' && own === 'and');
  };
  const name = row.find(own => own.every(hasWord));
  if (name === undefined) return null;
  const closes = hasWord('guidelines', name.length) || hasWord('guideline', name.length);
  return behindBracket(text, at, words[closes ? name.length : name.length - 1]!.end);
}

/** A bracket that a name opens, it closes: "Coronavirus (COVID-19)". */
const behindBracket = (text: string, start: number, end: number): number =>
  text[end] === ')' && text.slice(start + 1, end).includes('(') ? end + 1 : end;

/** A word in lower case, and where it ends. */
interface Word {
  readonly word: string;
  readonly end: number;
}

const NO_WORD: Word = { word: '', end: 0 };

const FIRST_WORD = /([a-z]+)/iy;
/**
 * Between two words of a name stands a blank, hyphen, slash or bracket, or a comma or colon and a blank; "&" is "and",
 * which may be left out.
 */
const NEXT_WORD = /[ ,:/()-]{1,2}([a-z]+|\d+|&)/iy;

function wordAt(pattern: RegExp, text: string, at: number): Word | null {
  pattern.lastIndex = at;
  const word = pattern.exec(text)?.[1];
  return word === undefined ? null : { word: word.toLowerCase(), end: pattern.lastIndex };
}
