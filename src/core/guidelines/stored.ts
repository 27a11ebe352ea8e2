import type { CitedAs, GuidelineDocument, ReferenceData, Topic } from './types';

/** The reference as received. */
export interface StoredReference extends Omit<ReferenceData, 'drugs'> {
  readonly drugs: Readonly<Record<string, readonly string[]>>;
}

/** The reference as a bundle carries it: rows, and what many topics share once. Made by scripts/guidelineData.mjs. */
export interface CompactReference extends Pick<StoredReference, 'provenTo' | 'editionRules' | 'drugs'> {
  readonly marks: readonly Marks[];
  /** Of topics that are alike in several documents there is one row. */
  readonly topics: readonly TopicRow[];
  readonly documents: readonly DocumentRow[];
  /** Drugs whose topics stand in another order than drugTopics() gives. */
  readonly drugs: StoredReference['drugs'];
}

type Marks = readonly [
  kind: string,
  stance: string | null,
  confidence: Topic['confidence'],
  confidenceOf: Topic['confidenceOf'],
  recall?: Topic['recall'],
];

type TopicRow = readonly [
  title: string,
  marks: number,
  /** First and last page of each range in turn. */
  pages?: readonly number[],
  more?: Pick<Topic, 'aliases' | 'misspelt' | 'drugs' | 'parent' | 'determinationsNamingIt'>,
];

type DocumentRow = readonly [
  id: string,
  title: string,
  kind: string,
  confidence: GuidelineDocument['confidence'],
  citedAs: readonly CitedAsRow[],
  topics?: readonly number[],
  regulation?: string | null,
  effectiveFrom?: string | null,
  effectiveTo?: string | null,
  pageCount?: number | null,
  bodyParts?: readonly string[],
  endInferred?: boolean,
];

type CitedAsRow = readonly [
  name: string,
  confidence: CitedAs['confidence'],
  year?: number | null,
  yearOf?: CitedAs['yearOf'],
];

/** The reference data from mtus.json as received, or from its compact form. */
export function referenceData(stored: StoredReference | CompactReference): ReferenceData {
  const { provenTo, editionRules } = stored;
  const drugs = Object.entries(stored.drugs);
  if (!('marks' in stored)) return { provenTo, editionRules, documents: stored.documents, drugs: new Map(drugs) };
  const documents = stored.documents.map(row => documentOf(row, stored));
  const ofAll = new Map([...drugTopics(documents), ...drugs]);
  return { provenTo, editionRules, documents, drugs: new Map([...ofAll].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function documentOf(row: DocumentRow, { topics, marks }: CompactReference): GuidelineDocument {
  const [id, title, kind, confidence, names, own = []] = row;
  const [, , , , , , regulation = null, effectiveFrom = null, effectiveTo = null, pageCount = null] = row;
  const [, , , , , , , , , , bodyParts, endInferred] = row;
  return {
    id,
    title,
    kind,
    citedAs: names.map(citedAs),
    regulation,
    effectiveFrom,
    effectiveTo,
    pageCount,
    confidence,
    ...(bodyParts && { bodyParts }),
    ...(endInferred && { endInferred }),
    topics: own.map(number => topicOf(topics[number]!, marks)),
  };
}

const citedAs = ([name, confidence, year = null, yearOf = null]: CitedAsRow): CitedAs => ({
  name,
  year,
  yearOf,
  confidence,
});

function topicOf([title, number, pages = [], more]: TopicRow, marks: readonly Marks[]): Topic {
  const [kind, stance, confidence, confidenceOf, recall] = marks[number]!;
  const ranges = pages.flatMap((first, i) => (i % 2 === 0 ? [[first, pages[i + 1]!] as const] : []));
  return { title, kind, pages: ranges, stance, confidence, confidenceOf, ...(recall && { recall }), ...more };
}

/**
 * The titles of the topics that name a drug, by its name in lower case; the narrowest first, cross-references last.
 * @public scripts/guidelineData.mjs calls it where no import is seen
 */
export function drugTopics(documents: readonly GuidelineDocument[]): ReadonlyMap<string, readonly string[]> {
  const topics = documents.flatMap(document => document.topics).sort((a, b) => widthOf(a) - widthOf(b));
  const titles = new Map<string, Set<string>>();
  for (const { title, drugs } of topics)
    for (const name of [...(drugs?.brand ?? []), ...(drugs?.generic ?? [])]) {
      const key = name.toLowerCase();
      titles.set(key, (titles.get(key) ?? new Set()).add(title));
    }
  return new Map([...titles].map(([name, row]) => [name, [...row]]));
}

/** How many pages a topic has. Without known pages it comes behind those that have some. */
function widthOf({ kind, pages }: Topic): number {
  if (kind === 'cross-reference') return 2000;
  return pages.length === 0 ? 1000 : pages.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}
