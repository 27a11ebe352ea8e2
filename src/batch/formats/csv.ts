import { stringify } from 'csv-stringify/sync';
import { harmless } from '../../core/text/harmless';
import type { Export } from '../../core/views/export';
import { type Cell, COLUMNS, itemRows } from '../../core/views/itemTable';

/** For whom CSV is written: any reader by RFC 4180, or Excel. */
export type CsvReader = 'any' | 'excel';

/** Excel takes a file for UTF-8 by this mark alone. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Excel cuts a longer cell in two, and the rest of the row with it. */
const MOST_IN_CELL = 32_767;

/** The names of the columns as the first record. */
export const csvHeader = (reader: CsvReader): string =>
  `${reader === 'excel' ? BYTE_ORDER_MARK : ''}${records([COLUMNS.map(({ name }) => name)])}`;

/** A record for each disputed item. */
export const csvRecords = (exported: Export, reader: CsvReader): string =>
  records(itemRows(exported).map(cells => cells.map(cell => fitted(cellText(cell), reader))));

/** A cell that begins as a formula gets an apostrophe before it: nothing of a text is ever run. */
const records = (rows: readonly (readonly string[])[]): string =>
  stringify([...rows] as string[][], { record_delimiter: 'windows', escape_formulas: true });

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return harmless(Array.isArray(cell) ? cell.join('; ') : String(cell));
}

const fitted = (text: string, reader: CsvReader): string =>
  reader === 'excel' && text.length > MOST_IN_CELL ? `${text.slice(0, MOST_IN_CELL - 2)}…` : text;
