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
  /** The most alike first, a hundred of them at most. */
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

/** The items of other determinations that are like one: those decided later are left out, and those of its own case. */
export function similarItems(sought: Sought, entries: Iterable<Entry>, reference: Reference): Similar {
  const search = makeSimilarSearch([sought], reference);
  for (const entry of entries) search.look(entry);
  return search.found()[0]!;
}

export interface SimilarSearch {
  /** Looks at the items of a determination, each once. */
  look(entry: Entry): void;
  /** What is like each of the items sought, in their order. */
  found(): Similar[];
}

/** The same for several items at once, over determinations as they come, in memory that does not grow with their number. */
export function makeSimilarSearch(sought: readonly Sought[], reference: Reference): SimilarSearch {
  const searches = sought.map(({ item, of }) => ({
    of,
    target: featuresOf(item, reference),
    base: 0,
    gathered: { same: gatheredNothing(), kind: gatheredNothing() },
  }));
  return {
    look: entry => {
      const { items } = entry.facts;
      const open = searches.filter(({ of }) => isEarlierCase(entry.facts, of));
      for (const search of open) search.base += items.length;
      for (const item of items) {
        const possible = open.filter(({ target }) => !isOfOtherCategory(target.item, item));
        if (possible.length === 0) continue;
        const features = featuresOf(item, reference);
        for (const { target, gathered } of possible) {
          const nearness = nearnessOf(target, features);
          if (nearness !== null) gather(gathered[nearness], { entry, item, score: likeness(target, features) });
        }
      }
    },
    found: () =>
      searches.map(({ base, gathered }) => {
        const groups = (['same', 'kind'] as const).map(nearness => groupOf(nearness, gathered[nearness]));
        return { base, groups: groups.filter(({ count }) => count > 0) };
      }),
  };
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
  /** Drugs as the heading names them, and those of them that are generic names. */
  readonly called: Words;
  readonly generics: Words;
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
  const called = new Set(drugsIn(reference, drugWords(item.name ?? '')));
  const drugs = new Set([...called].flatMap(namesOfSameDrug));
  return {
    item,
    drugs,
    called,
    generics: new Set([...called].filter(name => namesOfSameDrug(name)[0] === name)),
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
  (isCalledAlike(a, b) ? 2 : 0) +
  4 * share(a.parts, b.parts) +
  2 * share(a.sides, b.sides) +
  3 * share(a.sections, b.sections) +
  2 * share(a.documents, b.documents) +
  2 * share(a.words, b.words);

/** Another brand may be another form or a mixture, as Terocin is of what Lidoderm is; the generic name is the drug itself. */
const isCalledAlike = (a: Features, b: Features): boolean =>
  common(a.called, b.called) > 0 || common(a.generics, b.drugs) > 0 || common(b.generics, a.drugs) > 0;

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

/** So many items of a group are kept, the most alike. */
const MOST_HITS = 100;

/** What a group holds so far. */
interface Gathered {
  readonly all: Tally;
  readonly guidelines: Map<string, Tally>;
  /** Among them the most alike, in no order. */
  best: Scored[];
}

interface Tally {
  count: number;
  upheld: number;
  overturned: number;
}

const newTally = (): Tally => ({ count: 0, upheld: 0, overturned: 0 });
const gatheredNothing = (): Gathered => ({ all: newTally(), guidelines: new Map(), best: [] });

function gather(gathered: Gathered, scored: Scored): void {
  count(gathered.all, scored.item);
  for (const name of new Set(scored.item.maximus.map(({ document }) => document))) {
    const tally = gathered.guidelines.get(name) ?? newTally();
    gathered.guidelines.set(name, tally);
    count(tally, scored.item);
  }
  gathered.best.push(scored);
  if (gathered.best.length >= 2 * MOST_HITS) gathered.best = mostAlike(gathered);
}

function count(tally: Tally, { decision }: ItemFacts): void {
  tally.count++;
  if (decision === 'upheld') tally.upheld++;
  if (decision === 'overturned') tally.overturned++;
}

const mostAlike = ({ best }: Gathered): Scored[] => best.sort(byScore).slice(0, MOST_HITS);

const groupOf = (nearness: Nearness, gathered: Gathered): SimilarGroup => ({
  nearness,
  ...gathered.all,
  guidelines: Array.from(gathered.guidelines, ([name, tally]) => ({ name, ...tally })).sort(
    (a, b) => b.count - a.count || compareText(a.name, b.name),
  ),
  hits: mostAlike(gathered).map(({ entry, item }) => ({ entry, item })),
});
