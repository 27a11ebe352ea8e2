import { randomUUID } from 'node:crypto';
import { createWriteStream, realpathSync, rmSync, statSync, type WriteStream } from 'node:fs';
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
 * What is no regular file (/dev/null, a pipe) is written to directly; where a link leads, the link stays.
 */
export async function openFile(file: string): Promise<Output> {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return await openTemporary(path.resolve(file), {});
    if (found.isFile()) return await openTemporary(realpathSync(file), { mode: found.mode });
    const stream = createWriteStream(file);
    await opened(stream);
    return { ...into(stream), commit: () => ended(stream), discard: () => {} };
  } catch (error) {
    throw new OutputFailure(error);
  }
}

async function openTemporary(target: string, mode: { mode?: number }): Promise<Output> {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID().slice(0, 8)}.tmp`);
  const stream = createWriteStream(temporary, { flags: 'wx', ...mode });
  await opened(stream);
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

function opened(stream: WriteStream): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('open', () => resolve()).once('error', reject);
  });
}
