import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { MOST_BYTES, Unread } from '../files/regularFile';
import { PdfReader } from '../pdf/extract';
import { reasonOf } from './failure';
import { FileWorker, type Outcome, type Work } from './fileWork';
import { findInputs, type Given, type Input, STANDARD_INPUT, type TakeDown } from './inputs';
import { inputsOfShard, type Shard } from './list/shard';
import type { Notices } from './notices';
import { type NamedBytes, readBytes } from './readSource';
import { ThreadPool } from './threadPool';

/** What is to be read. */
export interface Reads extends Given {
  /** Only this part of it; null for all. */
  readonly shard: Shard | null;
  readonly standardInput: AsyncIterable<Buffer | string>;
  /** How many threads at most; null for as many as the machine has cores. */
  readonly workers: number | null;
}

/** Fewer inputs are done before a thread has begun. */
const WORTH_THREADS = 24;

/**
 * What becomes of each input, in the order of findInputs, whatever the number of threads. What could not be read and what
 * is to be said goes to the notices as well, and the others are still done. Holds a few files at a time.
 */
export function outcomesOf(work: Work, reads: Reads, notices: Notices): AsyncGenerator<Outcome> {
  return outcomesOfInputs(work, inputsOf(reads, notices.passedOver), reads, notices);
}

/** How inputs are read. */
type How = Omit<Reads, keyof Given>;

/** The same of inputs that are found otherwise. */
export async function* outcomesOfInputs(
  work: Work,
  inputs: AsyncGenerator<Input>,
  reads: How,
  notices: Notices,
): AsyncGenerator<Outcome> {
  const first = await taken(inputs, WORTH_THREADS);
  const all = chained(first, inputs);
  // Threads keep parts, and a thread's parts serve any number of threads.
  const isWorthThreads = work.partsFolder !== null || (first.length === WORTH_THREADS && reads.workers !== 1);
  const places: CountByPlace = new Map();
  for await (const { input, outcome } of isWorthThreads ? byThreads(work, all, reads) : oneByOne(work, all, reads)) {
    if (outcome.kind === 'failed') notices.failed(outcome.file, outcome.reason);
    else {
      for (const note of outcome.notes) notices.note(outcome.file, note);
      countIn(places, input, outcome.determinations);
    }
    yield outcome;
    if (outcome.kind === 'done') notices.done();
  }
  // What a place lacks in one shard, it may have in another.
  const empty = reads.shard === null ? [...places.keys()].filter(place => places.get(place) === 0) : [];
  for (const place of empty) notices.failed(place, 'no determination was found there');
}

function inputsOf(reads: Reads, passedOver?: TakeDown): AsyncGenerator<Input> {
  const { shard } = reads;
  const all = findInputs(reads, passedOver);
  return shard === null ? all : inputsOfShard(all, findInputs(reads), shard);
}

/** How many determinations each folder and glob holds. */
type CountByPlace = Map<string, number>;

function countIn(places: CountByPlace, input: Input, count: number): void {
  if ((input.kind !== 'file' && input.kind !== 'given') || input.within === null) return;
  places.set(input.within, (places.get(input.within) ?? 0) + count);
}

interface Step {
  readonly input: Input;
  readonly outcome: Outcome;
}

async function taken(inputs: AsyncGenerator<Input>, most: number): Promise<Input[]> {
  const first: Input[] = [];
  while (first.length < most) {
    const { done, value } = await inputs.next();
    if (done) break;
    first.push(value);
  }
  return first;
}

async function* chained(first: readonly Input[], rest: AsyncIterable<Input>): AsyncGenerator<Input> {
  yield* first;
  yield* rest;
}

/** How long one turn may keep the process from hearing a signal, in milliseconds. */
const TURN = 20;

/** How many inputs there are. */
export async function countInputs(reads: Reads): Promise<number> {
  let count = 0;
  for await (const _ of inputsOf(reads)) count++;
  return count;
}

/** So large a file may be too large for the memory of a process: a thread that ends costs that file alone. */
const LARGE = 4 * 1024 * 1024;

async function* oneByOne(work: Work, inputs: AsyncIterable<Input>, reads: How): AsyncGenerator<Step> {
  const pdfReader = new PdfReader();
  const worker = new FileWorker(work, pdfReader);
  const pool = new ThreadPool(work, 1);
  const outcomeOf = (input: Input): Promise<Outcome> => {
    if (input.kind !== 'file') return outcomeOfOther(input, work, reads);
    return isLarge(input.path) ? pool.outcomeAlone(input.path) : worker.outcomeOf(input.path);
  };
  let turnBegan = Date.now();
  try {
    for await (const input of inputs) {
      yield { input, outcome: await outcomeOf(input) };
      if (Date.now() - turnBegan > TURN) {
        await setImmediate();
        turnBegan = Date.now();
      }
    }
  } finally {
    await pool.dispose();
    await pdfReader.dispose();
  }
}

