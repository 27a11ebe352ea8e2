import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PdfFailure } from './failure';
import { linesToText, usualDistance } from './lines';
import type { Answer, Order, PageRead, PdfText } from './protocol';

export interface PdfLimits {
  readonly megabytes: number;
  readonly pages: number;
  /** For the whole. */
  readonly seconds: number;
  /** For one page: what takes longer is passed over, and named. */
  readonly secondsPerPage: number;
  readonly memoryMegabytes: number;
}

export const defaultLimits: PdfLimits = {
  megabytes: 25,
  pages: 300,
  seconds: 20,
  secondsPerPage: 5,
  memoryMegabytes: 512,
};

export interface ExtractOptions {
  readonly password?: string | undefined;
  /** Fail with `copy-refused`, at once, where the PDF does not permit copying its text. */
  readonly refuseRestricted?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((page: number, of: number) => void) | undefined;
  /** The bundle of pdfWorker.ts; by default the one beside the running bundle. */
  readonly workerPath?: string | undefined;
  readonly limits?: Partial<PdfLimits> | undefined;
}

export type PdfResult =
  | ({ readonly kind: 'text' } & PdfText)
  | { readonly kind: 'failed'; readonly failure: PdfFailure };

const megabyte = 1024 * 1024;
/** How often the memory taken is looked at, in milliseconds. */
const memoryCheck = 50;
/** A worker that is kept may grow by this much, in megabytes, behind its first PDF; then another takes its place. */
const keptMegabytes = 32;

/** For what a page leaves behind, which is soon gone: room for more of it would only take memory. */
const youngMegabytes = 8;

/** Reads the text of one PDF: see PdfReader, for one that is not kept. */
export async function extractPages(bytes: Uint8Array, options: ExtractOptions = {}): Promise<PdfResult> {
  const reader = new PdfReader(options.workerPath);
  try {
    return await reader.read(bytes, options);
  } finally {
    await reader.dispose();
  }
}

/**
 * Reads PDFs, one after the other, in a thread of its own, which is kept for the next: starting one takes ten times as
 * long as reading a determination. It is ended when a PDF fails in it, takes too long or too much, when the caller
 * cancels, and when it has grown.
 */
export class PdfReader {
  readonly #workerPath: string;
  #worker: Worker | undefined;
  #memoryAtFirst: number | undefined;

  constructor(workerPath: string = join(__dirname, 'pdfWorker.js')) {
    this.#workerPath = workerPath;
  }

  /** What goes wrong with the PDF is a failure in the result, never an exception. The bytes are left as they are. */
  async read(bytes: Uint8Array, options: Omit<ExtractOptions, 'workerPath'> = {}): Promise<PdfResult> {
    const limits = { ...defaultLimits, ...options.limits };
    if (options.signal?.aborted) return failed({ code: 'cancelled' });
    if (bytes.byteLength > limits.megabytes * megabyte) {
      return failed({ code: 'too-large', unit: 'MB', limit: limits.megabytes });
    }
    const refused = refuseAtSight(bytes);
    if (refused) return failed(refused);

    const deadline = Date.now() + limits.seconds * 1000;
    const pages: PageRead[] = [];
    for (;;) {
      const end = await this.#order(bytes, pages, deadline, { ...options, limits });
      if (end.kind === 'page-too-slow') {
        pages.push(UNREAD_PAGE);
        await this.dispose();
        continue;
      }
      if (end.kind === 'failed') {
        await this.dispose();
        return end;
      }
      this.#memoryAtFirst ??= end.memory;
      if (end.memory - this.#memoryAtFirst > keptMegabytes * megabyte) await this.dispose();
      return resultOf(pages, end.copyAllowed, { ...options, limits });
    }
  }

  async dispose(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  /** Reads what pages there are behind those that were read before, into the same list. */
  async #order(bytes: Uint8Array, pages: PageRead[], deadline: number, options: OrderOptions): Promise<End> {
    const worker = this.#warmWorker(options.limits.memoryMegabytes);
    const watch = new Watch(pages, deadline, options);
    const copy = Uint8Array.from(bytes);
    const order: Order = {
      bytes: copy,
      password: options.password,
      maxPages: options.limits.pages,
      firstPage: pages.length + 1,
      refuseRestricted: options.refuseRestricted ?? false,
    };
    try {
      return await watch.over(worker, () => worker.postMessage(order, [copy.buffer]));
    } finally {
      watch.dispose(worker);
    }
  }

  #warmWorker(heapMegabytes: number): Worker {
    if (this.#worker) return this.#worker;
    this.#memoryAtFirst = undefined;
    this.#worker = new Worker(this.#workerPath, {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
      env: {},
      execArgv: [],
      // Whatever pdf.js may want to say about a document stays unsaid.
      stdout: true,
      stderr: true,
    });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.unref();
    return this.#worker;
  }
}

type OrderOptions = Omit<ExtractOptions, 'limits'> & { readonly limits: PdfLimits };

/** How an order ended. */
type End =
  | { readonly kind: 'read'; readonly copyAllowed: boolean | null; readonly memory: number }
  | { readonly kind: 'page-too-slow' }
  | { readonly kind: 'failed'; readonly failure: PdfFailure };

