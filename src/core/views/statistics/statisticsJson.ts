import { GENERATOR } from '../export';
import type { Statistics } from './statistics';

const FORMAT_VERSION = 1;

/** The statistics as plain data for JSON; `listed` are places in the list of items at the end. */
export function statisticsJson(statistics: Statistics) {
  const { determinations, duplicates, filesNotRead, filesWithoutDetermination } = statistics;
  const { items, overturned, medianDays, figures, overturnedItems, listed } = statistics;
  return {
    formatVersion: FORMAT_VERSION,
    generator: { ...GENERATOR },
    determinations,
    duplicates,
    filesNotRead,
    filesWithoutDetermination,
    items,
    overturned,
    medianDays,
    figures,
    overturnedItems,
    listed,
  };
}
