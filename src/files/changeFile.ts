import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, realpathSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeAtomicFile } from './atomicFile';

/**
 * Changes a file by what it holds (null: there is none). Who changes it at the same time in this way, in another window or
 * on another machine, waits and finds what was written: nobody's words are lost under another's. Where `make` gives null
 * the file stays. Resolves to what was written; rejects where the file cannot be read or written, and is as it was.
 */
export async function changeFile(file: string, make: (before: string | null) => string | null): Promise<string | null> {
  const unlock = await lock(file);
  try {
    const text = make(await textOf(file));
    if (text !== null) await writeAtomicFile(file, text);
    return text;
  } finally {
    unlock();
  }
}

/** A change takes milliseconds: a lock that stands for so many was left by a process that was ended. */
const LONGEST_CHANGE = 3_000;
const PAUSE = 15;

/** Takes the file's lock, an empty file beside it that only one can make; what is returned gives it back. */
async function lock(file: string): Promise<() => void> {
  const place = lockBeside(existsSync(file) ? realpathSync(file) : path.resolve(file));
  const unlock = (): void => rmSync(place, { force: true });
  for (let standing = markOf(place), since = Date.now(); !makeLock(place); await setTimeout(PAUSE)) {
    const found = markOf(place);
    if (found !== standing) [standing, since] = [found, Date.now()];
    else if (Date.now() - since > LONGEST_CHANGE) unlock();
  }
  return unlock;
}

function makeLock(place: string): boolean {
  try {
    closeSync(openSync(place, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The same for everybody, and no longer than a name may be. */
const lockBeside = (file: string): string =>
  path.join(
    path.dirname(file),
    `.${createHash('sha256').update(path.basename(file)).digest('hex').slice(0, 16)}.imr-lock`,
  );

/** Tells one lock from the next: others' clocks are not compared with ours. */
function markOf(place: string): string {
  const found = statSync(place, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.ino} ${found.mtimeNs}` : '';
}

/** Null where there is no such file. What is not UTF-8 would come back with other letters: it stays as it is. */
async function textOf(file: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
