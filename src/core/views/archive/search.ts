import MiniSearch from 'minisearch';
import { CATEGORY_NAMES, subcategoryName } from '../stateNames';
import { compareText, type Entry } from './counted';
import type { DeterminationFacts, ItemFacts } from './facts';
import { hasFacts, type Query } from './query';

/** An item among those of many determinations. */
export interface Hit {
  readonly entry: Entry;
  readonly item: ItemFacts;
}

/** The items of determinations, made ready to be searched for words. */
export interface ItemSearch {
  /** How many they are. */
  readonly size: number;
  /** Those with all words, or words that begin like the last one, and all facts: the best first; without words the latest. */
  find(query: Query): Hit[];
}

/** So many items are taken in before others may have their turn. */
const AT_ONCE = 100;

/** Takes the items of entries in, a part at a time; `pause` lets others have their turn between the parts. */
export async function makeItemSearch(entries: readonly Entry[], pause: () => Promise<void>): Promise<ItemSearch> {
  const hits = entries.flatMap(entry => entry.facts.items.map(item => ({ entry, item })));
  const index = new MiniSearch<Document>({ fields: Object.keys(WEIGHTS), searchOptions: OPTIONS });
  for (let at = 0; at < hits.length; at += AT_ONCE) {
    index.addAll(hits.slice(at, at + AT_ONCE).map((hit, i) => documentOf(at + i, hit)));
    await pause();
  }
  const fits = ({ entry, item }: Hit, query: Query): boolean => hasFacts({ item, of: entry.facts }, query);
  return {
    size: hits.length,
    find(query) {
      if (query.words === '') return hits.filter(hit => fits(hit, query)).sort(latestFirst);
      const filter = ({ id }: { id: number }): boolean => fits(hits[id]!, query);
      return index.search(query.words, { filter }).map(({ id }) => hits[id]!);
    },
  };
}

/** What of an item is searched for words, and how much a word there weighs. */
const WEIGHTS = { title: 4, name: 4, kind: 2, guidelines: 1, conclusion: 1, determination: 2 };

type Document = { readonly id: number } & Readonly<Record<keyof typeof WEIGHTS, string>>;

/** A word that is a slip off is found too, where it is long enough to be meant: "gabapentine". */
const OPTIONS = {
  boost: WEIGHTS,
  combineWith: 'AND',
  prefix: (_: string, i: number, terms: string[]) => i === terms.length - 1,
  fuzzy: (term: string) => (term.length > 5 && term.length < 25 ? 0.15 : false),
} as const;

function documentOf(id: number, { entry, item }: Hit): Document {
  return {
    id,
    title: item.title,
    name: item.name ?? '',
    kind: [
      item.category && CATEGORY_NAMES[item.category],
      item.subcategory && subcategoryName(item.subcategory),
      ...item.bodyParts.map(({ part, side }) => `${side ?? ''} ${part}`),
    ].join(' '),
    guidelines: [...item.claims, ...item.maximus]
      .flatMap(({ document, sections }) => [document, ...sections.map(({ title }) => title)])
      .join(' '),
    conclusion: item.conclusion ?? '',
    determination: [entry.facts.caseNumber, ...entry.facts.certifications].join(' '),
  };
}

const dayOf = ({ decisionDate }: DeterminationFacts): string => decisionDate ?? '';

const latestFirst = (a: Hit, b: Hit): number => compareText(dayOf(b.entry.facts), dayOf(a.entry.facts));
