import {
  closeSync,
  constants,
  createWriteStream,
  fchmodSync,
  fchownSync,
  fstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { removeLeftBeside, temporaryBeside } from './temporaryName';

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
 * takes the file's place on commit and has its mode and owner. A symbolic link stays and what it leads to is written; a
 * file that is read-only stays as it is. What is no regular file (/dev/null, a pipe) is written to directly. What
 * processes have left that were ended while they wrote it goes. Throws where the file cannot be opened. Synchronous, so
 * that no signal falls between the making of the temporary file and the way to discard it.
 */
export function openAtomicFile(file: string): AtomicFile {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) {
    if (/[\\/]$/.test(file)) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' }); // "results/"
    return openTemporary(linkTarget(path.resolve(file)), null);
  }
  if (found.isFile()) {
    requireWritable(file, found);
    return openTemporary(realpathSync(file), found);
  }
  const stream = createWriteStream(file, { fd: found.isFIFO() ? openPipe(file) : openSync(file, 'w') });
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

/** Whether two names are of one file, also by way of links; not where one of them is no file yet, or a circle of links. */
export function isSameFile(one: string, other: string): boolean {
  try {
    const [a, b] = [one, other].map(file => statSync(file, { bigint: true }));
    return a!.dev === b!.dev && a!.ino === b!.ino;
  } catch {
    return false;
  }
}

/** To take a file's place only its folder must be writable; a user who may write everywhere has made it read-only too. */
function requireWritable(file: string, { mode }: Stats): void {
  if ((mode & ANY_MAY_WRITE) === 0) throw Object.assign(new Error('the file is read-only'), { code: 'READ_ONLY' });
  closeSync(openSync(file, 'r+'));
}

const ANY_MAY_WRITE = 0o222;

function openTemporary(target: string, found: Stats | null): AtomicFile {
  removeLeft(target);
  const temporary = temporaryBeside(target);
  // Never open to more people than the file itself, not even for a moment.
  const fd = openSync(temporary, 'wx', found === null ? NEW_FILE : found.mode & ALL_MAY);
  const stream = createWriteStream(temporary, { fd });
  const discard = (): void => {
    stream.destroy();
    rmSync(temporary, { force: true });
  };
  try {
    if (found !== null) takeOver(fd, found);
  } catch (error) {
    discard();
    throw error;
  }
  return {
    stream,
    commit: async () => {
      await ended(stream);
      await rename(temporary, target);
    },
    discard,
  };
}

/** Where that fails, they stay: opening a file in a folder that may not be read or written says so. */
function removeLeft(target: string): void {
  try {
    removeLeftBeside(target);
  } catch {}
}

const NEW_FILE = 0o666;
const ALL_MAY = 0o777;

/** Group and owner where the user may give them, and before the mode: a change of owner takes from it. */
function takeOver(fd: number, { mode, uid, gid }: Stats): void {
  const own = fstatSync(fd);
  for (const owner of [own.uid, uid]) {
    try {
      if (own.gid !== gid || own.uid !== owner) fchownSync(fd, owner, gid);
    } catch {
      // then it is who writes that owns the file
    }
  }
  fchmodSync(fd, mode);
}

/** A pipe that nobody reads from would keep its opener waiting, deaf to signals: so it is asked first. */
function openPipe(file: string): number {
  const asked = openSync(file, constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    return openSync(file, 'w');
  } finally {
    closeSync(asked);
  }
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
    // Of a stream that has failed before, the error here is only that it is closed.
    stream.end((error?: Error | null) => (error ? reject(stream.errored ?? error) : resolve()));
  });
}
