import type { Export } from '../../core/views/export';
import { type Cell, COLUMNS, itemRows } from '../../core/views/itemTable';

/** A row for each disputed item, as JSON Lines: what an output of Parquet is given. */
export const parquetRows = (exported: Export): string =>
  itemRows(exported)
    .map(cells => Object.fromEntries(cells.map((cell, i) => [COLUMNS[i]!.name, wellFormed(cell)])))
    .map(row => `${JSON.stringify(row)}\n`)
    .join('');

/** Half of a letter of two units is none in UTF-8. */
const wellFormed = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/\p{Surrogate}/gu, '\uFFFD') : cell);
