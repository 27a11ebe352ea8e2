import { createReadStream } from 'node:fs';
import { appendFile, chmod, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openAtomicFile } from './atomicFile';

/** Only its owner reads and writes the index of a workspace, and looks into its folder. */
const OWNER_ONLY = 0o600;
const FOLDER_OF_OWNER = 0o700;

/**
 * Puts rows behind those of a file, each a JSON value on a line of its own; makes the file where there is none. They begin
 * a line even where the disk was full in the middle of the row before.
 */
export async function appendRows(file: string, rows: readonly unknown[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: FOLDER_OF_OWNER });
  await appendFile(file, `\n${linesOf(rows)}`, { mode: OWNER_ONLY });
}

/** Begins the file anew with these rows; until all of them are written, it is as it was. */
export async function beginRows(file: string, rows: readonly unknown[]): Promise<void> {
  await appendRows(file, []);
  await chmod(file, OWNER_ONLY); // which what takes its place has as well
  const { stream, commit, discard } = openAtomicFile(file);
  try {
    await pipeline(Readable.from(partsOf(rows)), stream, { end: false });
    await commit();
  } catch (error) {
    discard();
    throw error;
  }
}

/** So many rows are written before others have their turn. */
const AT_ONCE = 500;

function* partsOf(rows: readonly unknown[]): Generator<string> {
  for (let at = 0; at < rows.length; at += AT_ONCE) yield linesOf(rows.slice(at, at + AT_ONCE));
}

const linesOf = (rows: readonly unknown[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('');

/** So many bytes are read at once: their rows are taken in before others have their turn. */
const PART = 1 << 18;

/** The rows of a file, in parts; none where it is not there. A row that a process did not finish writing is passed over. */
export async function* readRows(file: string): AsyncGenerator<unknown[]> {
  let rest = '';
  try {
    for await (const part of createReadStream(file, { encoding: 'utf8', highWaterMark: PART })) {
      const lines = (rest + part).split('\n');
      rest = lines.pop()!;
      yield lines.flatMap(rowOf);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function rowOf(line: string): unknown[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

export const removeRows = (file: string): Promise<void> => rm(file, { force: true });
