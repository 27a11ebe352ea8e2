import { stringify } from 'csv-stringify/sync';
import { harmless } from '../../core/text/harmless';
import type { Figure, Group } from '../../core/views/statistics/statistics';

const COLUMNS = [
  'figure',
  'group',
  'counts',
  'count',
  'upheld',
  'overturned',
  'of',
  'share',
  'low95',
  'high95',
  'isSmall',
  'publishedShare',
  'publishedSource',
];

/** A row a group of each figure, with every group; a name that begins as a formula gets an apostrophe before it. */
export const figureCsv = (figures: readonly Figure[]): string =>
  stringify([COLUMNS, ...figures.flatMap(figure => figure.groups.map(group => cellsOf(figure, group)))], {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  });

function cellsOf({ id, counts }: Figure, group: Group): (string | number | boolean | null)[] {
  const { name, count, upheld, overturned, of, share, interval, isSmall, published } = group;
  const bounds = [interval?.low ?? null, interval?.high ?? null];
  const state = [published?.share ?? null, published?.source ?? null];
  return [id, harmless(name), counts, count, upheld, overturned, of, share, ...bounds, isSmall, ...state];
}
