import type { Reference } from '../../guidelines/types';
import { drugsIn, namesOfSameDrug } from '../../request/drugs';
import { compareText, type Entry } from './counted';
import type { DeterminationFacts, ItemFacts } from './facts';
import type { Hit } from './search';

/** How near an item is: of the same drug or service (for the same part of the body), or only of the same kind. */
type Nearness = 'same' | 'kind';

/** The earlier items like one, each group with its figures; never more than what was counted. */
export interface Similar {
  /** How many earlier items there are to compare with. */
  readonly base: number;
  readonly groups: readonly SimilarGroup[];
}

export interface SimilarGroup {
  readonly nearness: Nearness;
  readonly count: number;
  readonly upheld: number;
  readonly overturned: number;
  /** The guidelines on which the expert reviewer rested, those named most first. */
  readonly guidelines: readonly CarryingGuideline[];
  /** The most alike first. */
  readonly hits: readonly Hit[];
}

export interface CarryingGuideline {
  readonly name: string;
  readonly count: number;
  readonly upheld: number;
  readonly overturned: number;
}

/** The item for which others are sought, and the determination that it is of. */
export interface Sought {
  readonly item: ItemFacts;
  readonly of: DeterminationFacts;
}

/**
 * The items of other determinations that are like one: those decided later are left out, and those of its own case. Takes
 * the time of one look at each item.
 */
export function similarItems(sought: Sought, entries: Iterable<Entry>, reference: Reference): Similar {
  const target = featuresOf(sought.item, reference);
  const found: Record<Nearness, Scored[]> = { same: [], kind: [] };
  let base = 0;
  for (const entry of entries) {
    if (!isEarlierCase(entry.facts, sought.of)) continue;
    base += entry.facts.items.length;
    for (const item of entry.facts.items) {
      if (isOfOtherCategory(sought.item, item)) continue;
      const features = featuresOf(item, reference);
      const nearness = nearnessOf(target, features);
      if (nearness !== null) found[nearness].push({ entry, item, score: likeness(target, features) });
    }
  }
  const groups = (['same', 'kind'] as const).map(nearness => groupOf(nearness, found[nearness].sort(byScore)));
  return { base, groups: groups.filter(({ count }) => count > 0) };
}

type Scored = Hit & { readonly score: number };

/** A determination without a date is a draft: what is decided has a date before it. */
function isEarlierCase(facts: DeterminationFacts, of: DeterminationFacts): boolean {
  if (facts.caseNumber !== null && facts.caseNumber === of.caseNumber) return false;
  return facts.decisionDate === null || of.decisionDate === null || facts.decisionDate <= of.decisionDate;
}

const isOfOtherCategory = (a: ItemFacts, b: ItemFacts): boolean =>
  a.category !== null && b.category !== null && a.category !== b.category;

/** By what items are compared. */
interface Features {
  readonly item: ItemFacts;
  /** Each drug that is named, by all of its names. */
  readonly drugs: Words;
  /** Those names, or the words of a service's name without parts of the body and sides. */
  readonly service: Words;
  readonly words: Words;
  readonly parts: Words;
  /** Each part of the body with its side. */
  readonly sides: Words;
  readonly documents: Words;
  readonly sections: Words;
}

function featuresOf(item: ItemFacts, reference: Reference): Features {
  const cited = [...item.claims, ...item.maximus];
  const parts = wordsOf(item.bodyParts.map(({ part }) => part).join(' '));
  const drugs = new Set(drugsIn(reference, drugWords(item.name ?? '')).flatMap(namesOfSameDrug));
  return {
    item,
    drugs,
    service: drugs.size > 0 ? drugs : wordsOf(item.name ?? item.title, parts),
    words: wordsOf(item.title),
    parts,
    sides: new Set(item.bodyParts.map(({ part, side }) => `${side} ${part.toLowerCase()}`)),
    documents: new Set(cited.map(({ documentId, document }) => documentId ?? document)),
    sections: new Set(cited.flatMap(({ sections }) => sections.map(({ title }) => title.toLowerCase()))),
  };
}

