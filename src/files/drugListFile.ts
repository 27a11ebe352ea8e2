import Papa from 'papaparse';
import { dayOf } from '../core/text/dates';
import { lineIndexOf, lineOf } from '../core/text/lineIndex';
import type { LinedFile } from './linedJson';

/** The columns that are read, in any order; others are for readers. */
const COLUMNS = ['name', 'status', 'version', 'date'] as const;

/**
 * A drug list as CSV, with commas, semicolons or tabs: its first row names the columns name, status, version and date,
 * each further one is a drug on a version of the list. A date is 2025-08-06 or 8/6/2025.
 */
export function readDrugList(text: string): LinedFile {
  const { rows, fault } = rowsOf(text);
  if (fault !== null) return { kind: 'faulty', faults: [fault] };
  const [header, ...others] = rows;
  const names = (header?.cells ?? []).map(cell => cell.trim().toLowerCase());
  const missing = COLUMNS.filter(column => !names.includes(column));
  if (missing.length > 0)
    return {
      kind: 'faulty',
      faults: [`line 1: the columns ${COLUMNS.join(', ')} are expected; missing: ${missing.join(', ')}`],
    };
  const drugList = others.map(({ cells }) =>
    Object.fromEntries(COLUMNS.map(column => [column, cellOf(column, cells[names.indexOf(column)]?.trim() ?? '')])),
  );
  return {
    kind: 'read',
    content: { drugList },
    lineOf: ([, row]) => (typeof row === 'number' ? others[row]!.line : 1),
  };
}

const cellOf = (column: string, cell: string): string => (column === 'date' ? (dayOf(cell, null) ?? cell) : cell);

/** A row with its 1-based line; within quotation marks it may go over several. */
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

function rowsOf(text: string): { readonly rows: readonly Row[]; readonly fault: string | null } {
  const lines = lineIndexOf(text);
  const rows: Row[] = [];
  let start = 0;
  let fault: string | null = null;
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t'],
    step: ({ data, errors, meta }) => {
      const line = lineOf(lines, start);
      start = meta.cursor;
      if (errors.some(({ type }) => type === 'Quotes')) fault ??= `line ${line}: a quotation mark is missing`;
      if (data.some(cell => cell.trim() !== '')) rows.push({ cells: data, line });
    },
  });
  return { rows, fault };
}
