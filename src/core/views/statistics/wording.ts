import { countText, plural } from '../wording';
import type { Group, Share, Statistics } from './statistics';

// How figures are put into words: the same on paper, in a terminal and on the screen.

/** "11.7%"; "none" where there is no base. */
export const percent = (share: number | null): string => (share === null ? 'none' : `${(share * 100).toFixed(1)}%`);

/** "9.0–15.2%"; empty where there is no base. */
export const intervalText = ({ interval }: Share): string =>
  interval === null ? '' : `${(interval.low * 100).toFixed(1)}–${percent(interval.high)}`;

/** "14 of 112", the base beside the part. */
export const partText = ({ overturned, count, of }: Group): string =>
  `${countText(overturned ?? count)} of ${countText(of)}`;

/** What was counted, what was not, and what of it was overturned, in whole sentences. */
export function sentences(statistics: Statistics): string[] {
  const { determinations, duplicates, items, overturned, medianDays } = statistics;
  const notCounted = sentencesOfFiles(statistics);
  if (determinations === 0) return ['No determination was found.', ...notCounted];
  const undecided = items - overturned.of;
  return [
    `${plural(items, 'disputed item')} in ${plural(determinations, 'determination')}.`,
    ...(duplicates > 0
      ? [`${plural(duplicates, 'determination')} left out: the same case, decided on the same day, came before.`]
      : []),
    ...notCounted,
    ...(overturned.share === null
      ? ['No item with a decision was found.']
      : [
          `${countText(overturned.count)} of ${plural(overturned.of, 'decided item')} overturned: ${percent(overturned.share)}, 95% interval ${intervalText(overturned)}.`,
          ...(undecided > 0 ? [`${plural(undecided, 'item')} without a decision: no base of a share.`] : []),
        ]),
    ...(medianDays === null ? [] : [`Median of ${plural(medianDays, 'day')} from the denial to the decision.`]),
  ];
}

/** A reader of the figures alone would take what is missing for nothing. */
function sentencesOfFiles({ filesNotRead, filesWithoutDetermination }: Statistics): string[] {
  return [
    ...(filesNotRead > 0
      ? [`${plural(filesNotRead, 'file')} could not be read, and ${filesNotRead === 1 ? 'is' : 'are'} not counted.`]
      : []),
    ...(filesWithoutDetermination > 0 ? [`No determination in ${plural(filesWithoutDetermination, 'file')}.`] : []),
  ];
}

/** What the figures are, and what they are not. */
export const BASIS =
  'Shares are of the decided items of these files alone, with Wilson’s 95% intervals; they tell what was decided, and ' +
  'predict nothing. Where the base is under 30 the share says little.';
