import type { Spellings } from '../text/spellings';

/** How sure an entry of the reference is; see mtus.json: "recalled" entries are from memory and never shown as checked. */
type Confidence = 'primary' | 'corroborated' | 'recalled';
type Recall = 'strong' | 'medium' | 'weak' | 'none';

export interface GuidelineDocument {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly citedAs: readonly CitedAs[];
  readonly regulation: string | null;
  /** ISO days between which the document was in force; null where open or unknown. */
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  /** Whether its end is only an inference: then no day is too late for it. */
  readonly endInferred?: boolean;
  readonly pageCount: number | null;
  readonly confidence: Confidence;
  readonly bodyParts?: readonly string[];
  /** Whether a file of the user's own adds or corrects the document (imr.guidelines.overlay). */
  readonly overlay?: boolean;
  readonly topics: readonly Topic[];
}

/** A name under which a document is cited, without "MTUS" and year. One without a year goes with each year of its document. */
export interface CitedAs {
  readonly name: string;
  readonly year: number | null;
  /** Whose year it is: ACOEM's own, or that in which the MTUS took the document over. Both mean one document. */
  readonly yearOf: 'acoem' | 'mtus' | null;
  /** "listed": reviewers have been offered it, and it was not checked otherwise. */
  readonly confidence: Confidence | 'listed';
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
  /** How many published determinations were found that name it as the section they rest on. */
  readonly determinationsNamingIt?: number;
  /** Whether the entry comes from a file of the user's own (imr.guidelines.overlay). */
  readonly overlay?: boolean;
}

/** By which day the editions of an order apply; see editionRules of mtus.json. */
export interface EditionRule {
  /** The first day of the orders that it is of, ISO; the first rule also goes for those before. */
  readonly from: string;
  /** The day of utilization review, or that on which the treatment is rendered. */
  readonly appliesBy: 'review' | 'service';
  /** By so many days the sources disagree on when an order begins: within them no edition is at fault. */
  readonly graceDays: number;
}

export interface ReferenceData {
  /** The day of the last order that is proven, ISO. */
  readonly provenTo: string;
  readonly editionRules: readonly EditionRule[];
  readonly documents: readonly GuidelineDocument[];
  /** Drug name in lower case to titles of topics that cover it. */
  readonly drugs: ReadonlyMap<string, readonly string[]>;
  /** The MTUS Drug List so far as files of the user's give it: the rows of a drug by its name in lower case. */
  readonly drugList?: ReadonlyMap<string, readonly ListedDrug[]>;
}

/** What the MTUS Drug List says of a drug in one of its versions. */
export interface ListedDrug {
  /** As it is listed: a brand or a generic name. */
  readonly name: string;
  /** "Exempt", "Non-Exempt": in the words of the list. */
  readonly status: string;
  readonly version: string;
  /** The day from which the version applies, ISO. */
  readonly date: string;
}

/**
 * What a file of the user's own adds to the reference or corrects in it. Documents are told by their id, topics by
 * their title; a field that is given replaces the one that is there, but names are added; what is new is added.
 */
export interface Overlay {
  /** The day to which the user's file is proven, null where it does not say. */
  readonly provenTo: string | null;
  readonly documents: readonly OverlayDocument[];
  readonly drugs: ReferenceData['drugs'];
  readonly drugList: readonly ListedDrug[];
}

export type OverlayDocument = Pick<GuidelineDocument, 'id'> &
  Partial<Omit<GuidelineDocument, 'topics' | 'overlay'>> & { readonly topics?: readonly OverlayTopic[] };
export type OverlayTopic = Pick<Topic, 'title'> & Partial<Omit<Topic, 'overlay'>>;

/** The reference data with its look-up tables, made once. */
export interface Reference extends Required<ReferenceData> {
  readonly byId: ReadonlyMap<string, GuidelineDocument>;
  /** Documents by the name under which they are cited, see normalizeDocumentName. */
  readonly byName: ReadonlyMap<string, readonly NamedDocument[]>;
  /** The same by the name as it is written, without "MTUS" and year. */
  readonly byWrittenName: ReadonlyMap<string, readonly NamedDocument[]>;
  readonly nameSpellings: Spellings;
  /** To find cited names of documents in a text: see namesIn. */
  readonly nameWords: NamesByWord;
  readonly vocabularies: ReadonlyMap<string, Vocabulary>;
  /** Normalized names of the sections of all documents, in the order of their letters: they tell where one ends in a list. */
  readonly sectionNames: readonly string[];
}

/** Names of documents by their first word, each as its words in lower case, the longest first. */
export type NamesByWord = ReadonlyMap<string, readonly (readonly string[])[]>;

export interface NamedDocument {
  readonly document: GuidelineDocument;
  /** The year that belongs to the name: "Low Back Complaints 2004". */
  readonly year: number | null;
}

/** What a section of one document may be called; keys are normalized names (see normalizeName). */
export interface Vocabulary {
  /** By title, alias or misspelling as written. */
  readonly exact: ReadonlyMap<string, Topic>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly drugs: ReadonlyMap<string, Topic | null>;
  readonly byNumber: ReadonlyMap<string, Topic>;
  readonly spellings: Spellings;
  /** The first words of all names, normalized. */
  readonly firstWords: ReadonlySet<string>;
}
