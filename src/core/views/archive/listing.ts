import { gravestFirst } from '../../checks/problem';
import type { DecisionKind } from '../../model/model';
import type { OutlineNode } from '../outline';
import { CATEGORY_NAMES, subcategoryName } from '../stateNames';
import { countText, plural } from '../wording';
import { dateText, itemText, nameOf, restsOn } from './archiveWords';
import { type ArchiveFile, compareText, countedEntries, type Entry, lastName } from './counted';
import type { DeterminationFacts, ItemFacts, ProblemFact } from './facts';

/** Which determinations are listed, in which order, and by what they are grouped. */
export const FILTER_IDS = ['all', 'upheld', 'overturned', 'with-problems', 'without-problems', 'not-read'] as const;
export const SORT_IDS = ['case', 'newest', 'oldest', 'problems', 'file'] as const;
export const GROUP_IDS = ['case', 'category', 'outcome', 'guideline', 'year', 'specialty'] as const;

export type ArchiveFilter = (typeof FILTER_IDS)[number];
export type ArchiveSort = (typeof SORT_IDS)[number];
export type ArchiveGroup = (typeof GROUP_IDS)[number];

export interface ListingChoice {
  readonly filter: ArchiveFilter;
  readonly sort: ArchiveSort;
  readonly group: ArchiveGroup;
}

/** A row of the list, in words. Its children are made when they are asked for: a folder may hold a hundred thousand. */
export interface ArchiveRow
  extends Pick<OutlineNode, 'label' | 'detail' | 'tooltip' | 'decision' | 'problems' | 'severity'> {
  readonly kind: 'group' | 'determination' | 'item' | 'not-read' | 'more';
  /** Stays the same while other rows come and go. */
  readonly id: string;
  /** Where it leads to: null of a group. */
  readonly place: ArchivePlace | null;
  readonly children: (() => readonly ArchiveRow[]) | null;
}

export interface ArchivePlace {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Its determination in the file, from 0, and the number of the item there; null where it is none. */
  readonly determination: number;
  readonly item: number | null;
}

export interface Listing {
  readonly rows: readonly ArchiveRow[];
  /** "23 of 40 determinations without problems. 3 more of the same cases left out. 2 files not read. No determination in 1 file." */
  readonly message: string;
}

/** The rows of a folder's files under a choice. */
export function listingOf(files: readonly ArchiveFile[], choice: ListingChoice): Listing {
  const entries = countedEntries(files);
  const failed = files.filter(({ failure }) => failure !== null);
  const rows =
    choice.filter === 'not-read' ? [] : groupedRows(filtered(entries, choice.filter).sort(SORTS[choice.sort]), choice);
  const notRead =
    choice.filter === 'not-read' || choice.filter === 'all' ? failed.map(one => () => notReadRow(one)) : [];
  return { rows: capped([...rows, ...notRead], 'list'), message: messageOf(entries, files, failed.length) };
}

