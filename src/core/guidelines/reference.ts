import { once } from '../once';
import { type Editions, editionsOf } from './editions';
import { type NameBeginnings, nameBeginningsOf } from './nameBeginnings';
import { type NameWords, nameWordsOf } from './names';
import { sectionNamesOf } from './sectionNames';
import { type Spellings, spellingsOf } from './spelling';
import { squash } from './squash';
import { referenceData } from './stored';

export { squash };

/** How sure an entry of the reference is; see mtus.json: "recalled" entries are from memory and never shown as checked. */
export type Confidence = 'primary' | 'corroborated' | 'recalled';
export type Recall = 'strong' | 'medium' | 'weak' | 'none';

export interface GuidelineDocument {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly citedAs: readonly string[];
  readonly regulation: string | null;
  /** ISO days between which the document was in force; null where open or unknown. */
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly pageCount: number | null;
  readonly confidence: Confidence;
  readonly bodyParts?: readonly string[];
  /** Whether a file of the user's own adds or corrects the document (imr.guidelines.overlay). */
  readonly overlay?: boolean;
  readonly topics: readonly Topic[];
}

export interface Topic {
  readonly title: string;
  readonly kind: string;
  /** Ranges of pages, first and last. */
  readonly pages: readonly (readonly [number, number])[];
  readonly stance: string | null;
  readonly confidence: Confidence;
  /** Whether the confidence is about the pages or only about the title. */
  readonly confidenceOf: 'pages' | 'title';
  readonly recall?: Recall | null;
  readonly aliases?: readonly string[];
  readonly misspelt?: readonly string[];
  readonly drugs?: { readonly brand: readonly string[]; readonly generic: readonly string[] };
  readonly parent?: string;
  readonly seeAlso?: readonly string[];
  /** Whether the entry comes from a file of the user's own (imr.guidelines.overlay). */
  readonly overlay?: boolean;
}

export interface ReferenceData {
  readonly documents: readonly GuidelineDocument[];
  /** Drug name in lower case to titles of topics that cover it. */
  readonly drugs: Readonly<Record<string, readonly string[]>>;
}

/** The reference data with its look-up tables, made once. */
export interface Reference extends ReferenceData {
  readonly byId: ReadonlyMap<string, GuidelineDocument>;
  /** Documents by the name under which they are cited, see cleanName. */
  readonly byName: ReadonlyMap<string, readonly NamedDocument[]>;
  /** The same by the name as it is written, without "MTUS" and year. */
  readonly byWrittenName: ReadonlyMap<string, readonly NamedDocument[]>;
  readonly nameSpellings: Spellings;
  /** To find cited document names in a text: see namesIn. */
  readonly nameWords: NameWords;
  /** To find a document by its name with the year of its edition: see editionAt. */
  readonly editions: Editions;
  readonly vocabularies: ReadonlyMap<string, Vocabulary>;
  /** Section names of all documents, to tell where one ends in a list. */
  readonly allSections: ReadonlySet<string>;
  /** To rule out that a stretch of a list begins one of them. */
  readonly nameBeginnings: NameBeginnings;
}

export interface NamedDocument {
  readonly document: GuidelineDocument;
  /** The year that belongs to the name: "Low Back Complaints 2004". */
  readonly year: number | null;
}

/** What a section of one document may be called; keys are squashed (see squash). */
export interface Vocabulary {
  /** By title, alias or misspelling as written: what is spelt right is found without squashing it. */
  readonly exact: ReadonlyMap<string, Topic>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly drugs: ReadonlyMap<string, Topic | null>;
  readonly byNumber: ReadonlyMap<string, Topic>;
  readonly spellings: Spellings;
  /** The first words of all names, squashed. */
  readonly firstWords: ReadonlySet<string>;
}