/** Listens to a worker while it reads one order, and ends the wait where a limit is reached. */
class Watch {
  readonly #pages: PageRead[];
  readonly #options: OrderOptions;
  readonly #deadline: number;
  #of = 0;
  #copyAllowed: boolean | null = null;
  #pageTimer: NodeJS.Timeout | undefined;
  #stop = (): void => {};

  constructor(pages: PageRead[], deadline: number, options: OrderOptions) {
    this.#pages = pages;
    this.#deadline = deadline;
    this.#options = options;
  }

  over(worker: Worker, begin: () => void): Promise<End> {
    const { limits, signal } = this.#options;
    return new Promise<End>((resolve, reject) => {
      const fail = (failure: PdfFailure): void => resolve({ kind: 'failed', failure });
      const cancel = (): void => fail({ code: 'cancelled' });
      const timer = setTimeout(
        () => fail({ code: 'too-slow', seconds: limits.seconds }),
        Math.max(0, this.#deadline - Date.now()),
      );
      const memory = watchMemory(limits.memoryMegabytes, () => fail({ code: 'out-of-memory' }));
      const onError = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') fail({ code: 'out-of-memory' });
        else if (error.code === 'MODULE_NOT_FOUND') reject(error);
        else fail({ code: 'damaged' });
      };
      const onExit = (): void => fail({ code: 'damaged' });
      const onMessage = (answer: Answer): void => this.#hear(answer, resolve);
      signal?.addEventListener('abort', cancel);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      this.#stop = () => {
        clearTimeout(timer);
        clearInterval(memory);
        signal?.removeEventListener('abort', cancel);
        worker
          .off('message', onMessage)
          .off('exit', onExit)
          .off('error', onError)
          .on('error', () => {});
      };
      begin();
    });
  }

  dispose(worker: Worker): void {
    clearTimeout(this.#pageTimer);
    this.#stop();
    worker.removeAllListeners('error');
    worker.on('error', () => {}); // one that comes late must not end the process
  }

  #hear(answer: Answer, resolve: (end: End) => void): void {
    switch (answer.kind) {
      case 'open':
        this.#of = answer.pages;
        this.#copyAllowed = answer.copyAllowed;
        break;
      case 'page':
        this.#pages.push(answer);
        this.#options.onProgress?.(answer.page, this.#of);
        break;
      case 'end':
        resolve({ kind: 'read', copyAllowed: this.#copyAllowed, memory: answer.memory });
        return;
      case 'failed':
        resolve(answer);
        return;
    }
    clearTimeout(this.#pageTimer);
    if (this.#pages.length < this.#of)
      this.#pageTimer = setTimeout(
        () => resolve({ kind: 'page-too-slow' }),
        this.#options.limits.secondsPerPage * 1000,
      );
  }
}

const UNREAD_PAGE: PageRead = { lines: [], isDamaged: true, hasHidden: false };

const rss = (): number => process.memoryUsage.rss();

function resultOf(
  pages: readonly PageRead[],
  copyAllowed: boolean | null,
  { refuseRestricted, limits }: OrderOptions,
): PdfResult {
  if (refuseRestricted && copyAllowed === false) return failed({ code: 'copy-refused' });
  const isTooSlow = pages.includes(UNREAD_PAGE) && pages.every(({ lines }) => lines.length === 0);
  return isTooSlow ? failed({ code: 'too-slow', seconds: limits.secondsPerPage }) : textOf(pages, copyAllowed);
}

function textOf(pages: readonly PageRead[], copyAllowed: boolean | null): PdfResult {
  const distance = usualDistance(pages.map(({ lines }) => lines));
  const numbersOf = (isMeant: (page: PageRead) => boolean): number[] =>
    pages.flatMap((page, i) => (isMeant(page) ? [i + 1] : []));
  const text: PdfText = {
    pages: pages.map(({ lines }) => linesToText(lines, distance)),
    copyAllowed,
    damagedPages: numbersOf(page => page.isDamaged),
    hiddenOnPages: numbersOf(page => page.hasHidden),
  };
  return hasText(text) ? { kind: 'text', ...text } : failed(textless(text));
}

function failed(failure: PdfFailure): PdfResult & { kind: 'failed' } {
  return { kind: 'failed', failure };
}

/**
 * What the first and the last bytes already tell. A PDF ends in a mark; where it is missing the rest of the file is
 * missing too, and pdf.js would silently give the pages that are left.
 */
function refuseAtSight(bytes: Uint8Array): PdfFailure | undefined {
  const text = (part: Uint8Array): string =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  if (bytes.length === 0) return { code: 'empty' };
  if (!text(bytes.subarray(0, 1024)).includes('%PDF-')) return { code: 'not-a-pdf' };
  if (!text(bytes.subarray(-2048)).includes('%%EOF')) return { code: 'damaged' };
  return undefined;
}

/** The limit of a thread holds for its heap alone, but what a PDF unpacks to lies outside of it: so the whole process is watched. */
function watchMemory(megabytes: number, exceeded: () => void): NodeJS.Timeout {
  const before = rss();
  return setInterval(() => {
    if (rss() - before > megabytes * megabyte) exceeded();
  }, memoryCheck);
}

const hasText = ({ pages }: PdfText): boolean => pages.some(page => /[\p{L}\p{N}]/u.test(page));

const textless = ({ damagedPages }: PdfText): PdfFailure => ({ code: damagedPages.length > 0 ? 'damaged' : 'no-text' });
