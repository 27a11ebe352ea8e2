import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { type PassedOver, passOver } from '../../core/views/archive/passedOver';
import type { Outcome } from '../fileWork';
import { findInputs, type Given, type Input, type TakeDown } from '../inputs';
import type { Notices } from '../notices';
import { type FolderJob, type FromThread, NOT_SAVED, type Remark, type ToThread } from './protocol';

// What every work on folders does in its thread: inputs, messages, progress.

/** What a person types comes first. On Linux a thread has a rank of its own; elsewhere it is that of the whole process. */
export function stepBack(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
}

/** How a job's files are read. */
export const readsOf = ({ workers }: FolderJob) => ({ shard: null, workers, standardInput: NOTHING });

const NOTHING: AsyncIterable<Buffer> = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: null }) }),
};

export function say(port: MessagePort, message: FromThread): void {
  port.postMessage(message, message.kind === 'bytes' ? [message.bytes.buffer as ArrayBuffer] : []);
}

export const givenOf = ({ folders }: FolderJob): Given => ({ paths: [], listed: folders });

/** The next answer of a kind. */
export function answer<K extends ToThread['kind']>(
  port: MessagePort,
  kind: K,
): Promise<Extract<ToThread, { kind: K }>> {
  return new Promise(resolve => {
    const listen = (message: ToThread): void => {
      if (message.kind !== kind) return;
      port.off('message', listen);
      resolve(message as Extract<ToThread, { kind: K }>);
    };
    port.on('message', listen);
  });
}

/** The files of the folders, then those that the starter has. */
export async function* inputsOf(job: FolderJob, port: MessagePort, takeDown: TakeDown): AsyncGenerator<Input> {
  const own = job.kind === 'export' && job.out !== null ? path.resolve(job.out) : null;
  const texts = new Map(job.unsaved.map(({ path: file, text }) => [file, text]));
  const passedOver: TakeDown = (file, kind) => file === own || takeDown(file, kind);
  for await (const input of findInputs(givenOf(job), passedOver)) yield asInEditor(input, texts);
  while (job.hasMore) {
    say(port, { kind: 'asks' });
    const { input } = await answer(port, 'next');
    if (input === null) return;
    if (input.kind === 'passed-over') takeDown(input.path, input.of);
    else yield input;
  }
}

function asInEditor(input: Input, texts: ReadonlyMap<string, string>): Input {
  const text = input.kind === 'file' ? texts.get(input.path) : undefined;
  if (input.kind !== 'file' || text === undefined) return input;
  const { path: file, within } = input;
  return { kind: 'given', path: file, within, name: path.basename(file), bytes: Buffer.from(text), note: NOT_SAVED };
}

/** How often progress is told, in milliseconds. */
const PACE = 250;

/** What becomes of the files, told to the starter now and then. */
export function makeProgress(port: MessagePort) {
  let files = 0;
  let done = 0;
  let determinations = 0;
  let of: number | null = null;
  const passedOver: PassedOver = new Map();
  let remarks: Remark[] = [];
  let told = 0;
  const tell = (): void => {
    say(port, { kind: 'progress', files, done, of, determinations, passedOver, remarks });
    remarks = [];
    told = Date.now();
  };
  const tellInTime = (): void => {
    if (Date.now() - told >= PACE) tell();
  };
  const remark = (kind: Remark['kind'], file: string, words: string): void => {
    remarks.push({ kind, file, words });
    tellInTime();
  };
  const notices: Notices = {
    failed: (file, reason) => remark('failed', file, reason),
    note: (file, words) => remark('note', file, words),
    passedOver: (_, kind) => void passOver(passedOver, kind),
    done: () => {
      files++;
      tellInTime();
    },
    end: () => {},
    failures: [],
    get files() {
      return files;
    },
  };
  async function* counted(outcomes: AsyncIterable<Outcome>): AsyncGenerator<Outcome> {
    for await (const outcome of outcomes) {
      done++;
      if (outcome.kind === 'done') determinations += outcome.determinations;
      yield outcome;
    }
  }
  /** One is as it was. */
  const skipped = (): void => {
    done++;
    tellInTime();
  };
  const expect = (count: number): void => {
    of = count;
  };
  return { notices, counted, skipped, expect, tell };
}
