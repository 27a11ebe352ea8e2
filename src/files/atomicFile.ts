import { randomUUID } from 'node:crypto';
import { createWriteStream, fchmodSync, openSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';

/** A file that readers find as it was, or whole. Nothing of it counts before `commit`; after `discard` nothing is left. */
export interface AtomicFile {
  readonly stream: Writable;
  /** Rejects where the last letters could not be written or the file's place could not be taken. */
  commit(): Promise<void>;
  /** Synchronous, for the last moments of a process. */
  discard(): void;
}

/**
 * Opens a file to be written as a whole: a temporary file in the same folder, under a name that nobody can foresee,
 * takes the file's place on commit and has its mode. A symbolic link stays and what it leads to is written. What is no
 * regular file (/dev/null, a pipe) is written to directly. Throws where the file cannot be opened. Synchronous, so that
 * no signal falls between the making of the temporary file and the way to discard it.
 */
export function openAtomicFile(file: string): AtomicFile {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return openTemporary(linkTarget(path.resolve(file)), null);
  if (found.isFile()) return openTemporary(realpathSync(file), found.mode);
  const stream = createWriteStream(file, { fd: openSync(file, 'w') });
  return { stream, commit: () => ended(stream), discard: () => {} };
}

/** Writes a text as a whole; where that fails, the file is as it was and nothing else is left. */
export async function writeAtomicFile(file: string, text: string): Promise<void> {
  const atomic = openAtomicFile(file);
  try {
    atomic.stream.write(text);
    await atomic.commit();
  } catch (error) {
    atomic.discard();
    throw error;
  }
}

function openTemporary(target: string, mode: number | null): AtomicFile {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
  const fd = openSync(temporary, 'wx');
  if (mode !== null) fchmodSync(fd, mode);
  const stream = createWriteStream(temporary, { fd });
  return {
    stream,
    commit: async () => {
      await ended(stream);
      await rename(temporary, target);
    },
    discard: () => {
      stream.destroy();
      rmSync(temporary, { force: true });
    },
  };
}

/** Where a link leads to that leads to no file yet. A circle of links never comes here: statSync() throws on one. */
function linkTarget(file: string): string {
  try {
    return linkTarget(path.resolve(path.dirname(file), readlinkSync(file)));
  } catch {
    return file;
  }
}

function ended(stream: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.end((error?: Error | null) => (error ? reject(error) : resolve()));
  });
}