/** Empty where there is nothing to tell of. */
function messageOf(entries: readonly Entry[], files: readonly ArchiveFile[], failed: number): string {
  const none = files.filter(({ determinations, failure }) => determinations.length === 0 && failure === null).length;
  if (entries.length + failed === 0) return '';
  const clean = entries.filter(({ facts }) => facts.problems.length === 0).length;
  const copies = entries.reduce((sum, entry) => sum + entry.copies.length, 0);
  return [
    entries.length === 0 ? '' : `${countText(clean)} of ${plural(entries.length, 'determination')} without problems.`,
    copies === 0 ? '' : `${countText(copies)} more of the same ${copies === 1 ? 'case' : 'cases'} left out.`,
    failed === 0 ? '' : `${plural(failed, 'file')} not read.`,
    none === 0 ? '' : `No determination in ${plural(none, 'file')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const FILTERS: Readonly<Record<ArchiveFilter, (facts: DeterminationFacts) => boolean>> = {
  all: () => true,
  upheld: ({ items }) => items.some(({ decision }) => decision === 'upheld'),
  overturned: ({ items }) => items.some(({ decision }) => decision === 'overturned'),
  'with-problems': ({ problems }) => problems.length > 0,
  'without-problems': ({ problems }) => problems.length === 0,
  'not-read': () => false,
};

const filtered = (entries: readonly Entry[], filter: ArchiveFilter): Entry[] =>
  entries.filter(({ facts }) => FILTERS[filter](facts));

type Compare = (a: Entry, b: Entry) => number;

const byFile: Compare = (a, b) => compareText(a.file, b.file) || a.index - b.index;
const byDay: Compare = (a, b) => compareText(a.facts.decisionDate ?? '', b.facts.decisionDate ?? '');

const SORTS: Readonly<Record<ArchiveSort, Compare>> = {
  case: (a, b) => compareText(nameOf(a), nameOf(b)) || byFile(a, b),
  newest: (a, b) => byDay(b, a) || byFile(a, b),
  oldest: (a, b) => byDay(a, b) || byFile(a, b),
  problems: (a, b) => b.facts.problems.length - a.facts.problems.length || byFile(a, b),
  file: byFile,
};

/** Makes a row, where it is shown. */
type MakeRow = () => ArchiveRow;

function groupedRows(entries: readonly Entry[], { group, filter }: ListingChoice): MakeRow[] {
  switch (group) {
    case 'case':
      return entries.map(entry => () => determinationRow(entry, filter));
    case 'year':
      return determinationGroups(entries, filter, ({ decisionDate }) => [decisionDate?.slice(0, 4) ?? 'No date']);
    case 'specialty':
      return determinationGroups(entries, filter, ({ certifications }) => orElse(certifications, 'Specialty not told'));
    case 'category':
      return itemGroups(entries, filter, ({ category }) => [category ? CATEGORY_NAMES[category] : 'Category not told']);
    case 'outcome':
      return itemGroups(entries, filter, ({ decision }) => [OUTCOMES[decision ?? 'none']]);
    case 'guideline':
      return itemGroups(entries, filter, ({ maximus }) =>
        orElse(
          maximus.map(({ document }) => document),
          'No guideline cited',
        ),
      );
  }
}

const OUTCOMES = {
  upheld: 'Upheld',
  overturned: 'Overturned',
  other: 'Another decision',
  none: 'No decision',
} as const;

const orElse = (names: readonly string[], none: string): readonly string[] => (names.length > 0 ? names : [none]);

function determinationGroups(
  entries: readonly Entry[],
  filter: ArchiveFilter,
  namesOf: (facts: DeterminationFacts) => readonly string[],
): MakeRow[] {
  const groups = grouped(entries, ({ facts }) => namesOf(facts));
  return Array.from(groups, ([name, own]) =>
    groupRow(name, plural(own.length, 'determination'), () =>
      own.map(entry => () => determinationRow(entry, filter, name)),
    ),
  )
    .sort(byLabel)
    .map(row => () => row);
}

function itemGroups(
  entries: readonly Entry[],
  filter: ArchiveFilter,
  namesOf: (item: ItemFacts) => readonly string[],
): MakeRow[] {
  const items = entries.flatMap(entry => itemsOf(entry, filter).map(item => ({ entry, item })));
  const groups = grouped(items, ({ item }) => namesOf(item));
  return Array.from(groups, ([name, own]) => {
    const decided = (kind: DecisionKind): number => own.filter(({ item }) => item.decision === kind).length;
    const detail = `${plural(own.length, 'item')} · ${countText(decided('upheld'))} upheld · ${countText(decided('overturned'))} overturned`;
    return groupRow(name, detail, () =>
      own.map(
        ({ entry, item }) =>
          () =>
            itemRow(entry, item, name),
      ),
    );
  })
    .sort(byLabel)
    .map(row => () => row);
}

function grouped<T>(list: readonly T[], namesOf: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list)
    for (const name of new Set(namesOf(one))) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [one]);
      else group.push(one);
    }
  return groups;
}

const byLabel = (a: ArchiveRow, b: ArchiveRow): number => compareText(a.label, b.label);

/** The items of a determination that pass a filter. */
function itemsOf({ facts }: Entry, filter: ArchiveFilter): readonly ItemFacts[] {
  if (filter === 'upheld' || filter === 'overturned') return facts.items.filter(({ decision }) => decision === filter);
  return filter === 'with-problems' ? facts.items.filter(item => problemsOf(facts, item).length > 0) : facts.items;
}

const problemsOf = ({ problems }: DeterminationFacts, { number }: ItemFacts): readonly ProblemFact[] =>
  problems.filter(({ item }) => item === number);

/** So many rows stand under one; a list of more is read by nobody, and takes long to draw. */
const MOST_ROWS = 1000;

function capped(rows: readonly MakeRow[], within: string): readonly ArchiveRow[] {
  const made = rows.slice(0, MOST_ROWS).map(make => make());
  const left = rows.length - made.length;
  if (left === 0) return made;
  return [
    ...made,
    {
      ...PLAIN,
      kind: 'more',
      id: `${within}/more`,
      label: `… and ${plural(left, 'more row')}`,
      detail: 'filter, group or search',
      tooltip: 'Choose a filter or a grouping, or search all items, to see them.',
    },
  ];
}

const PLAIN = { decision: null, problems: 0, severity: null, place: null, children: null } as const;

const groupRow = (name: string, detail: string, rows: () => readonly MakeRow[]): ArchiveRow => ({
  ...PLAIN,
  kind: 'group',
  id: `group/${name}`,
  label: name,
  detail,
  tooltip: `${name}: ${detail}`,
  children: () => capped(rows(), `group/${name}`),
});

function determinationRow(entry: Entry, filter: ArchiveFilter, group = ''): ArchiveRow {
  const { file, index, facts, copies } = entry;
  const items = itemsOf(entry, filter);

  return {
    kind: 'determination',
    id: `${group}/${file}#${index}`,
    label: nameOf(entry),
    detail: [...decisionCounts(facts.items), dateText(facts.decisionDate)].join(' · '),
    tooltip: [
      file,
      `Decided: ${dateText(facts.decisionDate)}`,
      ...facts.certifications.map(name => `Reviewer: ${name}`),
      ...facts.items.map(item => `${item.number}. ${itemText(item)}`),
      ...copies.map(copy => `Not counted again: ${copy}`),
      plural(facts.problems.length, 'problem'),
    ].join('\n'),
    decision: null,
    ...gravity(facts.problems),
    place: { file, line: facts.items[0]?.line ?? 1, determination: index, item: facts.items[0]?.number ?? null },
    children: items.length === 0 ? null : () => items.map(item => itemRow(entry, item, '')),
  };
}

