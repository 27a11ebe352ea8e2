import { datesIn } from '../text/dates';
import { onceFor } from '../text/once';
import { nearestSpelling } from '../text/spellings';
import { normalizeDocumentName, normalizeName } from './normalizeName';
import { documentsOfRegulation, regulationNumber } from './regulations';
import type { CitedAs, GuidelineDocument, NamedDocument, Reference, Topic, Vocabulary } from './types';

/** What decides which edition a citation means: see documentRule of mtus.json. */
export interface WrittenName {
  /** As written, without the year. */
  readonly name: string;
  readonly year: number | null;
  /** A section of the regulations is cited in neither form. */
  readonly form: 'pages' | 'sections' | 'regulation';
}

/** The documents that a name and year may mean: those of the name, with a year only the one that bears it. */
export function editionsCited(reference: Reference, { name, year }: Omit<WrittenName, 'form'>): GuidelineDocument[] {
  const number = regulationNumber(name);
  if (number !== null) return adoptedIn(documentsOfRegulation(reference, number), year);
  const editions: GuidelineDocument[] = [];
  for (const row of rowsByName(reference, name))
    if ((year === null || row.year === year) && !editions.includes(row.document)) editions.push(row.document);
  return editions;
}

/** Those of a section's documents that a year allows: it is their own or that of their adoption. */
const adoptedIn = (documents: readonly GuidelineDocument[], year: number | null): GuidelineDocument[] =>
  documents.filter(
    ({ effectiveFrom, citedAs }) =>
      year === null || effectiveFrom?.startsWith(`${year}`) || citedAs.some(row => row.year === year),
  );

/**
 * Those of a name's editions that a note behind it allows: the one that began to apply on its day ("(effective
 * 11/23/2021)"), else that of its year ("(adopted February 13, 2020)"), else the one in force then. Null where it tells none.
 */
export function editionsNoted(editions: readonly GuidelineDocument[], note: string): GuidelineDocument[] | null {
  const year = Number(/\b(?:19|20)\d\d\b/.exec(note)?.[0]);
  const day = datesIn(note, null)[0]?.value ?? '';
  const ways: ((document: GuidelineDocument) => boolean)[] = [
    ({ effectiveFrom }) => effectiveFrom === day,
    ({ citedAs }) => citedAs.some(row => row.year === year),
    document => isInForce(document, day),
  ];
  return ways.map(isMeant => editions.filter(isMeant)).find(({ length }) => length > 0) ?? null;
}

/**
 * The one of the editions cited that is meant: by the year as written; else in the form with pages, or where no date is
 * known, the oldest edition of that name (the one of 2009); else the edition in force on `date` (the UR denial date, ISO);
 * else the only one of that name. A document is not meant before it existed, nor, where others have its name, if it is not
 * known when it began to apply.
 */
export function editionMeant(
  editions: readonly GuidelineDocument[],
  { year, form }: Omit<WrittenName, 'name'>,
  date: string | null,
): GuidelineDocument | null {
  if (year !== null) return editions[0] ?? null;
  const day = date ?? LAST_DAY_OF_PAGES;
  const [only = null] = editions;
  if (editions.length <= 1) return only === null || (only.effectiveFrom ?? day) > day ? null : only;
  const begun = editions.filter(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= day);
  if (begun.length <= 1) return begun[0] ?? null;
  const paged = oldestOfPages(begun);
  if (form !== 'regulation' && paged !== null && (form === 'pages' || date === null)) return paged;
  const inForce = begun.filter(document => isInForce(document, day));
  return inForce.length === 1 ? inForce[0]! : null;
}

/** The document that a citation means, see editionMeant; null where it is not known. */
export const documentCited = (
  reference: Reference,
  cited: WrittenName,
  date: string | null,
): GuidelineDocument | null => editionMeant(editionsCited(reference, cited), cited, date);

/** The documents of a name as written, with or without its closing "Guidelines", else of the nearest one. */
function rowsByName(reference: Reference, name: string): readonly NamedDocument[] {
  const written = reference.byWrittenName.get(name) ?? reference.byWrittenName.get(withoutGuidelines(name));
  if (written !== undefined) return written;
  const key = normalizeDocumentName(name);
  return reference.byName.get(key) ?? reference.byName.get(nearestSpelling(reference.nameSpellings, key) ?? '') ?? [];
}

/** The name before one closing "Guidelines", where there is no other before it. */
const withoutGuidelines = (name: string): string => name.replace(/(?<![Gg]uidelines?) Guidelines$/, '');

/** The first document of those that were cited by page, or null. */
function oldestOfPages(documents: readonly GuidelineDocument[]): GuidelineDocument | null {
  let oldest: GuidelineDocument | null = null;
  for (const document of documents) {
    if ((document.effectiveTo ?? NEVER) > LAST_DAY_OF_PAGES) continue;
    if (oldest === null || (document.effectiveFrom ?? NEVER) < (oldest.effectiveFrom ?? NEVER)) oldest = document;
  }
  return oldest;
}

/** Until then guidelines were cited by page; the documents adopted after it have none that are cited. */
const LAST_DAY_OF_PAGES = '2017-11-30';
const NEVER = '9999-12-31';

/** Whether a document was in force on an ISO day. A document whose beginning is unknown was not known to be. */
export function isInForce(document: GuidelineDocument, day: string): boolean {
  return (
    document.effectiveFrom !== null &&
    document.effectiveFrom <= day &&
    (document.effectiveTo === null || day <= document.effectiveTo)
  );
}

