import type { Citation, CitedSection } from '../model/model';
import { onceFor } from '../text/once';
import { type CannotBeTold, cannotBeTold, FITS, type Fits, type KnownCitation } from './assess';
import { topicEntry } from './assessPages';
import { citedForm, editionsCited, isInForce, nearDocument, nearTitle } from './lookup';
import { CHAPTER_LEAD, normalizeDocumentName, normalizeName } from './normalizeName';
import type { GuidelineDocument, Reference, Topic, Vocabulary } from './types';

// Whether a name fits: a topic's in its document, a document's in the reference. See assess.ts.

/** Whether a section fits its document. */
export type TopicAnswer =
  | Fits
  | {
      readonly answer: 'does-not-fit';
      /** The section text is another document's name, or a section that only another document has. */
      readonly why: 'other-document' | 'section-of-other-document';
      readonly other: GuidelineDocument;
    }
  | {
      readonly answer: 'does-not-fit';
      /** A known topic that is written as none of its names, or no topic of a document of which all are known. */
      readonly why: 'misspelt' | 'unknown';
      /** The title that is meant; null where none is near. */
      readonly near: string | null;
    }
  | CannotBeTold<'no-topics-known' | 'no-title' | 'sections-not-all-known'>;

/** Whether a section names a topic of the document, by a name that the topic has. */
export function assessTopic(
  reference: Reference,
  cited: Pick<KnownCitation, 'document' | 'citation'>,
  section: CitedSection,
): TopicAnswer {
  const { document } = cited;
  const { text, topic } = section;
  if (text === topic) return FITS;
  if (document.kind === 'regulation') return cannotBeTold('no-topics-known');
  const vocabulary = reference.vocabularies.get(document.id);
  const entry = topicEntry(document, section);
  if (entry !== null && vocabulary !== undefined)
    return isMisspelt(vocabulary, entry, text) && !isNoTitle(text)
      ? { answer: 'does-not-fit', why: 'misspelt', near: entry.title }
      : FITS;
  const other = topic === null ? otherDocumentNamed(reference, document, text) : null;
  if (other !== null) return { answer: 'does-not-fit', why: 'other-document', other };
  const owner = topic === null ? onlyOtherWith(reference, cited, text) : null;
  if (owner !== null) return { answer: 'does-not-fit', why: 'section-of-other-document', other: owner };
  if (vocabulary === undefined) return cannotBeTold('no-topics-known');
  if (isNoTitle(text) || vocabulary.drugs.has(normalizeName(text))) return cannotBeTold('no-title');
  if (!knowsAllSections(document)) return cannotBeTold('sections-not-all-known');
  return { answer: 'does-not-fit', why: 'unknown', near: nearTitle(document, text) };
}

/** Whether an entry's name is written as no name of the reference, or as one that is listed as misspelt. */
function isMisspelt(vocabulary: Vocabulary, entry: Topic, text: string): boolean {
  if (entry.misspelt === undefined && vocabulary.exact.has(text)) return false;
  const key = normalizeName(text);
  const isListed = vocabulary.topics.has(key) && !entry.misspelt?.some(name => normalizeName(name) === key);
  return !isListed && !NUMBERED.test(text);
}

const NUMBERED = /^\d+(?:\.\d+)*\.?\s/;

/** Places that are no titles: numbers, parts, tables, regulations, whole chapters, editions, addresses. */
const isNoTitle = (text: string): boolean =>
  !/[A-Za-z]{3}/.test(text) ||
  /^(?:section|part|page|table|figure|chapter|appendix|algorithm|introduction|guidelines?|title|MTUS|ACOEM|ODG|CCR|8\s?CCR|see\b)\b|9792|https?:|www\.|\b(?:19|20)\d\d\b|\binterventions? and treatments?\b/i.test(
    text,
  );

/**
 * The other document that a section text names, of those that were in force beside the cited one. One word is no name, nor
 * are words that a section has as well: "Opioids 2017, Section(s): Chronic Pain".
 */
function otherDocumentNamed(reference: Reference, cited: GuidelineDocument, text: string): GuidelineDocument | null {
  if (!/[A-Za-z]\W+[A-Za-z]/.test(text) || /^chronic pain$/i.test(text)) return null;
  const name = text.replace(/^\W*(?:ACOEM|MTUS)\b\W*/i, '').replace(/[\s,]{1,3}(?:chapter|(?:19|20)\d\d)$/i, '');
  const rows = reference.byName.get(normalizeDocumentName(name)) ?? [];
  return (
    rows.find(({ document }) => document.id !== cited.id && wereInForceTogether(document, cited))?.document ?? null
  );
}

/**
 * The document whose section a text is, where the cited one and its other editions have none of that name: "Topical
 * analgesics" of Low Back Complaints 2004. Only where it is cited with its year and without pages, as from a list of
 * sections: in other citations a chapter's text on a drug may be meant, and a word is no title.
 */
function onlyOtherWith(
  reference: Reference,
  { document, citation }: Pick<KnownCitation, 'document' | 'citation'>,
  text: string,
): GuidelineDocument | null {
  if (citation.year === null || citation.pages.length > 0 || document.topics.length < KNOWN_WELL) return null;
  const owners = ownersOfSections(reference).get(normalizeName(text)) ?? [];
  if (owners.length === 0 || owners.some(owner => areEditions(owner, document))) return null;
  return owners.find(owner => wereInForceTogether(owner, document)) ?? null;
}

