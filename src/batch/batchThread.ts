// Runs in a thread of ThreadPool: makes outcomes of the files that come as messages.
import { parentPort, workerData } from 'node:worker_threads';
import { PdfReader } from '../pdf/extract';
import { FileWorker, type Outcome, type Work } from './fileWork';
import { Parts } from './parts/parts';

const work = workerData as Work;
const worker = new FileWorker(work, new PdfReader());
const parts = work.partsFolder === null ? null : new Parts(work.partsFolder, work);

parentPort!.on('message', (files: readonly string[]) => void answer(files));

async function answer(files: readonly string[]): Promise<void> {
  parentPort!.postMessage(await (parts?.outcomesOf(files, made) ?? allMade(files)));
}

const made = (file: string): Promise<Outcome> => worker.outcomeOf(file);

async function allMade(files: readonly string[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(await made(file));
  return outcomes;
}
