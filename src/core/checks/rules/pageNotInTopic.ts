import { pageCertainty, pagesOfTopic } from '../../guidelines/lookup';
import type { GuidelineDocument, Reference, Topic } from '../../guidelines/reference';
import type { Citation, CitedSection } from '../../model/model';
import { onceFor } from '../../text/once';
import type { Finding } from '../finding';
import { lastPage } from './pageOutOfRange';
import { type CitedDocument, firstDay, isInForceFor, pageSpan, topicEntry } from './shared/cited';
import type { CheckContext } from './shared/context';

/**
 * The cited pages treat of another topic than the cited one. Who looks the page up finds nothing on the request.
 *
 * Bad: `Benzodiazepines Page(s): 54.`
 * Good: `Benzodiazepines Page(s): 24.`
 *
 * Each section is taken by itself; one page that fits is enough. Cannot be checked, and silent: topics whose pages the
 * reference does not know well, references to another topic, pages without a topic, an edition that is a guess.
 */
export function pageNotInTopic(context: CheckContext): Finding[] {
  const found: Finding[] = [];
  for (const place of context.citedPlaces) {
    const { citation } = place;
    if (citation.pages.length === 0) continue;
    if (citation.sections.length === 0) addMisfit(found, context, place, null);
    else for (const section of citation.sections) addMisfit(found, context, place, section);
  }
  return found;
}

/** Adds a finding where the pages of a section, or of a citation without one, treat of another topic. */
function addMisfit(found: Finding[], context: CheckContext, place: CitedDocument, section: CitedSection | null): void {
  const { item, side, citation, document } = place;
  const cited = section?.pages ?? citation.pages;
  const own = cited.length === 0 ? null : topicCited(document, section);
  if (own === null || cited.some(page => isIn(own.pages, page, 0)) || !isThisEdition(place, context)) return;
  const last = lastPage(document);
  const pages = cited.filter(page => page <= last);
  const topics = [own, ...othersCollectedFor(citation, section, document)];
  if (pages.length === 0 || topics.some(cannotBeChecked)) return;
  if (topics.some(topic => pages.some(page => fitsPage(context.reference, document, topic, page)))) return;
  found.push({
    code: 'page-not-in-topic',
    item: item.number,
    span: pageSpan(context.model.text, citation, section, pages[0]!),
    side,
    topic: own.title,
    page: pages[0]!,
    pages: own.pages.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', '),
    sure: topics.every(topic => pageCertainty(topic) === 'sure'),
  });
}

/** Pages are those of an edition. Without a year they are those of the one that is meant, if it was in force at all. */
const isThisEdition = ({ item, citation, document }: CitedDocument, { determination }: CheckContext): boolean =>
  citation.year !== null || firstDay(determination, item) === null || isInForceFor(document, determination, item);

const cannotBeChecked = (topic: Topic): boolean =>
  pageCertainty(topic) === 'unknown' || topic.kind === 'cross-reference';

const isIn = (ranges: Topic['pages'], page: number, tolerance: number): boolean =>
  ranges.some(([first, last]) => first - tolerance <= page && page <= last + tolerance);

/** The entry of a section; of a section whose pages are not known, and without a section, the whole chapter. */
function topicCited(document: GuidelineDocument, section: CitedSection | null): Topic | null {
  if (section === null) return chapterOf(document);
  const entry = topicEntry(document, section);
  return entry !== null && entry.pages.length > 0 && entry.confidenceOf === 'pages' ? entry : chapterOf(document);
}

const chapterOf = onceFor(
  ({ topics }: GuidelineDocument): Topic | null => topics.find(topic => topic.kind === 'chapter') ?? null,
);

/** Pages collected at the end belong to the last section in the model, but may be those of sections that have none. */
function othersCollectedFor(citation: Citation, section: CitedSection | null, document: GuidelineDocument): Topic[] {
  if (section === null || section.pages.length < 2 || section !== citation.sections.at(-1)) return [];
  const open = citation.sections.filter(other => other.pages.length === 0);
  return open.flatMap(other => topicCited(document, other) ?? []);
}

function fitsPage(reference: Reference, document: GuidelineDocument, topic: Topic, page: number): boolean {
  const tolerance = pageCertainty(topic) === 'about' ? 1 : 0;
  return [topic, ...drugTopics(reference, document, topic)].some(one =>
    isIn(pagesOfTopic(document, one), page, tolerance),
  );
}

/** A topic of one drug: whatever else covers the drug treats of it as well (carisoprodol among the muscle relaxants). */
function drugTopics(reference: Reference, document: GuidelineDocument, topic: Topic): Topic[] {
  const [drug, ...more] = topic.drugs?.generic ?? [];
  if (drug === undefined || more.length > 0) return [];
  const titles = reference.drugs[drug.toLowerCase()] ?? [];
  return document.topics.filter(other => titles.includes(other.title));
}