/** What may stand before a chapter's own name: "ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 12,". */
export const CHAPTER_LEAD =
  /^[\s/]{0,3}(?:ACOEM\b[\s,:]{0,3}(?:(?:occupational medicine )?(?:practice )?guidelines?\b[\s,:]{0,3})?(?:\(?(?:2nd|second) ed(?:ition|\.)?\)?[\s,:]{0,3})?(?:\(?2004\)?[\s,:]{0,3})?)?(?:(?:chapter|ch\.) ?(\d{1,2})\b[\s,:(–-]{0,4})?/i;

/** The name of a document without "MTUS", what stands before a chapter, year and a closing "Guidelines", squashed. */
export function cleanName(name: string): string {
  const own = name.replace(/^\s*MTUS\s+/i, '').replace(/\s{1,3}guidelines?\s{0,3}$/i, '');
  const lead = CHAPTER_LEAD.exec(own);
  const rest = squash(own.slice(lead?.[0].length ?? 0));
  if (rest !== '') return rest;
  return lead?.[1] === undefined ? squash(own) : chapterKey(lead[1]);
}

/** A chapter cited by its number alone. No name squashes to this: it holds a blank. */
const chapterKey = (number: string): string => `chapter ${Number(number)}`;

/** The tables are made when they are first asked for: most texts need few of them, and some are no determination. */
export function makeReference(read: () => ReferenceData): Reference {
  const data = once(read);
  const names = once(() => namesByDocument(data().documents));
  const byId = once(() => new Map(data().documents.map(document => [document.id, document])));
  const nameSpellings = once(() => spellingsOf(names().byName.keys()));
  const nameWords = once(() => nameWordsOf(names().words));
  const vocabularies = once(() => {
    const drugs = drugWords(data().drugs);
    return new Map(data().documents.map(document => [document.id, vocabularyOf(document, drugs)]));
  });
  const allSections = once(
    () => new Set([...vocabularies().values()].flatMap(vocabulary => [...vocabulary.topics.keys()])),
  );
  const nameBeginnings = once(() => nameBeginningsOf(allSections()));
  const editions = once(() =>
    editionsOf(names().byWrittenName, nameWords(), sectionNamesOf(vocabularies(), [...allSections()].sort())),
  );
  return {
    get documents() {
      return data().documents;
    },
    get drugs() {
      return data().drugs;
    },
    get byId() {
      return byId();
    },
    get byName() {
      return names().byName;
    },
    get byWrittenName() {
      return names().byWrittenName;
    },
    get nameSpellings() {
      return nameSpellings();
    },
    get nameWords() {
      return nameWords();
    },
    get editions() {
      return editions();
    },
    get vocabularies() {
      return vocabularies();
    },
    get nameBeginnings() {
      return nameBeginnings();
    },
    get allSections() {
      return allSections();
    },
  };
}

function namesByDocument(documents: readonly GuidelineDocument[]) {
  const byName = new Map<string, NamedDocument[]>();
  const words = new Set<string>();
  const written = new Map<string, string>();
  for (const document of documents) {
    for (const { name, year } of namesOf(document)) {
      if (!/\d/.test(name)) words.add(name);
      const key = cleanName(name);
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

/** The first words of the names of drugs. */
const drugWords = (drugs: ReferenceData['drugs']): string[] => Object.keys(drugs).map(firstWord);

const firstWord = (name: string): string => squash(name.split(/[ /]/)[0]!);

function vocabularyOf(document: GuidelineDocument, wordsOfDrugs: readonly string[]): Vocabulary {
  const topics = new Map<string, Topic>();
  const exact = new Map<string, Topic>();
  const drugs = new Map<string, Topic | null>();
  const byNumber = new Map<string, Topic>();
  const add = (name: string, topic: Topic): void => {
    const key = squash(name);
    if (key === '' || topics.has(key)) return;
    topics.set(key, topic);
    exact.set(name, topic);
  };
  for (const topic of document.topics) add(topic.title, topic);
  for (const topic of document.topics)
    for (const name of [...(topic.aliases ?? []), ...(topic.misspelt ?? [])]) add(name, topic);
  for (const topic of document.topics) {
    const bracket = topic.title.indexOf('(');
    const head = topic.title.slice(0, Math.max(0, bracket));
    if (!head.includes(',')) add(head, topic);
    const number = /^(\d+(?:\.\d+)*)\.?\s/.exec(topic.title)?.[1];
    if (number !== undefined) byNumber.set(number, topic);
    for (const drug of drugsOf(topic)) drugs.set(squash(drug), topic);
  }
  if (document.topics.length > 0)
    for (const word of wordsOfDrugs) if (word.length >= 5 && !drugs.has(word)) drugs.set(word, null);
  const ownNames = [...exact.keys(), ...document.topics.flatMap(drugsOf)];
  const firstWords = new Set([...wordsOfDrugs, ...ownNames.map(firstWord)]);
  return { exact, topics, drugs, byNumber, spellings: spellingsOf(topics.keys()), firstWords };
}

const drugsOf = ({ drugs }: Topic): string[] => [...(drugs?.brand ?? []), ...(drugs?.generic ?? [])];

/** The built-in reference. Its data is read with the first text that needs it, in a bundle from a file of its own. */
export const reference: Reference = makeReference(() => referenceData(require('./mtus.json')));