/** A document's name as it is usually cited, with its year: "Knee Complaints 2004"; its title where it is not cited so. */
export function citedForm({ citedAs, title }: GuidelineDocument): string {
  const usual = citedAs.find(
    ({ name, year, confidence }) => year !== null && confidence !== 'recalled' && !/^ACOEM Chapter \d/.test(name),
  );
  return usual === undefined ? title : `${usual.name} ${usual.year}`;
}

/** The name and year of a document that a citation has; undefined where it is none of those, or without a year. */
export const citedAsOf = (
  { citedAs }: GuidelineDocument,
  { document, year }: { readonly document: string | null; readonly year: number | null },
): CitedAs | undefined =>
  citedAs.find(row => row.year === year && normalizeDocumentName(row.name) === normalizeDocumentName(document ?? ''));

export const documentById = (reference: Reference, id: string | null): GuidelineDocument | null =>
  id === null ? null : (reference.byId.get(id) ?? null);

/** The known name that differs by at most two letters, null where there is none or more than one. */
function nearestName(reference: Reference, name: string): string | null {
  return nearestSpelling(reference.nameSpellings, normalizeDocumentName(name));
}

/** The topic a section text names: by title, alias, listed misspelling or number, else by a unique near spelling. */
export function topicOf(reference: Reference, documentId: string | null, text: string): Topic | null {
  const vocabulary = documentId === null ? undefined : reference.vocabularies.get(documentId);
  if (vocabulary === undefined) return null;
  const key = normalizeName(text);
  return vocabulary.topics.get(key) ?? topicByNumber(vocabulary, text) ?? nearTopic(vocabulary, key);
}

/** The topic by the number with which a text begins, before a word: "3.3.1.2 Opioids ...". */
export function topicByNumber(vocabulary: Vocabulary, text: string): Topic | null {
  const number = /^(\d+(?:\.\d+)*)\.?\s+[A-Za-z]/.exec(text)?.[1];
  return number === undefined ? null : (vocabulary.byNumber.get(number) ?? null);
}

/** The topic whose name differs from a normalized name by a letter or two; null where none or several do. */
export function nearTopic(vocabulary: Vocabulary, key: string): Topic | null {
  const name = nearestSpelling(vocabulary.spellings, key);
  return name === null ? null : vocabulary.topics.get(name)!;
}

/** Topics whose pages hold `page`, the narrowest first. */
export function topicsOnPage(document: GuidelineDocument, page: number): Topic[] {
  return document.topics
    .filter(topic => topic.pages.some(([first, last]) => first <= page && page <= last))
    .sort((a, b) => pagesOf(a) - pagesOf(b));
}

const pagesOf = (topic: Topic): number => topic.pages.reduce((sum, [first, last]) => sum + last - first + 1, 0);

/** Topics that cover a drug, by brand or generic name, in the order of the reference. */
export function topicsForDrug(reference: Reference, document: GuidelineDocument, drug: string): Topic[] {
  const name = drug.toLowerCase().trim();
  const titles = reference.drugs.get(name) ?? [];
  return titles.map(title => document.topics.find(topic => topic.title === title)).filter(topic => topic !== undefined);
}

/** The ranges of a topic with those of the topics under it. */
export const pagesOfTopic = (document: GuidelineDocument, topic: Topic): (readonly [number, number])[] =>
  document.topics.filter(other => other === topic || other.parent === topic.title).flatMap(one => [...one.pages]);

/** A title with the words that tell it from others. */
interface Title {
  readonly title: string;
  readonly words: ReadonlySet<string>;
}

const titleOf = (title: string): Title => ({ title, words: longWords(title) });

/** The title that shares most words with a section text, at least half of both; null where none or several do. */
export const nearTitle = (document: GuidelineDocument, text: string): string | null =>
  mostAlike(titlesOfTopics(document), text);

const titlesOfTopics = onceFor(({ topics }: GuidelineDocument) => topics.map(({ title }) => titleOf(title)));

/** The editions of the document whose name is nearest: by spelling, else by the words it shares. */
export function nearDocument(reference: Reference, name: string): GuidelineDocument[] {
  const key = reference.byName.has(normalizeDocumentName(name))
    ? normalizeDocumentName(name)
    : nearestName(reference, name);
  const rows = key === null ? [] : (reference.byName.get(key) ?? []);
  if (rows.length > 0) return [...new Set(rows.map(row => row.document))];
  const { titles, documents } = citedTitles(reference);
  return documents.get(mostAlike(titles, withoutYear(name)) ?? '') ?? [];
}

/** The names under which documents are cited, without years, and the documents of each. */
const citedTitles = onceFor(({ documents: all }: Reference) => {
  const documents = new Map<string, GuidelineDocument[]>();
  for (const document of all)
    for (const title of new Set(document.citedAs.map(({ name }) => name)))
      documents.set(title, [...(documents.get(title) ?? []), document]);
  return { titles: [...documents.keys()].map(titleOf), documents };
});

const withoutYear = (name: string): string => name.replace(/^MTUS\s+/i, '').split(/[\s,]{1,3}(?:19|20)\d\d\b/)[0]!;

function mostAlike(titles: readonly Title[], text: string): string | null {
  const words = longWords(text);
  let best: string[] = [];
  let most = 0.5;
  for (const { title, words: own } of titles) {
    const shared = [...own].filter(word => words.has(word)).length;
    const alike = shared / Math.max(own.size, words.size, 1);
    if (alike > most) [best, most] = [[title], alike];
    else if (alike === most) best.push(title);
  }
  return best.length === 1 ? best[0]! : null;
}

/** Words of a name that tell it from others, without a plural's ending. */
const longWords = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(word => word.length > 3 && !/^(?:guidelines?|chapter|section|with|from|and)$/.test(word))
      .map(word => word.replace(/s$/, '')),
  );
