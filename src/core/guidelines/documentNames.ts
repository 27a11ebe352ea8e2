import type { Span } from '../model/span';
import { normalizeDocumentName } from './normalizeName';
import type { GuidelineDocument, NamedDocument, NamesByWord } from './types';

/** The documents of a reference by the names under which they are cited; all names that hold no number. */
export interface DocumentNames {
  /** By normalized name, see normalizeDocumentName. */
  readonly byName: ReadonlyMap<string, readonly NamedDocument[]>;
  /** By name as it is written, without "MTUS" and year. */
  readonly byWrittenName: ReadonlyMap<string, readonly NamedDocument[]>;
  readonly words: ReadonlySet<string>;
}

export function namesByDocument(documents: readonly GuidelineDocument[]): DocumentNames {
  const byName = new Map<string, NamedDocument[]>();
  const words = new Set<string>();
  const written = new Map<string, string>();
  for (const document of documents) {
    for (const { name, year } of namesOf(document)) {
      if (!/\d/.test(name)) words.add(name);
      const key = normalizeDocumentName(name);
      const rows = byName.get(key) ?? [];
      if (!rows.some(row => row.document === document && row.year === year)) rows.push({ document, year });
      byName.set(key, rows);
      written.set(name, key);
    }
  }
  return { byName, words, byWrittenName: new Map([...written].map(([name, key]) => [name, byName.get(key)!])) };
}

/** The names of a document, each with the year it bears there or else the document's own. */
function namesOf(document: GuidelineDocument): { readonly name: string; readonly year: number | null }[] {
  return [...document.citedAs, document.title, ...chapterTitle(document)].flatMap(cited => {
    if (/^ACOEM Chapter \d+$/.test(cited)) return [{ name: cited, year: yearOf(document) }];
    const plain = cited
      .split(' MTUS - 8 C.C.R.')[0]!
      .replace(/^MTUS /, '')
      .replace(/ Guidelines$/, '');
    const year = / (\d{4})$/.exec(plain);
    const name = year === null ? plain : plain.slice(0, year.index);
    if (!/^[A-Z][A-Za-z,&/() -]+$/.test(name) || /^(?:ACOEM|Guideline in|section)\b/.test(name)) return [];
    return [{ name, year: year === null ? yearOf(document) : Number(year[1]) }];
  });
}

/** A chapter is also cited by its title: "Initial Approaches to Treatment". One word is too little for a name. */
function chapterTitle({ title }: GuidelineDocument): string[] {
  const own = /, Chapter \d+: ([A-Z][a-z]+ [A-Za-z,& -]+?)(?: \(|$)/.exec(title)?.[1];
  return own === undefined ? [] : [own];
}

const yearOf = (document: GuidelineDocument): number | null => {
  const year = /-(\d{4})(?:-ch\d\d)?$/.exec(document.id)?.[1];
  return year === undefined ? null : Number(year);
};

export function namesByWord(names: Iterable<string>): NamesByWord {
  const byWord = new Map<string, string[][]>();
  for (const name of names) {
    const words =
      name
        .toLowerCase()
        .replace(CLOSING_WORD, '')
        .replaceAll('&', 'and')
        .match(/[a-z]+/g) ?? [];
    if (words.length > 0) byWord.set(words[0]!, [...(byWord.get(words[0]!) ?? []), words]);
  }
  for (const row of byWord.values()) row.sort((a, b) => b.join(' ').length - a.join(' ').length);
  return byWord;
}

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
  return words[closes ? name.length : name.length - 1]!.end;
}

/** A word in lower case, and where it ends. */
interface Word {
  readonly word: string;
  readonly end: number;
}

const NO_WORD: Word = { word: '', end: 0 };

const FIRST_WORD = /([a-z]+)/iy;
/** Between two words is a blank, hyphen or slash, or a comma and a blank; "&" is "and". */
const NEXT_WORD = /[ ,/-]{1,2}([a-z]+|&)/iy;

function wordAt(pattern: RegExp, text: string, at: number): Word | null {
  pattern.lastIndex = at;
  const word = pattern.exec(text)?.[1];
  return word === undefined ? null : { word: word.toLowerCase(), end: pattern.lastIndex };
}
