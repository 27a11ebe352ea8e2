import { editDistance } from '../heading';
import { cleanName, type GuidelineDocument, type Reference, squash, type Topic, type Vocabulary } from './reference';

/** What decides which edition a citation means: see documentRule of mtus.json. */
export interface CitedDocument {
  /** As written, without the year. */
  readonly name: string;
  readonly year: number | null;
  readonly form: 'pages' | 'sections';
}

/**
 * The document a citation means: by the year as written; else the chronic pain guideline in the form with pages is the
 * edition of 2009; else the edition in force on `date` (the UR denial date, ISO); else the only one of that name.
 */
export function documentCited(
  reference: Reference,
  cited: CitedDocument,
  date: string | null,
): GuidelineDocument | null {
  const rows =
    reference.byName.get(cleanName(cited.name)) ?? reference.byName.get(nearestName(reference, cited.name) ?? '') ?? [];
  if (cited.year !== null) return rows.find(row => row.year === cited.year)?.document ?? null;
  const documents = [...new Set(rows.map(row => row.document))];
  const paged = documents.find(document => document.id === 'chronic-pain-2009');
  if (paged !== undefined && (cited.form === 'pages' || date === null)) return paged;
  const inForce = date === null ? [] : documents.filter(document => isInForce(document, date));
  if (inForce.length === 1) return inForce[0]!;
  return documents.length === 1 ? documents[0]! : null;
}

/** Whether a document was in force on an ISO day. A document whose beginning is unknown was not known to be. */
export function isInForce(document: GuidelineDocument, day: string): boolean {
  return (
    document.effectiveFrom !== null &&
    document.effectiveFrom <= day &&
    (document.effectiveTo === null || day <= document.effectiveTo)
  );
}

export const documentById = (reference: Reference, id: string | null): GuidelineDocument | null =>
  id === null ? null : (reference.documents.find(document => document.id === id) ?? null);

/** The known name that differs by at most two letters, null where there is none or more than one. */
export function nearestName(reference: Reference, name: string): string | null {
  return nearest([...reference.byName.keys()], cleanName(name));
}

/** The topic a section text names: by title, alias, listed misspelling or number, else by a unique near spelling. */
export function topicOf(reference: Reference, documentId: string | null, text: string): Topic | null {
  const vocabulary = documentId === null ? undefined : reference.vocabularies.get(documentId);
  if (vocabulary === undefined) return null;
  const key = squash(text);
  return vocabulary.topics.get(key) ?? topicByNumber(vocabulary, text) ?? nearTopic(vocabulary, key);
}

export function topicByNumber(vocabulary: Vocabulary, text: string): Topic | null {
  const number = /^(\d+(?:\.\d+)*)\.?\s+[A-Za-z]/.exec(text)?.[1];
  return number === undefined ? null : (vocabulary.byNumber.get(number) ?? null);
}

/** The topic whose name differs from a squashed key by a letter or two; null where none or several do. */
export function nearTopic(vocabulary: Vocabulary, key: string): Topic | null {
  const name = nearest([...vocabulary.topics.keys()], key);
  return name === null ? null : vocabulary.topics.get(name)!;
}

function nearest(names: readonly string[], key: string): string | null {
  if (key.length < 6 || key.length > 120) return null;
  const most = key.length < 9 ? 1 : 2;
  const digits = digitsOf(key);
  let best: string | null = null;
  let bestDistance = most + 1;
  for (const name of names) {
    if (Math.abs(name.length - key.length) > most || name.length < 6 || digitsOf(name) !== digits) continue;
    const distance = editDistance(name, key);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    } else if (distance === bestDistance) best = null;
  }
  return best;
}

/** "Section 2" is no slip for "Section 1". */
const digitsOf = (name: string): string => name.replace(/\D+/g, '');

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
  const titles = reference.drugs[name] ?? [];
  return titles.map(title => document.topics.find(topic => topic.title === title)).filter(topic => topic !== undefined);
}

export { squash };