/** With so few sections known, what is not among them may be there all the same. */
const KNOWN_WELL = 10;

/** The documents that have a section, by its normalized name. */
const ownersOfSections = onceFor(({ vocabularies, byId }: Reference): ReadonlyMap<string, GuidelineDocument[]> => {
  const owners = new Map<string, GuidelineDocument[]>();
  for (const [id, { topics }] of vocabularies) {
    const document = byId.get(id);
    if (document === undefined || NAMED_BY_PLAIN_WORDS.has(id)) continue;
    for (const name of topics.keys()) owners.set(name, [...(owners.get(name) ?? []), document]);
  }
  return owners;
});

/** Their sections are called by a part of the body, or by words such as "Application" that any text has. */
const NAMED_BY_PLAIN_WORDS: ReadonlySet<string> = new Set(['postsurgical-2009', 'acupuncture-2007']);

/** Whether two documents are editions of one, by a name that both are cited by without its year. */
const areEditions = (a: GuidelineDocument, b: GuidelineDocument): boolean =>
  a === b ||
  a.citedAs.some(({ name }) => b.citedAs.some(row => normalizeDocumentName(row.name) === normalizeDocumentName(name)));

const wereInForceTogether = (a: GuidelineDocument, b: GuidelineDocument): boolean =>
  a.effectiveFrom !== null &&
  b.effectiveFrom !== null &&
  (b.effectiveTo === null || a.effectiveFrom <= b.effectiveTo) &&
  (a.effectiveTo === null || b.effectiveFrom <= a.effectiveTo);

const MOSTLY = 0.8;

/** Whether the known sections cover the document's pages: then what is not among them does not exist. */
const knowsAllSections = onceFor(({ pageCount, topics }: GuidelineDocument): boolean => {
  if (pageCount === null) return false;
  const pages = new Set<number>();
  for (const topic of topics)
    for (const [first, last] of topic.pages) for (let page = first; page <= last; page++) pages.add(page);
  return pages.size >= pageCount * MOSTLY;
});

/** Whether a document's name fits the reference. */
export type DocumentAnswer =
  | Fits
  | {
      readonly answer: 'does-not-fit';
      /** The document of the nearest name, as it is cited; null where none is near. */
      readonly near: string | null;
    }
  | CannotBeTold<'licensed' | 'not-mtus' | 'no-name' | 'later-edition'>;

/**
 * Whether the document of a citation is in the reference. Of several editions of a near name the one in force on the day
 * (ISO; null where none is known) is meant, else the first.
 */
export function assessDocument(reference: Reference, citation: Citation, day: string | null): DocumentAnswer {
  const { source, document, documentId, year } = citation;
  if (citation.editions.length > 0 || (documentId !== null && reference.byId.has(documentId)))
    return underOtherNumber(reference, citation) ?? FITS;
  if (source === 'ODG' || source === 'ACOEM') return cannotBeTold('licensed');
  if (source !== 'MTUS') return cannotBeTold('not-mtus');
  if (document === null || isNoName(document) || /9792/.test(document)) return cannotBeTold('no-name');
  const editions = nearDocument(reference, document);
  if (isBeyondProof(reference, year, day) && editionsCited(reference, { name: document, year: null }).length > 0)
    return cannotBeTold('later-edition');
  const edition = (day === null ? undefined : editions.find(one => isInForce(one, day))) ?? editions[0];
  return { answer: 'does-not-fit', near: edition === undefined ? null : citedForm(edition) };
}

/** "ACOEM Chapter 12 Knee Complaints": the name of one chapter under the number of another; null of any other citation. */
function underOtherNumber(reference: Reference, { document, editions }: Citation): DocumentAnswer | null {
  const lead = CHAPTER_LEAD.exec(document ?? '');
  if (lead?.[1] === undefined || normalizeName(document!.slice(lead[0].length)) === '') return null;
  const number = Number(lead[1]);
  const chapters = editions.flatMap(id => reference.byId.get(id) ?? []);
  const isOther = chapters.length > 0 && chapters.every(chapter => ![null, number].includes(numberOfChapter(chapter)));
  return isOther ? { answer: 'does-not-fit', near: citedForm(chapters[0]!) } : null;
}

/** The number under which a chapter is cited; null where it is not cited so. */
function numberOfChapter({ citedAs }: GuidelineDocument): number | null {
  const numbers = citedAs.flatMap(({ name }) => /^ACOEM Chapter (\d+)$/.exec(name)?.[1] ?? []);
  return numbers.length === 1 ? Number(numbers[0]) : null;
}

/** Whether a year lies beyond the day to which the reference is proven, and not beyond the day of the determination. */
const isBeyondProof = ({ provenTo }: Reference, year: number | null, day: string | null): boolean =>
  year !== null && year > Number(provenTo.slice(0, 4)) && (day === null || year <= Number(day.slice(0, 4)) + 1);

/** A bare "MTUS", "ACOEM" or "the guidelines", which names no document. */
export const namesNoDocument = (name: string): boolean =>
  !/[A-Za-z]{3}/.test(name) ||
  /^(?:the |CA |California )*(?:MTUS|ACOEM|medical|treatment|practice|utilization|schedule|guidelines?|[\s/,()-])+$/i.test(
    name,
  );

/** The same of a code of regulations. */
const isNoName = (name: string): boolean => /\bC\.?\s?C\.?\s?R\b/i.test(name) || namesNoDocument(name);
