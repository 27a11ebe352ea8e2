import { randomUUID } from 'node:crypto';
import { createWriteStream, fchmodSync, openSync, realpathSync, rmSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { reasonOf } from './failure';

/** That the output could not be written, and why. */
export class OutputFailure extends Error {
  override readonly name = 'OutputFailure';

  constructor(cause: unknown) {
    super(reasonOf(cause), { cause });
  }

  /** Whoever read the output has had enough of it. */
  get isClosedPipe(): boolean {
    return (this.cause as NodeJS.ErrnoException).code === 'EPIPE';
  }
}

/** Where results go. Nothing counts as written before `commit`; after `discard` nothing is left. */
export interface Output {
  /** Resolves when there is room for more; rejects with an OutputFailure where it cannot be written. */
  write(text: string): Promise<void>;
  commit(): Promise<void>;
  /** Synchronous, for the last moments of a process. */
  discard(): void;
}

/**
 * An output into a file, whole or not at all: a temporary file in the same folder takes the file's place on commit.
 * What is no regular file (/dev/null, a pipe) is written to directly; where a link leads, the link stays. Throws an
 * OutputFailure. Synchronous, so that no signal falls between the making of the file and the way to discard it.
 */
export function openFile(file: string): Output {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return openTemporary(path.resolve(file), null);
    if (found.isFile()) return openTemporary(realpathSync(file), found.mode);
    const stream = createWriteStream(file, { fd: openSync(file, 'w') });
    return { ...into(stream), commit: () => ended(stream), discard: () => {} };
  } catch (error) {
    throw new OutputFailure(error);
  }
}

function openTemporary(target: string, mode: number | null): Output {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID().slice(0, 8)}.tmp`);
  const fd = openSync(temporary, 'wx');
  if (mode !== null) fchmodSync(fd, mode);
  const stream = createWriteStream(temporary, { fd });
  return {
    ...into(stream),
    commit: async () => {
      await ended(stream);
      await rename(temporary, target).catch(error => {
        throw new OutputFailure(error);
      });
    },
    discard: () => {
      stream.destroy();
      rmSync(temporary, { force: true });
    },
  };
}

/** An output into a stream that is not ours to end, as standard output. */
export function openStream(stream: Writable): Output {
  return { ...into(stream), commit: async () => {}, discard: () => {} };
}

function into(stream: Writable): Pick<Output, 'write'> {
  let failure: Error | null = null;
  let wake = (): void => {};
  stream.on('error', error => {
    failure = error;
    wake();
  });
  stream.on('drain', () => wake());
  return {
    write: async text => {
      if (failure === null && !stream.write(text)) {
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
      if (failure !== null) throw new OutputFailure(failure);
    },
  };
}

function ended(stream: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.end((error?: Error | null) => (error ? reject(new OutputFailure(error)) : resolve()));
  });
}
