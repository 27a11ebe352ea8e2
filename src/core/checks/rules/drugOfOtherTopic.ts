import { topicEntry } from '../../guidelines/assessPages';
import type { Item } from '../../model/model';
import { matchesOf } from '../../text/matches';
import type { ProblemFacts } from '../problem';
import { type ItemCitation, isKnown, type KnownItemCitation } from './shared/citationsOfItem';
import type { CheckContext } from './shared/context';
import { accepts, classesOfDrugs, classesOfTopic, classNamed } from './shared/drugClasses';
import { placeIn } from './shared/places';

/**
 * A drug cited under a topic of another class, or called what it is not. What the topic recommends does not speak of it.
 *
 * Bad: `Gabapentin 300mg capsules` under `Topical analgesics`; `Ranitidine is a proton pump inhibitor.`
 * Good: `Gabapentin 300mg capsules` under `Anti-epilepsy drugs (AEDs)`
 *
 * Silent where any section of the paragraph fits or is of no one class, where another source is cited besides, on drugs of
 * classes that no topic treats alone, and on creams and patches under their drug's class.
 */
export function drugOfOtherTopic(context: CheckContext): ProblemFacts[] {
  return context.determination.items.flatMap(item => {
    const classes = classesOfDrugs(item.heading ?? '');
    if (classes.length === 0) return [];
    const cited = (['claims-administrator', 'maximus'] as const).flatMap(side =>
      topicAmiss(
        item,
        context.citations.filter(one => one.item === item && one.side === side),
      ),
    );
    return [...cited, ...calledOtherwise(context.model.text, item)];
  });
}

function topicAmiss(item: Item, citations: readonly ItemCitation[]): ProblemFacts[] {
  if (!citations.every(isKnown)) return [];
  const sections = citations.flatMap(one => one.citation.sections.map(section => ({ one, section })));
  const [first] = sections;
  if (first === undefined || citations.some(({ citation }) => citation.sections.length === 0)) return [];
  const topics = sections.map(({ one, section }) => classesOfTopic(titleOf(one, section)));
  if (topics.some(classes => classes.length === 0 || accepts(item.heading!, classes))) return [];
  const { one, section } = first;
  return [
    {
      code: 'drug-of-other-topic',
      item: item.number,
      span: section.span,
      side: one.side,
      drug: item.request.name ?? item.heading!,
      written: section.text,
    },
  ];
}

const titleOf = ({ document }: KnownItemCitation, section: KnownItemCitation['citation']['sections'][number]): string =>
  topicEntry(document, section)?.title ?? section.text;

/** "Ranitidine is a proton pump inhibitor", "Ranitidine as a PPI". */
const CALLED =
  /\b([A-Za-z]{4,30})(?: \([^()]{1,30}\))?,? (?:is|as|which is) an? (?:[a-z-]{3,15} ){0,2}?(proton pump inhibitor|PPI|H2[- ](?:receptor )?(?:blocker|antagonist)|opioid|benzodiazepine|muscle relaxant|NSAID|antidepressant)s?\b(?!-)/gi;

function calledOtherwise(text: string, { number, rationale }: Item): ProblemFacts[] {
  if (rationale === null) return [];
  const called = matchesOf(CALLED, rationale.text).find(([, drug = '', name = '']) => {
    const classes = classesOfDrugs(drug);
    return classes.length > 0 && !accepts(drug, classNamed(name));
  });
  if (called === undefined) return [];
  const passage = { start: rationale.labelSpan.end, end: rationale.span.end };
  const written = called[2]!;
  const span = placeIn(text, passage, written, called.index + called[0].lastIndexOf(written));
  if (span === null) return [];
  return [{ code: 'drug-of-other-topic', item: number, span, side: 'rationale', drug: called[1]!, written }];
}
