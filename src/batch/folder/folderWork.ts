import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Found } from '../inputs';
import type { ExportJob, FactsJob, FolderJob, FromThread, Progress, ReadFile, ToThread } from './protocol';

export { COPY_REFUSED } from '../failure';
export { NOT_SAVED, type ReadFile } from './protocol';

/** What work on folders needs from who starts it. */
interface FolderStarter {
  /** The next of the files that no path of this machine leads to; null where there are no more. */
  nextInput(): Promise<Found | null>;
  onProgress(progress: Progress): void;
}

/** What is to be done, and how; one core is left to who starts it. */
type Order<Job extends FolderJob> = Omit<Job, 'workers' | 'kind'>;

/** What an export of folders needs from who starts it. */
export interface Starter extends FolderStarter {
  write(bytes: Uint8Array): Promise<void>;
}

/**
 * Exports the determinations of folders as `imr export` does, in a thread that has threads of its own: who starts it
 * only takes the bytes. Rejects where writing fails, or with words of our own where the thread ends before its work.
 */
export const exportFolders = (order: Order<ExportJob>, starter: Starter, signal: AbortSignal): Promise<End> =>
  runThread({ ...order, kind: 'export', workers: workers() }, { ...starter, take: async () => {} }, signal);

/** What reading the facts of folders needs from who starts it. */
export interface FactsStarter extends FolderStarter {
  take(files: readonly ReadFile[]): Promise<void>;
}

/** Reads the facts of the determinations in folders, in the same way; the first are there at once. */
export const readFacts = (order: Order<FactsJob>, starter: FactsStarter, signal: AbortSignal): Promise<End> =>
  runThread({ ...order, kind: 'facts', workers: workers() }, { ...starter, write: async () => {} }, signal);

type End = 'done' | 'cancelled';

const workers = (): number => Math.max(1, availableParallelism() - 1);

function runThread(job: FolderJob, starter: Starter & FactsStarter, signal: AbortSignal): Promise<End> {
  const thread = new Worker(join(__dirname, 'folderThread.js'), { workerData: job, env: {}, execArgv: [] });
  return new Promise<End>((resolve, reject) => {
    const answer = (message: ToThread): void => thread.postMessage(message);
    const hear = async (message: FromThread): Promise<void> => {
      if (message.kind === 'end') resolve('done');
      else if (message.kind === 'refused') reject(new Error(message.reason));
      else await answered(message, starter, answer);
    };
    thread.on('message', (message: FromThread) => hear(message).catch(reject));
    // Without its words: they might be of a document.
    thread.on('error', () => reject(new Error(FAULT)));
    thread.on('exit', () => reject(new Error(FAULT)));
    signal.addEventListener('abort', () => resolve('cancelled'));
    if (signal.aborted) resolve('cancelled');
  }).finally(() => void thread.terminate());
}

async function answered(
  message: Exclude<FromThread, { kind: 'end' | 'refused' }>,
  starter: Starter & FactsStarter,
  answer: (message: ToThread) => void,
): Promise<void> {
  switch (message.kind) {
    case 'progress':
      return starter.onProgress(message);
    case 'asks':
      return answer({ kind: 'next', input: await starter.nextInput() });
    case 'bytes':
      await starter.write(message.bytes);
      return answer({ kind: 'taken' });
    case 'files':
      await starter.take(message.files);
      return answer({ kind: 'taken' });
  }
}

const FAULT = 'a fault of this extension, or too little memory';
