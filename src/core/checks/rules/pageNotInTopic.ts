import { assessPages } from '../../guidelines/assessPages';
import type { CitedSection } from '../../model/model';
import type { ProblemFacts } from '../problem';
import { type KnownItemCitation, pageSpan } from './shared/citationsOfItem';
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
export function pageNotInTopic({ model, knownMentions }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const place of knownMentions) {
    const { sections, pages } = place.citation;
    if (pages.length === 0) continue;
    for (const section of sections.length === 0 ? [null] : sections) {
      const misfit = misfitOf(model.text, place, section);
      if (misfit !== null) found.push(misfit);
    }
  }
  return found;
}

function misfitOf(text: string, place: KnownItemCitation, section: CitedSection | null): ProblemFacts | null {
  const answer = assessPages(place, section);
  if (answer.answer !== 'does-not-fit') return null;
  const page = answer.pages[0]!;
  return {
    code: 'page-not-in-topic',
    item: place.item.number,
    span: pageSpan(text, place.citation, section, page),
    side: place.side,
    topic: answer.topic.title,
    page,
    pages: answer.topic.pages.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', '),
    sure: answer.sure,
  };
}