/** What is too large to be read at all is told without a thread, as what is not there. */
function isLarge(file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size > LARGE && size <= MOST_BYTES;
}

/** So many files go to a thread at once; of PDFs fewer, which take longer. */
const BATCH = 16;
const BATCH_WEIGHT_OF_PDF = 4;
/** So many batches a thread are under way; those behind wait for the results before them to be written. */
const AHEAD = 3;

async function* byThreads(work: Work, inputs: AsyncIterable<Input>, reads: How): AsyncGenerator<Step> {
  const pool = new ThreadPool(work, reads.workers ?? availableParallelism());
  const pending: Promise<readonly Step[]>[] = [];
  const settled = async (): Promise<readonly Step[]> => inRest(await pending.shift()!, pool, pending);
  try {
    for await (const batch of batchesOf(inputs)) {
      pending.push(stepsOf(batch, pool, work, reads));
      if (pending.length >= AHEAD * pool.size) yield* await settled();
    }
    while (pending.length > 0) yield* await settled();
  } finally {
    await pool.dispose();
  }
}

/** What failed for want of time or memory is done once more with all others at rest: so the result is that of one thread. */
async function inRest(
  steps: readonly Step[],
  pool: ThreadPool,
  pending: readonly Promise<unknown>[],
): Promise<readonly Step[]> {
  const again: Step[] = [];
  for (const { input, outcome } of steps) {
    const isAgain = outcome.kind === 'failed' && outcome.isOfMachine;
    if (isAgain) await Promise.all(pending);
    again.push({ input, outcome: isAgain ? await pool.outcomeAlone(outcome.file) : outcome });
  }
  return again;
}

type FileInput = Extract<Input, { kind: 'file' }>;
type OtherInput = Exclude<Input, FileInput>;
type GivenInput = Extract<Input, { kind: 'given' }>;

/** Files in a row that go to a thread together, or anything else by itself. */
type Batch =
  | { readonly kind: 'files'; readonly files: readonly FileInput[] }
  | { readonly kind: 'other'; readonly input: OtherInput };

async function* batchesOf(inputs: AsyncIterable<Input>): AsyncGenerator<Batch> {
  let files: FileInput[] = [];
  let weight = 0;
  for await (const input of inputs) {
    if (input.kind === 'file') {
      files.push(input);
      weight += /\.pdf$/i.test(input.path) ? BATCH_WEIGHT_OF_PDF : 1;
    }
    if (files.length > 0 && (weight >= BATCH || input.kind !== 'file')) {
      yield { kind: 'files', files };
      files = [];
      weight = 0;
    }
    if (input.kind !== 'file') yield { kind: 'other', input };
  }
  if (files.length > 0) yield { kind: 'files', files };
}

async function stepsOf(batch: Batch, pool: ThreadPool, work: Work, reads: How): Promise<readonly Step[]> {
  if (batch.kind === 'other') return [{ input: batch.input, outcome: await outcomeOfOther(batch.input, work, reads) }];
  const outcomes = await pool.outcomesOf(batch.files.map(file => file.path));
  return batch.files.map((input, i) => ({ input, outcome: outcomes[i]! }));
}

async function outcomeOfOther(input: OtherInput, work: Work, { standardInput }: How): Promise<Outcome> {
  switch (input.kind) {
    case 'standard-input':
      return outcomeOfStream(work, standardInput);
    case 'given':
      return outcomeOfGiven(input, work);
    case 'failed':
      return { kind: 'failed', file: input.path, reason: input.reason, isOfMachine: false };
  }
}

async function outcomeOfGiven({ path, name, bytes, note }: GivenInput, work: Work): Promise<Outcome> {
  const outcome = await outcomeOfBytes(
    path,
    { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name },
    work,
  );
  return outcome.kind === 'done' && note !== null ? { ...outcome, notes: [note, ...outcome.notes] } : outcome;
}

async function outcomeOfStream(work: Work, stream: Reads['standardInput']): Promise<Outcome> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of stream) {
      parts.push(Buffer.from(part));
      length += part.length;
      if (length > MOST_BYTES) throw new Unread('TOO_LARGE');
    }
  } catch (error) {
    return { kind: 'failed', file: STANDARD_INPUT, reason: reasonOf(error), isOfMachine: false };
  }
  return outcomeOfBytes(STANDARD_INPUT, { bytes: Buffer.concat(parts), name: null }, work);
}

async function outcomeOfBytes(file: string, named: NamedBytes, work: Work): Promise<Outcome> {
  const pdfReader = new PdfReader();
  try {
    return new FileWorker(work, pdfReader).outcomeOfReading(file, await readBytes(named, work, pdfReader));
  } finally {
    await pdfReader.dispose();
  }
}
