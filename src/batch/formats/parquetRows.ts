import { harmless } from '../../core/text/harmless';
import type { Export } from '../../core/views/export';
import { type Cell, COLUMNS, type Column, itemRows } from '../../core/views/itemTable';

/** The rows of an export for Parquet, each as a line of JSON: what CSV has, with lists, numbers and days as such. */
export const parquetRows = (exported: Export): string =>
  itemRows(exported)
    .map(
      cells =>
        `${JSON.stringify(Object.fromEntries(cells.map((cell, i) => [COLUMNS[i]!.name, withoutOrders(cell)])))}\n`,
    )
    .join('');

/** What is shown of a cell cannot steer a terminal. */
function withoutOrders(cell: Cell): Cell {
  if (typeof cell === 'string') return harmless(cell);
  return Array.isArray(cell)
    ? ((cell as (string | number)[]).map(one => (typeof one === 'string' ? harmless(one) : one)) as Cell)
    : cell;
}

const TYPES: Readonly<Record<Column['kind'], string>> = {
  text: 'VARCHAR',
  day: 'DATE',
  number: 'DOUBLE',
  truth: 'BOOLEAN',
  texts: 'VARCHAR[]',
  numbers: 'INTEGER[]',
};

/** The columns with their types, as DuckDB names them. */
export const PARQUET_COLUMNS: Readonly<Record<string, string>> = Object.fromEntries(
  COLUMNS.map(({ name, kind }) => [name, TYPES[kind]]),
);
