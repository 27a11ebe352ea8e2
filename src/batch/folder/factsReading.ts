import { stat } from 'node:fs/promises';
import type { MessagePort } from 'node:worker_threads';
import type { Outcome } from '../fileWork';
import type { Input } from '../inputs';
import { countInputs, outcomesOfInputs } from '../outcomes';
import type { FactsJob, ReadFile } from './protocol';
import { answer, givenOf, inputsOf, makeProgress, readsOf, say } from './threadSide';

/** Tells the starter the facts of each file, those first that are there first; of what has not changed only that. */
export async function readFacts(job: FactsJob, port: MessagePort): Promise<void> {
  const progress = makeProgress(port);
  const told = makeTold(port);
  const reads = readsOf(job);
  if (!job.hasMore) void countInputs({ ...givenOf(job), ...reads }).then(progress.expect);
  const stamps = new Map<string, string>();
  const folders = new Set(job.folders);
  const unchanged = (file: ReadFile): void => {
    told.add(file);
    progress.skipped();
  };
  const inputs = changedInputs(inputsOf(job, port, progress.notices.passedOver), {
    known: job.known,
    stamps,
    unchanged,
  });
  for await (const outcome of progress.counted(outcomesOfInputs(job.work, inputs, reads, progress.notices))) {
    // A folder without files is no file that could not be read.
    if (!folders.has(outcome.file) || stamps.has(outcome.file)) {
      const stamp = stamps.get(outcome.file) ?? null;
      stamps.delete(outcome.file);
      told.add(readFileOf(outcome, stamp));
    }
    await told.inTime();
  }
  await told.flush();
  progress.tell();
  say(port, { kind: 'end' });
}

function readFileOf(outcome: Outcome, stamp: string | null): ReadFile {
  const { file } = outcome;
  if (outcome.kind === 'failed') return { file, stamp, determinations: [], failure: outcome.reason };
  const determinations = outcome.result.kind === 'facts' ? outcome.result.determinations : [];
  return { file, stamp, determinations, failure: null };
}

interface Stamps {
  readonly known: FactsJob['known'];
  /** Of the files that are under way. */
  readonly stamps: Map<string, string>;
  unchanged(file: ReadFile): void;
}

/** The inputs that are to be read, without those that are as they were. */
async function* changedInputs(
  inputs: AsyncIterable<Input>,
  { known, stamps, unchanged }: Stamps,
): AsyncGenerator<Input> {
  for await (const input of inputs) {
    const stamp = input.kind === 'file' ? await stampOf(input.path) : null;
    if (input.kind === 'file' && stamp !== null) {
      if (known.get(input.path) === stamp) {
        unchanged({ file: input.path, stamp, determinations: null, failure: null });
        continue;
      }
      stamps.set(input.path, stamp);
    }
    yield input;
  }
}

async function stampOf(file: string): Promise<string | null> {
  const found = await stat(file).catch(() => null);
  return found && `${found.size}-${found.mtimeMs}`;
}

/** Files are told so often, in milliseconds, so that the first are seen at once. */
const PACE = 200;

function makeTold(port: MessagePort) {
  let files: ReadFile[] = [];
  let last = Date.now();
  const flush = async (): Promise<void> => {
    last = Date.now();
    if (files.length === 0) return;
    const part = files;
    files = [];
    say(port, { kind: 'files', files: part });
    await answer(port, 'taken');
  };
  return {
    add(file: ReadFile): void {
      files.push(file);
    },
    flush,
    async inTime(): Promise<void> {
      if (Date.now() - last >= PACE) await flush();
    },
  };
}
