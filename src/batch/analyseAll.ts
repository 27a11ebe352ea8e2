import { setImmediate } from 'node:timers/promises';
import type { Reference } from '../core/guidelines/types';
import { type Analysis, analyse } from './analyse';
import { reasonOf } from './failure';
import { findInputs, type Input, STANDARD_INPUT } from './inputs';
import type { Notices } from './notices';
import { type Reading, type ReadOptions, readBytes, readSource, type Source } from './readSource';

export interface Analysed extends Analysis {
  /** As the user gave it, or below the folder that the user gave; - for standard input. */
  readonly file: string;
  readonly source: Source;
}

export interface AnalyseOptions extends ReadOptions {
  readonly paths: readonly string[];
  readonly reference: Reference | undefined;
  readonly standardInput: AsyncIterable<Buffer | string>;
}

/** How long one turn may keep the process from hearing a signal, in milliseconds. */
const TURN = 20;

/**
 * Reads and analyses one file after the other, in the order of findInputs; holds one at a time. What could not be
 * read goes to the notices, and the others are still done. A folder or a glob without any determination has failed.
 */
export async function* analyseAll(options: AnalyseOptions, notices: Notices): AsyncGenerator<Analysed> {
  let turnBegan = Date.now();
  const places: CountByPlace = new Map();
  for await (const input of findInputs(options.paths)) {
    const file = input.kind === 'standard-input' ? STANDARD_INPUT : input.path;
    const reading = await read(input, options);
    if (reading.kind === 'failed') {
      notices.failed(file, reading.reason);
      continue;
    }
    const { source } = reading;
    const analysis = analyse(source, options.reference);
    for (const remark of source.notes) notices.note(file, remark);
    const count = analysis.model.determinations.length;
    if (count === 0) notices.note(file, 'holds no determination');
    countIn(places, input, count);
    yield { file, source, ...analysis };
    notices.done();
    if (Date.now() - turnBegan > TURN) {
      await setImmediate();
      turnBegan = Date.now();
    }
  }
  for (const [place, count] of places) if (count === 0) notices.failed(place, 'no determination was found there');
}

/** How many determinations each folder and glob holds. */
type CountByPlace = Map<string, number>;

function countIn(places: CountByPlace, input: Input, count: number): void {
  if (input.kind !== 'file' || input.within === null) return;
  places.set(input.within, (places.get(input.within) ?? 0) + count);
}

async function read(input: Input, options: AnalyseOptions): Promise<Reading> {
  switch (input.kind) {
    case 'failed':
      return input;
    case 'file':
      return readSource(input.path, options);
    case 'standard-input':
      return readStream(options);
  }
}

async function readStream(options: AnalyseOptions): Promise<Reading> {
  const parts: Buffer[] = [];
  try {
    for await (const part of options.standardInput) parts.push(Buffer.from(part));
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
  return readBytes(Buffer.concat(parts), null, options);
}