/** "3 upheld", "1 overturned"; of a determination without items "no items". */
function decisionCounts(items: readonly ItemFacts[]): string[] {
  const names = { upheld: 'upheld', overturned: 'overturned', other: 'decided otherwise', none: 'undecided' } as const;
  const counted = Object.entries(names).map(([kind, name]) => {
    const count = items.filter(({ decision }) => (decision ?? 'none') === kind).length;
    return count > 0 ? [`${countText(count)} ${name}`] : [];
  });
  return items.length === 0 ? ['no items'] : counted.flat();
}

function itemRow(entry: Entry, item: ItemFacts, group: string): ArchiveRow {
  const { file, index, facts } = entry;
  return {
    kind: 'item',
    id: `${group}/${file}#${index}/${item.number}`,
    label: group === '' ? `${item.number}. ${itemText(item)}` : itemText(item),
    detail: group === '' ? restsOn(item) : [nameOf(entry), dateText(facts.decisionDate)].join(' · '),
    tooltip: [
      `${nameOf(entry)}, item ${item.number}: ${item.title}`,
      kindText(item),
      `MAXIMUS: ${restsOn(item)}`,
      item.conclusion ?? 'The rationale concludes nothing.',
    ]
      .filter(Boolean)
      .join('\n'),
    decision: item.decision,
    ...gravity(problemsOf(facts, item)),
    place: { file, line: item.line, determination: index, item: item.number },
    children: null,
  };
}

/** "Pharmaceuticals, Benzodiazepines". */
const kindText = ({ category, subcategory }: ItemFacts): string =>
  [category && CATEGORY_NAMES[category], subcategory && subcategoryName(subcategory)].filter(Boolean).join(', ');

const gravity = (problems: readonly ProblemFact[]): Pick<ArchiveRow, 'problems' | 'severity'> => ({
  problems: problems.length,
  severity: gravestFirst(problems)[0]?.severity ?? null,
});

const notReadRow = ({ file, failure }: ArchiveFile): ArchiveRow => ({
  ...PLAIN,
  kind: 'not-read',
  id: `not-read/${file}`,
  label: lastName(file),
  detail: `not read: ${failure}`,
  tooltip: `${file}\nNot read: ${failure}`,
  place: { file, line: 1, determination: 0, item: null },
});
