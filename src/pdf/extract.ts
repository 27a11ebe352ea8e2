import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PdfFailure } from './failure';
import type { Answer, Order, PdfText } from './protocol';

export interface PdfLimits {
  readonly megabytes: number;
  readonly pages: number;
  readonly seconds: number;
  readonly memoryMegabytes: number;
}

export const defaultLimits: PdfLimits = { megabytes: 25, pages: 300, seconds: 20, memoryMegabytes: 512 };

export interface ExtractOptions {
  readonly password?: string | undefined;
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

/**
 * Reads the text of a PDF, page by page, in a thread of its own that is ended when it has answered, when it takes
 * too long or too much, and when the caller cancels. What goes wrong with the PDF is a failure in the
 * result, never an exception. The bytes are left as they are.
 */
export async function extractPages(bytes: Uint8Array, options: ExtractOptions = {}): Promise<PdfResult> {
  const limits = { ...defaultLimits, ...options.limits };
  if (options.signal?.aborted) return failed({ code: 'cancelled' });
  if (bytes.byteLength > limits.megabytes * megabyte) {
    return failed({ code: 'too-large', unit: 'MB', limit: limits.megabytes });
  }
  const refused = refuseAtSight(bytes);
  if (refused) return failed(refused);

  const copy = Uint8Array.from(bytes);
  const order: Order = { bytes: copy, password: options.password, maxPages: limits.pages };
  const worker = new Worker(options.workerPath ?? join(__dirname, 'pdfWorker.js'), {
    workerData: order,
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
    env: {},
    execArgv: [],
    // Whatever pdf.js may want to say about a document stays unsaid.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();

  let stop = (): void => {};
  const result = new Promise<PdfResult>((resolve, reject) => {
    const fail = (failure: PdfFailure): void => resolve(failed(failure));
    const cancel = (): void => fail({ code: 'cancelled' });
    const timer = setTimeout(() => fail({ code: 'too-slow', seconds: limits.seconds }), limits.seconds * 1000);
    const memory = watchMemory(limits.memoryMegabytes, () => fail({ code: 'out-of-memory' }));
    options.signal?.addEventListener('abort', cancel);
    stop = () => {
      clearTimeout(timer);
      clearInterval(memory);
      options.signal?.removeEventListener('abort', cancel);
    };
    worker.on('message', (answer: Answer) => {
      if (answer.kind === 'progress') options.onProgress?.(answer.page, answer.of);
      else resolve(answer.kind === 'text' && !hasText(answer) ? failed(textless(answer)) : answer);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') fail({ code: 'out-of-memory' });
      else if (error.code === 'MODULE_NOT_FOUND') reject(error);
      else fail({ code: 'damaged' });
    });
    worker.on('exit', () => fail({ code: 'damaged' }));
  });
  try {
    return await result;
  } finally {
    stop();
    await worker.terminate();
  }
}

function failed(failure: PdfFailure): PdfResult {
  return { kind: 'failed', failure };
}

/**
 * What the first and the last bytes already tell. A PDF ends in a mark; where it is missing the rest of the file is
 * missing too, and pdf.js would silently give the pages that are left.
 */
function refuseAtSight(bytes: Uint8Array): PdfFailure | undefined {
  const text = (part: Uint8Array): string =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  if (!text(bytes.subarray(0, 1024)).includes('%PDF-')) return { code: 'not-a-pdf' };
  if (!text(bytes.subarray(-2048)).includes('%%EOF')) return { code: 'damaged' };
  return undefined;
}

/** The limit of a thread holds for its heap alone, but what a PDF unpacks to lies outside of it: so the whole process is watched. */
function watchMemory(megabytes: number, exceeded: () => void): NodeJS.Timeout {
  const before = process.memoryUsage.rss();
  return setInterval(() => {
    if (process.memoryUsage.rss() - before > megabytes * megabyte) exceeded();
  }, memoryCheck);
}

function hasText({ pages }: PdfText): boolean {
  return pages.some(page => /[\p{L}\p{N}]/u.test(page));
}

function textless({ damagedPages }: PdfText): PdfFailure {
  return { code: damagedPages.length > 0 ? 'damaged' : 'no-text' };
}
