import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type CellKind, COLUMNS } from '../../core/views/itemTable';
import { type AtomicFile, openAtomicFile, removeLeft } from '../../files/atomicFile';
import { temporaryBeside } from '../../files/temporaryName';
import { type Output, OutputFailure, openStream } from '../output';

export type DuckDb = typeof import('@duckdb/node-api');

/** The library that writes Parquet, where it is installed beside this program; it is native, and so never part of it. */
export const loadDuckDb = (): Promise<DuckDb | null> => import('@duckdb/node-api').catch(() => null);

/**
 * An output of rows into a Parquet file, whole or not at all. The rows wait in a folder beside the file that nobody else
 * may read: the table is made when all are there.
 */
export function openParquet(file: string, duckDb: DuckDb): Output {
  removeLeft(file);
  const folder = temporaryBeside(path.resolve(file));
  const rowsFile = path.join(folder, 'rows.jsonl');
  const table = path.join(folder, 'table.parquet');
  let target: AtomicFile | null = null;
  const discard = (): void => {
    target?.discard();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    target = openAtomicFile(file);
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    discard();
    throw new OutputFailure(error);
  }
  const rows = createWriteStream(rowsFile, { flags: 'wx', mode: 0o600 });
  const commit = async (): Promise<void> => {
    rows.end();
    if (!rows.closed) await once(rows, 'close');
    await makeTable(duckDb, rowsFile, table);
    for await (const part of createReadStream(table)) {
      if (!target.stream.write(part)) await once(target.stream, 'drain');
    }
    await target.commit();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    write: openStream(rows).write,
    commit: () =>
      commit().catch(error => {
        throw new OutputFailure(error);
      }),
    discard,
  };
}

/** By one thread, so that the same rows give the same bytes. What does not fit into its memory waits in the folder. */
async function makeTable({ DuckDBInstance }: DuckDb, rows: string, table: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: '256MB',
    temp_directory: path.dirname(table),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    await connection.run(
      `COPY (SELECT ${COLUMNS.map(({ name, kind }) => `TRY_CAST("${name}" AS ${TYPES[kind]}) AS "${name}"`).join()}
       FROM read_json(${literal(rows)}, format = 'newline_delimited', columns = {${COLUMNS.map(
         ({ name, kind }) => `"${name}": '${kind === 'day' ? 'VARCHAR' : TYPES[kind]}'`,
       ).join()}}))
       TO ${literal(table)} (FORMAT parquet, ROW_GROUP_SIZE 10000)`,
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A day that is none on the calendar stays empty. */
const TYPES: Readonly<Record<CellKind, string>> = {
  text: 'VARCHAR',
  day: 'DATE',
  count: 'INTEGER',
  number: 'DOUBLE',
  truth: 'BOOLEAN',
  texts: 'VARCHAR[]',
  counts: 'INTEGER[]',
};

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
