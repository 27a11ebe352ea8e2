import { plural } from '../wording';
import type { Group, Share, Statistics } from './statistics';

// How figures are put into words: the same on paper, in a terminal and on the screen.

/** "11.7 %"; "none" where there is no base. */
export const percent = (share: number | null): string => (share === null ? 'none' : `${(share * 100).toFixed(1)} %`);

/** "9.0–15.2 %"; empty where there is no base. */
export const intervalText = ({ interval }: Share): string =>
  interval === null ? '' : `${(interval.low * 100).toFixed(1)}–${percent(interval.high)}`;

/** "14 of 112", the base beside the part. */
export const partText = ({ overturned, count, of }: Group): string => `${overturned ?? count} of ${of}`;

/** What was counted, and what of it was overturned, in whole sentences. */
export function sentences({ determinations, duplicates, items, overturned, medianDays }: Statistics): string[] {
  if (determinations === 0) return ['No determination was found.'];
  return [
    `${plural(items, 'disputed item')} in ${plural(determinations, 'determination')}.`,
    ...(duplicates > 0
      ? [`${plural(duplicates, 'determination')} left out: the same case, decided on the same day, came before.`]
      : []),
    ...(overturned.share === null
      ? ['No item with a decision was found.']
      : [
          `${overturned.count} of ${plural(overturned.of, 'decided item')} overturned: ${percent(overturned.share)}, 95 % interval ${intervalText(overturned)}.`,
        ]),
    ...(medianDays === null ? [] : [`Median of ${plural(medianDays, 'day')} from the denial to the decision.`]),
  ];
}

/** What the figures are, and what they are not. */
export const BASIS =
  'Shares are of the decided items of these files alone, with Wilson’s 95 % intervals; they tell what was decided, and ' +
  'predict nothing. Where the base is under 30 the share says little.';
