import { nearTitle } from '../../guidelines/lookup';
import {
  type GuidelineDocument,
  type Reference,
  squash,
  type Topic,
  type Vocabulary,
} from '../../guidelines/reference';
import type { CitedSection } from '../../model/model';
import { onceFor } from '../../text/once';
import type { Finding } from '../finding';
import { citedName, topicEntry } from './shared/cited';
import type { CheckContext } from './shared/context';
import { otherDocumentNamed } from './topicOfOtherDocument';

/**
 * A section that the cited document has not, or a known one misspelt. Nobody can look it up.
 *
 * Bad: `MTUS Chronic Pain Treatment Guidelines Benzodiazapines Page(s): 24.`
 * Good: `MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 24.`
 *
 * Of most documents the reference holds the sections that were seen, not all: there only a near miss of a known title is
 * told, the rest cannot be checked. A document's sections count as all known where their pages cover nearly all of it.
 */
export function topicUnknown({ cited, reference }: CheckContext): Finding[] {
  const found: Finding[] = [];
  for (const { item, side, citation, document } of cited)
    for (const section of citation.sections) {
      const near = topicMeant(reference, document, section);
      if (near === null) continue;
      found.push({
        code: 'topic-unknown',
        item: item.number,
        span: section.span,
        side,
        document: citedName(citation),
        written: section.text,
        near: near === '' ? null : near,
      });
    }
  return found;
}

/** The title that is meant by a section that is none, '' where none is near; null where nothing is wrong. */
function topicMeant(reference: Reference, document: GuidelineDocument, section: CitedSection): string | null {
  const { text, topic } = section;
  if (text === topic) return null;
  const entry = topicEntry(document, section);
  if (entry === null && !knowsAllSections(document)) return null;
  const vocabulary = reference.vocabularies.get(document.id);
  if (vocabulary === undefined) return null;
  if (entry !== null) return isSlip(vocabulary, entry, text) && !isNoTitle(text) ? entry.title : null;
  if (isNoTitle(text) || vocabulary.drugs.has(squash(text))) return null;
  if (otherDocumentNamed(reference, document, text) !== null) return null;
  return nearTitle(document, text) ?? '';
}

/** Whether an entry's name is written as no name of the reference, or as one that is listed as misspelt. */
function isSlip(vocabulary: Vocabulary, entry: Topic, text: string): boolean {
  if (entry.misspelt === undefined && vocabulary.exact.has(text)) return false;
  const key = squash(text);
  const isListed = vocabulary.topics.has(key) && !entry.misspelt?.some(slip => squash(slip) === key);
  return !isListed && !NUMBERED.test(text);
}

const NUMBERED = /^\d+(?:\.\d+)*\.?\s/;

/** Places that are no titles: numbers, parts, tables, regulations, whole chapters, editions, addresses. */
const isNoTitle = (text: string): boolean =>
  !/[A-Za-z]{3}/.test(text) ||
  /^(?:section|part|page|table|figure|chapter|appendix|algorithm|introduction|guidelines?|title|MTUS|ACOEM|ODG|CCR|8\s?CCR|see\b)\b|9792|https?:|www\.|\b(?:19|20)\d\d\b|\binterventions? and treatments?\b/i.test(
    text,
  );

const MOSTLY = 0.8;

/** Whether the known sections cover the document's pages: then what is not among them does not exist. */
const knowsAllSections = onceFor(({ pageCount, topics }: GuidelineDocument): boolean => {
  if (pageCount === null) return false;
  const pages = new Set<number>();
  for (const topic of topics)
    for (const [first, last] of topic.pages) for (let page = first; page <= last; page++) pages.add(page);
  return pages.size >= pageCount * MOSTLY;
});
