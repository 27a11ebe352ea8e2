// Runs in a thread of its own: exports folders as `imr export` does, so that who started it never waits (see folderExport.ts).
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { findClash } from '../command/clash';
import type { Outcome } from '../fileWork';
import { exportAll } from '../formats/exportAll';
import { findInputs, type Given, type Input } from '../inputs';
import type { Notices } from '../notices';
import { countInputs, outcomesOfInputs } from '../outcomes';
import type { Output } from '../output';
import { type FolderJob, type FromThread, NOT_SAVED, type Remark, type ToThread } from './protocol';

async function exportFolders(job: FolderJob, port: MessagePort): Promise<void> {
  stepBack();
  if ((await findClash({ given: givenOf(job), out: job.out, named: [], review: false })) !== null)
    return say(port, { kind: 'refused', reason: 'it is one of the files that are read' });
  const progress = makeProgress(port);
  const output = makeOutput(port);
  const reads = { shard: null, workers: job.workers, standardInput: NOTHING };
  if (!job.hasMore) void countInputs({ ...givenOf(job), ...reads }).then(progress.expect);
  const outcomes = outcomesOfInputs(job.work, inputsOf(job, port), reads, progress.notices);
  await exportAll({ ...job.work.result, shard: null, isSingle: false }, progress.counted(outcomes), output);
  await output.commit();
  progress.tell();
  say(port, { kind: 'end' });
  port.close();
}

/** What a person types comes first. On Linux a thread has a rank of its own; elsewhere it is that of the whole process. */
function stepBack(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
}

const NOTHING: AsyncIterable<Buffer> = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: null }) }),
};

function say(port: MessagePort, message: FromThread): void {
  port.postMessage(message, message.kind === 'bytes' ? [message.bytes.buffer as ArrayBuffer] : []);
}

const givenOf = ({ folders }: FolderJob): Given => ({ paths: [], listed: folders });

/** The next answer of a kind. */
function answer<K extends ToThread['kind']>(port: MessagePort, kind: K): Promise<Extract<ToThread, { kind: K }>> {
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
async function* inputsOf(job: FolderJob, port: MessagePort): AsyncGenerator<Input> {
  const texts = new Map(job.unsaved.map(({ path: file, text }) => [file, text]));
  for await (const input of findInputs(givenOf(job))) yield asInEditor(input, texts);
  while (job.hasMore) {
    say(port, { kind: 'asks' });
    const { input } = await answer(port, 'next');
    if (input === null) return;
    yield input;
  }
}

function asInEditor(input: Input, texts: ReadonlyMap<string, string>): Input {
  const text = input.kind === 'file' ? texts.get(input.path) : undefined;
  if (input.kind !== 'file' || text === undefined) return input;
  const { path: file, within } = input;
  return { kind: 'given', path: file, within, name: path.basename(file), bytes: Buffer.from(text), note: NOT_SAVED };
}

/** So many letters go to the starter at once: an editor follows every write of a file in its folder. */
const PART = 1 << 22;

function makeOutput(port: MessagePort): Output {
  const encoder = new TextEncoder();
  let parts: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    if (length === 0) return;
    const bytes = encoder.encode(parts.join(''));
    parts = [];
    length = 0;
    say(port, { kind: 'bytes', bytes });
    await answer(port, 'taken');
  };
  return {
    write: async text => {
      parts.push(text);
      length += text.length;
      if (length >= PART) await flush();
    },
    commit: flush,
    discard: () => {},
  };
}

/** How often progress is told, in milliseconds. */
const PACE = 250;

/** What becomes of the files, told to the starter now and then. */
function makeProgress(port: MessagePort) {
  let files = 0;
  let done = 0;
  let determinations = 0;
  let of: number | null = null;
  let remarks: Remark[] = [];
  let told = 0;
  const tell = (): void => {
    say(port, { kind: 'progress', files, done, of, determinations, remarks });
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
  const expect = (count: number): void => {
    of = count;
  };
  return { notices, counted, expect, tell };
}

// At the end, when all that stands above is there.
void exportFolders(workerData as FolderJob, parentPort!);
