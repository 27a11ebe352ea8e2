import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Outcome, Work } from './fileWork';

/** Threads that each make outcomes of files (see batchThread.ts). One that ends is replaced, and costs its own file alone. */
export class ThreadPool {
  readonly size: number;
  readonly #work: Work;
  readonly #idle: Thread[] = [];
  readonly #waiting: ((thread: Thread) => void)[] = [];
  readonly #all = new Set<Thread>();

  constructor(work: Work, size: number) {
    this.#work = work;
    this.size = Math.max(1, size);
  }

  /** The outcomes of files, in their order. */
  async outcomesOf(files: readonly string[]): Promise<readonly Outcome[]> {
    const thread = await this.#free();
    const outcomes = await thread.outcomesOf(files);
    if (outcomes !== null) {
      this.#release(thread);
      return outcomes;
    }
    await this.#end(thread);
    const alone: Outcome[] = [];
    for (const file of files) alone.push(await this.outcomeAlone(file));
    this.#releaseNew();
    return alone;
  }

  /** The outcome of one file in a thread of its own. */
  async outcomeAlone(file: string): Promise<Outcome> {
    const thread = this.#begin();
    const outcomes = await thread.outcomesOf([file]);
    await this.#end(thread);
    return outcomes?.[0] ?? { kind: 'failed', file, reason: FAULT, isOfMachine: false };
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#all].map(thread => this.#end(thread)));
  }

  async #free(): Promise<Thread> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#all.size < this.size) return this.#begin();
    return new Promise(resolve => this.#waiting.push(resolve));
  }

  #release(thread: Thread): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(thread);
    else next(thread);
  }

  /** In place of a thread that ended, for whoever waits for one. */
  #releaseNew(): void {
    if (this.#waiting.length > 0) this.#release(this.#begin());
  }

  #begin(): Thread {
    const thread = new Thread(this.#work);
    this.#all.add(thread);
    return thread;
  }

  async #end(thread: Thread): Promise<void> {
    this.#all.delete(thread);
    await thread.dispose();
  }
}

const FAULT = 'a fault of this program, or too large for its memory';

/** What a thread makes anew for each file is soon gone: room for more of it would only take memory. */
const YOUNG_MEGABYTES = 8;

class Thread {
  readonly #worker: Worker;
  #hasEnded = false;

  constructor(work: Work) {
    this.#worker = new Worker(join(__dirname, 'batchThread.js'), {
      workerData: work,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    this.#worker.on('exit', () => {
      this.#hasEnded = true;
    });
    this.#worker.on('error', () => {}); // the exit that follows tells
    this.#worker.unref();
  }

  /** Null where the thread ended before it had them. */
  outcomesOf(files: readonly string[]): Promise<readonly Outcome[] | null> {
    const worker = this.#worker;
    if (this.#hasEnded) return Promise.resolve(null);
    return new Promise(resolve => {
      const end = (outcomes: readonly Outcome[] | null): void => {
        worker.off('message', end).off('exit', exit).unref();
        resolve(outcomes);
      };
      const exit = (): void => end(null);
      worker.ref();
      worker.on('message', end).on('exit', exit);
      worker.postMessage(files);
    });
  }

  async dispose(): Promise<void> {
    await this.#worker.terminate();
  }
}
