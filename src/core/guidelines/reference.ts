import { once } from '../text/once';
import { type Editions, editionsOf } from './editions';
import { type NameWords, nameWordsOf } from './names';
import { SquashedNames } from './normalizedNames';
import { squash } from './normalizeName';
import { sectionNamesOf } from './sectionNames';
import { type Spellings, spellingsOf } from './spelling';
import { referenceData } from './stored';
import { drugWords, vocabularyOf } from './vocabulary';

export { squash };

/** How sure an entry of the reference is; see mtus.json: "recalled" entries are from memory and never shown as checked. */
type Confidence = 'primary' | 'corroborated' | 'recalled';
type Recall = 'strong' | 'medium' | 'weak' | 'none';

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
  /** To find one of them, or rule out that a stretch of a list begins one. */
  readonly squashedNames: SquashedNames;
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
class Tables implements Reference {
  readonly #data: () => ReferenceData;
  readonly #names = once(() => namesByDocument(this.documents));
  readonly #byId = once(() => new Map(this.documents.map(document => [document.id, document])));
  readonly #nameSpellings = once(() => spellingsOf(this.byName.keys()));
  readonly #nameWords = once(() => nameWordsOf(this.#names().words));
  readonly #vocabularies = once(() => {
    const drugs = drugWords(this.drugs);
    return new Map(this.documents.map(document => [document.id, vocabularyOf(document, drugs)]));
  });
  readonly #allSections = once(
    () => new Set([...this.vocabularies.values()].flatMap(vocabulary => [...vocabulary.topics.keys()])),
  );
  readonly #squashedNames = once(() => new SquashedNames(this.allSections));
  readonly #editions = once(() =>
    editionsOf(this.byWrittenName, this.nameWords, sectionNamesOf(this.vocabularies, [...this.allSections].sort())),
  );

  constructor(read: () => ReferenceData) {
    this.#data = once(read);
  }

  get documents(): readonly GuidelineDocument[] {
    return this.#data().documents;
  }
  get drugs(): ReferenceData['drugs'] {
    return this.#data().drugs;
  }
  get byId(): Reference['byId'] {
    return this.#byId();
  }
  get byName(): Reference['byName'] {
    return this.#names().byName;
  }
  get byWrittenName(): Reference['byWrittenName'] {
    return this.#names().byWrittenName;
  }
  get nameSpellings(): Spellings {
    return this.#nameSpellings();
  }
  get nameWords(): NameWords {
    return this.#nameWords();
  }
  get editions(): Editions {
    return this.#editions();
  }
  get vocabularies(): Reference['vocabularies'] {
    return this.#vocabularies();
  }
  get squashedNames(): SquashedNames {
    return this.#squashedNames();
  }
  get allSections(): ReadonlySet<string> {
    return this.#allSections();
  }
}

export const makeReference = (read: () => ReferenceData): Reference => new Tables(read);

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

/** The built-in reference. Its data is read with the first text that needs it, in a bundle from a file of its own. */
export const reference: Reference = makeReference(() => referenceData(require('./mtus.json')));
