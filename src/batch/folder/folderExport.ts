import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Input } from '../inputs';
import type { FolderJob, FromThread, Progress, ToThread } from './protocol';

export { NOT_SAVED } from './protocol';

/** What an export of folders needs from who starts it. */
export interface Starter {
  /** The next of the files that no path of this machine leads to; null where there are no more. */
  nextInput(): Promise<Input | null>;
  write(bytes: Uint8Array): Promise<void>;
  onProgress(progress: Progress): void;
}

/** What is to be exported, and how; one core is left to who starts it. */
export type FolderOrder = Omit<FolderJob, 'workers'>;

/**
 * Exports the determinations of folders as `imr export` does, in a thread that has threads of its own: who starts it
 * only takes the bytes. Rejects where writing fails, or with words of our own where the thread ends before its work.
 */
export function exportFolders(
  order: FolderOrder,
  starter: Starter,
  signal: AbortSignal,
): Promise<'done' | 'cancelled'> {
  const job: FolderJob = { ...order, workers: Math.max(1, availableParallelism() - 1) };
  const thread = new Worker(join(__dirname, 'folderThread.js'), { workerData: job, env: {}, execArgv: [] });
  return new Promise<'done' | 'cancelled'>((resolve, reject) => {
    const answer = (message: ToThread): void => thread.postMessage(message);
    const hear = async (message: FromThread): Promise<void> => {
      if (message.kind === 'progress') starter.onProgress(message);
      else if (message.kind === 'end') resolve('done');
      else if (message.kind === 'refused') reject(new Error(message.reason));
      else if (message.kind === 'asks') answer({ kind: 'next', input: await starter.nextInput() });
      else {
        await starter.write(message.bytes);
        answer({ kind: 'taken' });
      }
    };
    thread.on('message', (message: FromThread) => hear(message).catch(reject));
    // Without its words: they might be of a document.
    thread.on('error', () => reject(new Error(FAULT)));
    thread.on('exit', () => reject(new Error(FAULT)));
    signal.addEventListener('abort', () => resolve('cancelled'));
    if (signal.aborted) resolve('cancelled');
  }).finally(() => void thread.terminate());
}

const FAULT = 'a fault of this extension, or too little memory';
