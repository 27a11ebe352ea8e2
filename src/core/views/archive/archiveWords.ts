import type { DecisionKind } from '../../model/model';
import { dayText } from '../../text/dates';
import { countText, plural } from '../wording';
import { type Entry, lastName } from './counted';
import type { CitedFacts, ItemFacts } from './facts';
import type { Hit } from './search';
import type { CarryingGuideline, Similar, SimilarGroup } from './similar';

// How items of a folder are put into words: the same in the view, the lists and on the command line. Every figure has its base.

const DECISION_WORDS: Readonly<Record<DecisionKind, string>> = {
  upheld: 'Upheld',
  overturned: 'Overturned',
  other: 'Another decision',
};

/** The case number, else the name of the file. */
export const nameOf = ({ file, facts }: Entry): string => facts.caseNumber ?? lastName(file);

/** "Upheld · Valium 5mg Qty:60". */
export const itemText = ({ decision, title }: ItemFacts): string =>
  `${decision === null ? 'No decision' : DECISION_WORDS[decision]} · ${title}`;

/** "December 9, 2016"; of a draft "no date". */
export const dateText = (day: string | null): string => (day === null ? 'no date' : dayText(day));

/** What the expert reviewer rests on: "Chronic Pain Medical Treatment Guidelines (May 2009): Benzodiazepines". */
export const restsOn = ({ maximus }: ItemFacts): string => maximus.map(citedText).join('; ') || 'nothing cited';

/** "Chronic Pain Medical Treatment Guidelines (May 2009): Benzodiazepines". */
export const citedText = ({ document, sections }: CitedFacts): string =>
  sections.length === 0 ? document : `${document}: ${sections.map(({ title }) => title).join(', ')}`;

/** "CM16-0900001 · December 9, 2016 · The request for Valium is not medically necessary." */
export const hitText = ({ entry, item }: Hit): string =>
  [nameOf(entry), dateText(entry.facts.decisionDate), item.conclusion ?? 'The rationale concludes nothing.'].join(
    ' · ',
  );

/** "9 upheld, 5 overturned"; what is neither is told as well. */
function decisionsText({ count, upheld, overturned }: Omit<CarryingGuideline, 'name'>): string {
  const others = count - upheld - overturned;
  return [
    ...(upheld > 0 ? [`${countText(upheld)} upheld`] : []),
    ...(overturned > 0 ? [`${countText(overturned)} overturned`] : []),
    ...(others > 0 ? [`${countText(others)} undecided or otherwise`] : []),
  ].join(', ');
}

/** What was looked through, in words. */
export type Where = 'in this folder' | 'in the files read so far' | 'in these files';

/** A figure with its base, and what it is of: two lines in a list, one line joined by `figureText`. */
export interface Figure {
  readonly of: string;
  readonly figure: string;
}

export const figureText = ({ of, figure }: Figure): string => `${of}: ${figure}`;

/** "Same drug or service": "14 of 112 earlier items in this folder (9 upheld, 5 overturned)". */
export const groupFigure = (group: SimilarGroup, { base }: Similar, where: Where): Figure => ({
  of: NEARNESS_WORDS[group.nearness],
  figure: `${countText(group.count)} of ${plural(base, 'earlier item')} ${where} (${decisionsText(group)})`,
});

const NEARNESS_WORDS = { same: 'Same drug or service', kind: 'Others of its kind' } as const;

/** "Benzodiazepines": "cited by MAXIMUS in 9 of these 14 (8 upheld, 1 overturned)". */
export const guidelineFigure = (guideline: CarryingGuideline, { count }: SimilarGroup): Figure => ({
  of: guideline.name,
  figure: `cited by MAXIMUS in ${count === 1 ? 'this one' : `${countText(guideline.count)} of these ${countText(count)}`} (${decisionsText(guideline)})`,
});

/** "None of 112 earlier items in this folder is like “Valium 5mg Qty:60”." */
export const noneText = ({ title }: ItemFacts, { base }: Similar, where: Where): string =>
  base === 0
    ? `There is no earlier item ${where} to compare “${title}” with.`
    : `None of ${plural(base, 'earlier item')} ${where} is like “${title}”.`;

/** How much of a folder was read: what is counted before its end says so. */
export type ReadSoFar = 'all' | 'reading' | 'part';

export const whereRead = (read: ReadSoFar): Where => (read === 'all' ? 'in this folder' : 'in the files read so far');

/** What was found by a search. */
interface Found {
  readonly count: number;
  /** Among so many items. */
  readonly of: number;
  /** So many are listed at most. */
  readonly most: number;
}

/** "3 of 120 items"; "Reading the folder …  3 of 120 items so far"; never "0 of 0 items". */
export function foundText({ count, of, most }: Found, read: ReadSoFar): string {
  const counted =
    of === 0 ? [] : [`${countText(count)} of ${plural(of, 'item')}${read === 'reading' ? ' so far' : ''}`];
  const listed = count > most ? [`the first ${countText(most)} listed`] : [];
  const figures = [...counted, ...listed].join(', ');
  switch (read) {
    case 'all':
      return figures || 'No disputed item in this folder';
    case 'reading':
      return `${READING} ${figures}`.trimEnd();
    case 'part':
      return [figures, NOT_WHOLE].filter(Boolean).join('. ');
  }
}

/** What a search shows where it has found nothing. */
export function nothingFoundText(of: number, read: ReadSoFar): string {
  if (read === 'reading') return 'Nothing found yet: the folder is being read';
  return of === 0 ? 'There is no item to search yet' : 'No item has all of this';
}

export const READING = 'Reading the folder …';
export const NOT_WHOLE = 'Not all files are read: build the index to go on.';
