import type { Determination, Item } from '../../model/model';

/** What an older and a newer version have of the same; null where one of them has none. */
export interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** Determinations of the same case number, then those that are left in their order. */
export const pairedDeterminations = <T extends { readonly determination: Determination }>(
  before: readonly T[],
  after: readonly T[],
): Pair<T>[] => paired(before, after, [({ determination }) => determination.case.number?.value ?? null, () => '']);

/**
 * Items of the same heading, wherever they stand; then of the same request, then of the same kind of request; at last those
 * whose rationales begin alike, as where a heading was written anew.
 */
export const pairedItems = (before: readonly Item[], after: readonly Item[]): Pair<Item>[] =>
  paired(before, after, ITEM_KEYS);

const ITEM_KEYS: readonly Key<Item>[] = [
  ({ heading }) => heading && normalized(heading),
  ({ request: { name, strength, bodyParts } }) =>
    name && normalized([name, strength, ...bodyParts.flatMap(({ part, side }) => [side, part])].join(' ')),
  ({ request: { name } }) => name && normalized(name),
  ({ request: { category, subcategory, bodyParts } }) =>
    subcategory && normalized([category, subcategory, bodyParts[0]?.part].join(' ')),
  ({ rationale }) => rationale && normalized(rationale.text.slice(0, BEGINNING)),
  ({ heading, rationale }) => (heading === null && rationale === null ? '' : null), // paragraphs alone, in their order
];

/** So many letters of a rationale tell that it is the same, whatever became of its heading. */
const BEGINNING = 60;

/** What two of a pair have in common; null for what has nothing of the kind. */
type Key<T> = (one: T) => string | null;

const normalized = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * Pairs those that a key puts together, in their order; the first key counts most. In the order of the newer version;
 * what only the older one has comes last.
 */
function paired<T>(before: readonly T[], after: readonly T[], keys: readonly Key<T>[]): Pair<T>[] {
  const partners = new Map<T, T>();
  let older = [...before];
  for (const key of keys) {
    const taken = pairBy(key, older, after, partners);
    older = older.filter(one => !taken.has(one));
  }
  return [
    ...after.map(one => ({ before: partners.get(one) ?? null, after: one })),
    ...older.map(one => ({ before: one, after: null })),
  ];
}

/** Gives those of the newer version that have no partner yet the first of the older one with the same key; what was given. */
function pairBy<T>(key: Key<T>, older: readonly T[], newer: readonly T[], partners: Map<T, T>): Set<T> {
  const waiting = byKey(key, older);
  const taken = new Set<T>();
  for (const one of newer) {
    if (partners.has(one)) continue;
    const partner = waiting.get(key(one) ?? NO_KEY)?.next().value;
    if (partner === undefined) continue;
    partners.set(one, partner);
    taken.add(partner);
  }
  return taken;
}

/** A key is made of letters, numbers and blanks. */
const NO_KEY = '\n';

function byKey<T>(key: Key<T>, all: readonly T[]): Map<string, IterableIterator<T>> {
  const rows = new Map<string, T[]>();
  for (const one of all) {
    const name = key(one);
    if (name === null) continue;
    const row = rows.get(name);
    if (row === undefined) rows.set(name, [one]);
    else row.push(one);
  }
  return new Map([...rows].map(([name, row]) => [name, row.values()]));
}