/** A name with its first two words as one besides: "MS Contin" is listed as "mscontin". */
const drugWords = (name: string): string => `${name} ${name.split(' ', 2).join('')}`;

const WORD = /[\p{L}\p{N}]+/gu;

/** Words that tell no service from another. */
const EMPTY: Words = new Set(
  'a an and at by for from in mg of on per qty quantity the times to unit units unspecified with x left right bilateral'.split(
    ' ',
  ),
);

const wordsOf = (text: string, without: Words = EMPTY): Set<string> =>
  new Set((text.toLowerCase().match(WORD) ?? []).filter(word => !EMPTY.has(word) && !without.has(word)));

/** Null where two items are of another kind. */
function nearnessOf(a: Features, b: Features): Nearness | null {
  if (shareOfFewer(a.drugs, b.drugs) > 0) return 'same';
  const isSameKind = a.item.category === b.item.category && a.item.subcategory === b.item.subcategory;
  const isDrug = a.drugs.size > 0 || b.drugs.size > 0;
  const arePartsApart = a.parts.size > 0 && b.parts.size > 0 && share(a.parts, b.parts) === 0;
  if (!isDrug && !arePartsApart && shareOfFewer(a.service, b.service) >= MOSTLY) return 'same';
  return isSameKind && a.item.subcategory !== null ? 'kind' : null;
}

/** From this share of common words on, two names are of one service. */
const MOSTLY = 0.5;

/** Larger is more alike: most by the drug or service, then by the part of the body, the guideline, the heading's words. */
const likeness = (a: Features, b: Features): number =>
  5 * shareOfFewer(a.service, b.service) +
  3 * share(a.service, b.service) +
  4 * share(a.parts, b.parts) +
  2 * share(a.sides, b.sides) +
  3 * share(a.sections, b.sections) +
  2 * share(a.documents, b.documents) +
  2 * share(a.words, b.words);

type Words = ReadonlySet<string>;

/** Of all that either has, what both have; 0 where neither has anything. */
function share(a: Words, b: Words): number {
  const both = common(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** The same of the shorter one: "MRI" is all of it in "magnetic resonance imaging (MRI) without contrast". */
function shareOfFewer(a: Words, b: Words): number {
  const both = common(a, b);
  return both === 0 ? 0 : both / Math.min(a.size, b.size);
}

function common(a: Words, b: Words): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
}

const byScore = (a: Scored, b: Scored): number =>
  b.score - a.score ||
  compareText(b.entry.facts.decisionDate ?? '', a.entry.facts.decisionDate ?? '') ||
  compareText(a.entry.file, b.entry.file) ||
  a.item.number - b.item.number;

function groupOf(nearness: Nearness, scored: readonly Scored[]): SimilarGroup {
  const hits = scored.map(({ entry, item }) => ({ entry, item }));
  const guidelines = new Map<string, Hit[]>();
  for (const hit of hits)
    for (const name of new Set(hit.item.maximus.map(({ document }) => document))) {
      const resting = guidelines.get(name);
      if (resting === undefined) guidelines.set(name, [hit]);
      else resting.push(hit);
    }
  return {
    nearness,
    ...decisionsOf(hits),
    guidelines: Array.from(guidelines, ([name, resting]) => ({ name, ...decisionsOf(resting) })).sort(
      (a, b) => b.count - a.count || compareText(a.name, b.name),
    ),
    hits,
  };
}

function decisionsOf(hits: readonly Hit[]): { count: number; upheld: number; overturned: number } {
  const decided = (kind: 'upheld' | 'overturned'): number => hits.filter(({ item }) => item.decision === kind).length;
  return { count: hits.length, upheld: decided('upheld'), overturned: decided('overturned') };
}
