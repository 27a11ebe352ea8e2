import type { GuidelineDocument } from '../../guidelines/reference';
import { onceFor } from '../../text/once';
import type { Finding } from '../finding';
import { pageSpan } from './shared/cited';
import type { CheckContext } from './shared/context';

/**
 * A page beyond the document's last one: a slip of the pen, or a page of another document.
 *
 * Bad: `MTUS Chronic Pain Medical Treatment 2009, page 241`, of a document of 127 pages
 * Good: `page 24`
 */
export function pageOutOfRange({ model, citedPlaces }: CheckContext): Finding[] {
  const found: Finding[] = [];
  for (const { item, side, citation, document } of citedPlaces) {
    if (citation.pages.length === 0) continue;
    const last = lastPage(document);
    const page = citation.pages.find(cited => cited > last);
    if (page === undefined) continue;
    const section = citation.sections.find(one => one.pages.includes(page)) ?? null;
    found.push({
      code: 'page-out-of-range',
      item: item.number,
      span: pageSpan(model.text, citation, section, page),
      side,
      document: citation.document ?? document.title,
      page,
      last,
    });
  }
  return found;
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
