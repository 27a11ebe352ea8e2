import { eachOnce } from '../archive/cases';
import type { DeterminationFacts } from '../archive/facts';
import { type ListedItem, listedItem } from '../archive/listedItem';
import { daysToDecision, FIGURES, type FigureRow } from './figures';
import { PUBLISHED_BY_YEAR } from './published';
import type { Figure, Group, Share, Statistics } from './statistics';
import { wilson } from './wilson';

export interface Counter {
  /** The determinations of one file. */
  add(file: string, determinations: readonly DeterminationFacts[]): void;
  /** One more file that could not be read. */
  addNotRead(): void;
  statistics(): Statistics;
}

const SMALL = 30;
/** So many items of a group are listed; so many overturned ones. */
const MOST_LISTED = 50;
const MOST_OVERTURNED = 1000;
/** Groups of a figure beyond these are counted as one: names that are as written have no end. */
const MOST_GROUPS = 2000;
const OTHERS = 'All others';

/** Counts determinations one after the other, in memory that does not grow with their number. */
export function makeCounter(): Counter {
  const days = new Map<number, number>();
  const tallies = FIGURES.map(row => ({ row, groups: new Map<string, Tally>() }));
  const all = newTally();
  const overturned: ListedItem[] = [];
  let determinations = 0;
  let filesNotRead = 0;
  let filesWithoutDetermination = 0;
  const once = eachOnce<string>((determination, file) => {
    determinations++;
    const between = daysToDecision(determination);
    if (between !== null) days.set(between, (days.get(between) ?? 0) + 1);
    const items = determination.items.map(item => listedItem(file, determination, item));
    for (const item of items) count(all, item);
    const more = items.filter(({ decision }) => decision === 'overturned');
    overturned.push(...more.slice(0, MOST_OVERTURNED - overturned.length));
    for (const { row, groups } of tallies) addTo(groups, row, determination, items);
  });
  return {
    add: (file, found) => {
      if (found.length === 0) filesWithoutDetermination++;
      for (const determination of found) once.add(determination, file);
    },
    addNotRead: () => {
      filesNotRead++;
    },
    statistics: () => {
      const duplicates = once.end();
      const places = new Map<ListedItem, number>();
      const placeOf = (item: ListedItem): number => {
        const place = places.get(item) ?? places.size;
        places.set(item, place);
        return place;
      };
      const figures = tallies.map(({ row, groups }) => figureOf(row, groups, determinations, placeOf));
      const overturnedItems = overturned.map(placeOf);
      const { count: items, upheld, overturned: part } = all;
      return {
        determinations,
        duplicates,
        filesNotRead,
        filesWithoutDetermination,
        items,
        overturned: { count: part, ...shareOf(part, upheld + part) },
        medianDays: medianOf(days),
        figures,
        overturnedItems,
        listed: [...places.keys()],
      };
    },
  };
}

interface Tally {
  count: number;
  upheld: number;
  overturned: number;
  readonly listed: ListedItem[];
}

const newTally = (): Tally => ({ count: 0, upheld: 0, overturned: 0, listed: [] });

function count(tally: Tally, item: ListedItem): void {
  tally.count++;
  if (item.decision === 'upheld') tally.upheld++;
  if (item.decision === 'overturned') tally.overturned++;
}

function addTo(
  groups: Map<string, Tally>,
  row: FigureRow,
  determination: DeterminationFacts,
  items: readonly ListedItem[],
): void {
  if (row.counts === 'determinations') {
    for (const name of new Set(row.groupsOf(determination))) {
      const tally = tallyOf(groups, name);
      tally.count++;
      list(tally, itemsMeant(determination, name, items));
    }
    return;
  }
  for (const [i, facts] of determination.items.entries()) {
    for (const name of new Set(row.groupsOf(facts, determination))) {
      const tally = tallyOf(groups, name);
      count(tally, items[i]!);
      list(tally, [items[i]!]);
    }
  }
}

/** The items with the problem that a group is of, else the determination's first. */
function itemsMeant(
  { problems }: DeterminationFacts,
  name: string,
  items: readonly ListedItem[],
): readonly ListedItem[] {
  const meant = new Set(problems.filter(({ code }) => code === name).map(({ item }) => item));
  const found = items.filter(({ number }) => meant.has(number));
  return found.length > 0 ? found : items.slice(0, 1);
}

function list(tally: Tally, items: readonly ListedItem[]): void {
  for (const item of items) if (tally.listed.length < MOST_LISTED) tally.listed.push(item);
}

function tallyOf(groups: Map<string, Tally>, name: string): Tally {
  const shown = groups.has(name) || groups.size < MOST_GROUPS ? name : OTHERS;
  const tally = groups.get(shown) ?? newTally();
  groups.set(shown, tally);
  return tally;
}

function figureOf(
  { id, title, rowName, counts, order }: FigureRow,
  groups: ReadonlyMap<string, Tally>,
  determinations: number,
  placeOf: (item: ListedItem) => number,
): Figure {
  const compare = comparing(order);
  const made = [...groups].map(([name, tally]): Group => {
    const { count, upheld, overturned } = tally;
    const isOfItems = counts === 'items';
    return {
      name,
      count,
      upheld: isOfItems ? upheld : null,
      overturned: isOfItems ? overturned : null,
      ...(isOfItems ? shareOf(overturned, upheld + overturned) : shareOf(count, determinations)),
      published: id === 'year' ? (PUBLISHED_BY_YEAR.get(name) ?? null) : null,
      listed: tally.listed.map(placeOf),
    };
  });
  return { id, title, rowName, counts, groups: made.sort(compare) };
}

function comparing(order: FigureRow['order']): (a: Group, b: Group) => number {
  const byName = (a: Group, b: Group): number => (a.name < b.name ? -1 : 1);
  if (order === 'by-name') return byName;
  if (order === 'largest-first') return (a, b) => b.count - a.count || byName(a, b);
  return (a, b) => order.indexOf(a.name) - order.indexOf(b.name);
}

function shareOf(part: number, of: number): Share {
  const interval = wilson(part, of);
  return {
    of,
    share: of === 0 ? null : rounded(part / of),
    interval: interval && { low: rounded(interval.low), high: rounded(interval.high) },
    isSmall: of < SMALL,
  };
}

/** To a hundredth of a percent. */
const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;

function medianOf(days: ReadonlyMap<number, number>): number | null {
  const total = [...days.values()].reduce((sum, one) => sum + one, 0);
  let below = 0;
  for (const [day, one] of [...days].sort(([a], [b]) => a - b)) {
    below += one;
    if (below * 2 >= total) return day;
  }
  return null;
}
