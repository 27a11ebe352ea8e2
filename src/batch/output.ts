import type { Writable } from 'node:stream';
import { openAtomicFile } from '../files/atomicFile';
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

/** An output into a file, whole or not at all. Throws an OutputFailure; synchronous, as the file's opening is. */
export function openFile(file: string): Output {
  try {
    const { stream, commit, discard } = openAtomicFile(file);
    return { ...into(stream), commit: () => commit().catch(fail), discard };
  } catch (error) {
    return fail(error);
  }
}

function fail(cause: unknown): never {
  throw new OutputFailure(cause);
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
