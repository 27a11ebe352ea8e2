import { createReadStream, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openAtomicFile } from '../../files/atomicFile';
import { temporaryBeside } from '../../files/temporaryName';
import { type Output, OutputFailure, openFile } from '../output';
import { PARQUET_COLUMNS } from './parquetRows';

type DuckDB = typeof import('@duckdb/node-api');

/** What writes Parquet; null where it is not installed: it is no part of the program. */
export async function loadDuckDB(): Promise<DuckDB | null> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    return null;
  }
}

/**
 * An output that gathers the lines of parquetRows in a folder beside the file, readable by its owner alone, and makes
 * them into the file at the end. Throws an OutputFailure; synchronous, as the opening of other outputs is.
 */
export function openParquet(file: string, duckDB: DuckDB): Output {
  const folder = temporaryBeside(existsSync(file) ? realpathSync(file) : path.resolve(file));
  try {
    mkdirSync(folder, { mode: 0o700 });
    const rows = openFile(path.join(folder, 'rows.jsonl'));
    const whole = openAtomicFile(file);
    let longest = 0;
    const discard = (): void => {
      rows.discard();
      whole.discard();
      rmSync(folder, { recursive: true, force: true });
    };
    const commit = async (): Promise<void> => {
      await rows.commit();
      await copy(duckDB, folder, longest).catch(rethrowCoded);
      await pipeline(createReadStream(path.join(folder, 'items.parquet')), whole.stream, { end: false });
      await whole.commit();
      rmSync(folder, { recursive: true, force: true });
    };
    return {
      write: text => {
        longest = Math.max(longest, Buffer.byteLength(text));
        return rows.write(text);
      },
      commit: () => commit().catch(fail),
      discard,
    };
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    return fail(cause);
  }
}

/** What the rows' own output tells is told as it is. */
function fail(cause: unknown): never {
  throw cause instanceof OutputFailure ? cause : new OutputFailure(cause);
}

/** By one thread, so that the same rows are the same bytes on any machine; nothing is fetched. */
const SETTINGS = { threads: '1', autoinstall_known_extensions: 'false' };
/** So many rows stand in memory at a time. */
const ROWS_AT_ONCE = 8192;
/** So long a row DuckDB takes by itself, in bytes; it takes memory twice for the longest that it is told of. */
const USUAL_ROW = 2 ** 24;

/** Makes the lines in a folder into Parquet; `longest` is as long as their longest at least, in bytes. */
async function copy({ DuckDBInstance }: DuckDB, folder: string, longest: number): Promise<void> {
  const database = await DuckDBInstance.create(':memory:', { ...SETTINGS, temp_directory: folder });
  try {
    const connection = await database.connect();
    const columns = Object.entries(PARQUET_COLUMNS).map(([name, type]) => `${literal(name)}: ${literal(type)}`);
    const size = Math.max(longest, USUAL_ROW);
    const form = `format = 'newline_delimited', maximum_object_size = ${size}, columns = {${columns.join(', ')}}`;
    // What is read is taken for a pattern: "[2016]" in a folder's name would be one letter.
    const rows = literal(path.join(folder, 'rows.jsonl').replace(/[*?[]/g, '[$&]'));
    const into = `${literal(path.join(folder, 'items.parquet'))} (format parquet, row_group_size ${ROWS_AT_ONCE})`;
    await connection.run(`copy (select * from read_json([${rows}], ${form})) to ${into}`);
    connection.closeSync();
  } finally {
    database.closeSync();
  }
}

/** DuckDB tells in words only why a file could not be written: "IO Error: Could not write …: No space left on device". */
const CODES = [
  [/no space left/i, 'ENOSPC'],
  [/file too large/i, 'EFBIG'],
] as const;

function rethrowCoded(cause: unknown): never {
  const code = CODES.find(([words]) => words.test(String(cause)))?.[1];
  throw code ? Object.assign(new Error('', { cause }), { code }) : cause;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
