// Runs in a thread of ThreadPool: makes outcomes of the files that come as messages.
import { parentPort, workerData } from 'node:worker_threads';
import { PdfReader } from '../pdf/extract';
import { FileWorker, type Outcome, type Work } from './fileWork';

const worker = new FileWorker(workerData as Work, new PdfReader());

parentPort!.on('message', (files: readonly string[]) => void answer(files));

async function answer(files: readonly string[]): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(await worker.outcomeOf(file));
  parentPort!.postMessage(outcomes);
}
