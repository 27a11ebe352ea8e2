import * as vscode from 'vscode';
import {
  type ArchiveFilter,
  type ArchiveGroup,
  type ArchiveSort,
  FILTER_IDS,
  GROUP_IDS,
  type ListingChoice,
  SORT_IDS,
} from '../../core/views/archive/listing';

export type ChoiceKind = keyof ListingChoice;

export const FIRST_CHOICE: ListingChoice = { filter: 'all', sort: 'case', group: 'case' };

const FILTERS: Readonly<Record<ArchiveFilter, string>> = {
  all: 'All',
  upheld: 'Upheld',
  overturned: 'Overturned',
  'with-problems': 'With Problems',
  'without-problems': 'Without Problems',
  'not-read': 'Not Read',
};
const SORTS: Readonly<Record<ArchiveSort, string>> = {
  case: 'By Case Number',
  newest: 'Latest Decision First',
  oldest: 'Earliest Decision First',
  problems: 'Most Problems First',
  file: 'By File',
};
const GROUPS: Readonly<Record<ArchiveGroup, string>> = {
  case: 'By Case',
  category: 'By Category',
  outcome: 'By Outcome',
  guideline: 'By Guideline That MAXIMUS Cites',
  year: 'By Year of the Decision',
  specialty: "By Reviewer's Specialty",
};

const KINDS = {
  filter: { title: 'Show Determinations', ids: FILTER_IDS, words: FILTERS },
  sort: { title: 'Sort Determinations', ids: SORT_IDS, words: SORTS },
  group: { title: 'Group Determinations', ids: GROUP_IDS, words: GROUPS },
} as const;

/** Asks for another choice of a kind; undefined where the person has thought better of it. */
export async function askChoice(kind: ChoiceKind, now: ListingChoice): Promise<ListingChoice | undefined> {
  const { title, ids, words } = KINDS[kind];
  const rows = ids.map(id => ({
    id,
    label: (words as Readonly<Record<string, string>>)[id]!,
    description: now[kind] === id ? 'now' : '',
  }));
  const pick = await vscode.window.showQuickPick(rows, { title });
  return pick && { ...now, [kind]: pick.id };
}

/** What is chosen, beside the view's name: "Overturned · By Category"; empty where nothing is. */
export const choiceWords = ({ filter, sort, group }: ListingChoice): string =>
  [
    filter === FIRST_CHOICE.filter ? '' : FILTERS[filter],
    group === FIRST_CHOICE.group ? '' : GROUPS[group],
    sort === FIRST_CHOICE.sort ? '' : SORTS[sort],
  ]
    .filter(Boolean)
    .join(' · ');
