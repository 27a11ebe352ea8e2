import { topicEntry } from '../../guidelines/assessPages';
import type { Item } from '../../model/model';
import type { Side } from '../../model/query';
import { matchesOf } from '../../text/matches';
import { onceFor } from '../../text/once';
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
    if (item.request.category !== 'pharmaceuticals' || classesOfDrugs(item.heading ?? '').length === 0) return [];
    const cited = SIDES.flatMap(side => topicAmiss(item, citationsOf(context, item, side)));
    return [...cited, ...calledOtherwise(context.model.text, item)];
  });
}

const SIDES: readonly Side[] = ['claims-administrator', 'maximus'];

const citationsOf = ({ citations }: CheckContext, item: Item, side: Side): readonly ItemCitation[] =>
  (citationsOfItems(citations).get(item) ?? []).filter(one => one.side === side);

const citationsOfItems = onceFor((citations: readonly ItemCitation[]): ReadonlyMap<Item, readonly ItemCitation[]> => {
  const byItem = new Map<Item, ItemCitation[]>();
  for (const one of citations) {
    const own = byItem.get(one.item);
    if (own === undefined) byItem.set(one.item, [one]);
    else own.push(one);
  }
  return byItem;
});

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

const CLASS =
  /\b(?:proton pump inhibitor|PPI|H2[- ](?:receptor )?(?:blocker|antagonist)|opioid|benzodiazepine|muscle relaxant|NSAID|antidepressant)(?!-)/gi;

/** What stands before the class: "Ranitidine is a", "Ranitidine (Zantac) as a common". */
const DRUG_IS = /\b([A-Za-z]{4,30})(?: \([^()]{1,30}\))?,? (?:is|as|which is) an? (?:[a-z-]{3,15} ){0,2}$/i;
const LONGEST_LEAD = 110;

/** "Ranitidine is a proton pump inhibitor", "Ranitidine as a PPI". */
function calledOtherwise(text: string, { number, rationale }: Item): ProblemFacts[] {
  if (rationale === null) return [];
  for (const { 0: written, index } of matchesOf(CLASS, rationale.text)) {
    const drug = DRUG_IS.exec(rationale.text.slice(Math.max(0, index - LONGEST_LEAD), index))?.[1];
    if (drug === undefined || classesOfDrugs(drug).length === 0 || accepts(drug, classNamed(written))) continue;
    const span = placeIn(text, { start: rationale.labelSpan.end, end: rationale.span.end }, written, index);
    if (span !== null) return [{ code: 'drug-of-other-topic', item: number, span, side: 'rationale', drug, written }];
  }
  return [];
}
