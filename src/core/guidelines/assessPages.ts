import type { Citation, CitedSection } from '../model/model';
import { onceFor } from '../text/once';
import { type CannotBeTold, cannotBeTold, daysToFit, FITS, type Fits, type KnownCitation, mayApply } from './assess';
import { pagesOfTopic } from './lookup';
import type { GuidelineDocument, Reference, Topic } from './types';

// Whether the cited pages are among their topic's. See assess.ts.

/**
 * How far an entry's pages may be used to find fault (see `unverifiable` in mtus.json): sure; likely (recalled well);
 * about (to within one page); unknown.
 */
export type PageCertainty = 'sure' | 'likely' | 'about' | 'unknown';

/** How sure the reference is of an entry's pages. */
export function pageCertainty({ pages, confidence, confidenceOf, recall }: Topic): PageCertainty {
  if (pages.length === 0 || confidenceOf !== 'pages') return 'unknown';
  if (confidence !== 'recalled') return 'sure';
  if (recall === 'strong') return 'likely';
  return recall === 'medium' ? 'about' : 'unknown';
}

/** Whether the pages of an entry are known well enough to be held against a citation, or to be offered for one. */
export const hasKnownPages = (topic: Topic): boolean => pageCertainty(topic) !== 'unknown';

/** Whether pages fit their topic. */
export type PageAnswer =
  | Fits
  | {
      readonly answer: 'does-not-fit';
      /** The topic cited; the document's chapter where no topic is, or one of which no pages are known. */
      readonly topic: Topic;
      /** The cited pages that the document has: none of them is of the topic. */
      readonly pages: readonly number[];
      /** How many pages beside a range count as within it. */
      readonly tolerance: number;
      /** Whether the reference is sure of the pages. */
      readonly sure: boolean;
    }
  | CannotBeTold<
      'no-pages' | 'no-topic' | 'pages-not-known' | 'cross-reference' | 'other-edition' | 'beyond-last-page'
    >;

/**
 * Whether the pages of a section, or of a citation without one, are among its topic's. One page that fits is enough. A page
 * fits that is in a topic under the cited one, or in another topic of its one drug (carisoprodol is also among the muscle
 * relaxants). Without a year the pages are those of the edition that is meant, if that was in force at all.
 */
export function assessPages(place: KnownCitation, section: CitedSection | null): PageAnswer {
  const { citation, document } = place;
  const cited = section?.pages ?? citation.pages;
  if (cited.length === 0) return cannotBeTold('no-pages');
  const topic = topicOfPages(document, section);
  if (topic === null) return cannotBeTold('no-topic');
  if (!hasKnownPages(topic)) return cannotBeTold('pages-not-known');
  if (cited.some(page => isIn(topic.pages, page, 0))) return fitsIn(topic, document, section);
  if (topic.kind === 'cross-reference') return cannotBeTold('cross-reference');
  if (!isEditionMeant(place)) return cannotBeTold('other-edition');
  const last = lastPage(document);
  const pages = cited.filter(page => page <= last);
  if (pages.length === 0) return cannotBeTold('beyond-last-page');
  const topics = [topic, ...othersCollectedFor(citation, section, document)];
  if (!topics.every(hasKnownPages)) return cannotBeTold('pages-not-known');
  if (topics.some(one => one.kind === 'cross-reference')) return cannotBeTold('cross-reference');
  if (topics.some(one => pages.some(page => isPageOf(place, one, page)))) return fitsIn(topic, document, section);
  const sure = topics.every(one => pageCertainty(one) === 'sure');
  return { answer: 'does-not-fit', topic, pages, tolerance: toleranceOf(topic), sure };
}

/** A topic of which no pages are known is looked for in the chapter: there it may be, but on which page cannot be told. */
function fitsIn(topic: Topic, document: GuidelineDocument, section: CitedSection | null): PageAnswer {
  const entry = section === null ? null : topicEntry(document, section);
  return entry === null || entry === topic ? FITS : cannotBeTold('pages-not-known');
}

/** The entry of the reference that a section names; null where it is not known. */
export const topicEntry = (document: GuidelineDocument, section: CitedSection): Topic | null =>
  section.topic === null ? null : (topicsByTitle(document).get(section.topic) ?? null);

/** Of topics of one title the first. */
const topicsByTitle = onceFor(
  ({ topics }: GuidelineDocument) => new Map([...topics].reverse().map(topic => [topic.title, topic])),
);

/** The entry of a section; of a section whose pages are not known, and without a section, the whole chapter. */
function topicOfPages(document: GuidelineDocument, section: CitedSection | null): Topic | null {
  const entry = section === null ? null : topicEntry(document, section);
  return entry !== null && entry.pages.length > 0 && entry.confidenceOf === 'pages' ? entry : chapterOf(document);
}

const chapterOf = onceFor(
  ({ topics }: GuidelineDocument): Topic | null => topics.find(topic => topic.kind === 'chapter') ?? null,
);

const isEditionMeant = ({ reference, determination, item, citation, document }: KnownCitation): boolean => {
  const days = daysToFit(determination, item);
  return citation.year !== null || days.review.length === 0 || mayApply(reference, document, days);
};

/** Pages collected at the end belong to the last section in the model, but may be those of sections that have none. */
function othersCollectedFor(citation: Citation, section: CitedSection | null, document: GuidelineDocument): Topic[] {
  if (section === null || section.pages.length < 2 || section !== citation.sections.at(-1)) return [];
  const open = citation.sections.filter(other => other.pages.length === 0);
  return open.flatMap(other => topicOfPages(document, other) ?? []);
}

function isPageOf({ reference, document }: KnownCitation, topic: Topic, page: number): boolean {
  const tolerance = toleranceOf(topic);
  return [topic, ...topicsOfSameDrug(reference, document, topic)].some(one =>
    isIn(pagesOfTopic(document, one), page, tolerance),
  );
}

/** Pages that are recalled less well are right to within one. */
const toleranceOf = (topic: Topic): number => (pageCertainty(topic) === 'about' ? 1 : 0);

const isIn = (ranges: Topic['pages'], page: number, tolerance: number): boolean =>
  ranges.some(([first, last]) => first - tolerance <= page && page <= last + tolerance);

/** A topic of one drug: whatever else covers the drug treats of it as well (carisoprodol among the muscle relaxants). */
function topicsOfSameDrug(reference: Reference, document: GuidelineDocument, topic: Topic): Topic[] {
  const [drug, ...more] = topic.drugs?.generic ?? [];
  if (drug === undefined || more.length > 0) return [];
  const titles = reference.drugs.get(drug.toLowerCase()) ?? [];
  return document.topics.filter(other => titles.includes(other.title));
}

/** How far the last known topic may lie from the last page before the count is one of only a part of the document. */
const OPEN_END = 5;

/**
 * The document's last page, Infinity where it is not known for sure: the count has to be founded, and the topics have to
 * reach up to it (of a document in several parts it may be the count of one).
 */
export const lastPage = onceFor(({ pageCount, confidence, topics }: GuidelineDocument): number => {
  if (pageCount === null || confidence === 'recalled') return Number.POSITIVE_INFINITY;
  let known = 0;
  for (const topic of topics) for (const [, last] of topic.pages) known = Math.max(known, last);
  return known >= pageCount - OPEN_END ? Math.max(pageCount, known) : Number.POSITIVE_INFINITY;
});
