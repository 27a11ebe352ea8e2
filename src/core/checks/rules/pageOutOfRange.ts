import { lastPage } from '../../guidelines/assessPages';
import type { ProblemFacts } from '../problem';
import { pageSpan } from './shared/citationsOfItem';
import type { CheckContext } from './shared/context';

/**
 * A page beyond the document's last one: a slip of the pen, or a page of another document.
 *
 * Bad: `MTUS Chronic Pain Medical Treatment 2009, page 241`, of a document of 127 pages
 * Good: `page 24`
 */
export function pageOutOfRange({ model, knownMentions }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const { item, side, citation, document } of knownMentions) {
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
