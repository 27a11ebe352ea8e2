import { assessPages } from '../../guidelines/assessPages';
import type { CitedSection } from '../../model/model';
import type { ProblemFacts } from '../problem';
import { type KnownItemCitation, pageSpan } from './shared/citationsOfItem';
import type { CheckContext } from './shared/context';
import { joinPassage } from './shared/joinPassage';

/**
 * The cited pages treat of another topic than the cited one. Who looks the page up finds nothing on the request.
 *
 * Bad: `Benzodiazepines Page(s): 54.`
 * Good: `Benzodiazepines Page(s): 24.`
 *
 * Each section is taken by itself; one page that fits is enough, but of a page that is given twice
 * (`Benzodiazepines, page(s) 54 Page(s): 24.`) both have to fit. Cannot be checked, and silent: topics whose pages the
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
  const answer = [section, ...eachOfTwice(text, place, section)]
    .map(one => assessPages(place, one))
    .find(one => one.answer === 'does-not-fit');
  if (answer?.answer !== 'does-not-fit') return null;
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

/** A page beside its section, and one behind the whole citation. */
const GIVEN_TWICE =
  /^[\s,;]{0,3}page(?:s|\(s\))?[\s:]{1,2}(\d{1,3})[\s,;.]{1,3}page(?:s|\(s\))?[\s:]{1,3}(\d{1,3})\.?$/i;
const LONGEST = 60;

/**
 * The only section of a citation (but for one of the regulations) that gives its page twice, with either of two that
 * differ. Only what stands right before the citation's end is compared with the other sections: there may be thousands.
 */
function eachOfTwice(text: string, { citation }: KnownItemCitation, section: CitedSection | null): CitedSection[] {
  if (section === null || section.pages.length !== 2) return [];
  const behind = { start: section.span.end, end: citation.span.end };
  if (behind.end - behind.start > LONGEST) return [];
  if (citation.sections.some(other => other !== section && !/^\d/.test(other.text))) return [];
  const twice = GIVEN_TWICE.exec(joinPassage(text, behind).text);
  return twice === null ? [] : [twice[1], twice[2]].map(page => ({ ...section, pages: [Number(page)] }));
}
