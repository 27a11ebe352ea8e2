import { parentPort, workerData } from 'node:worker_threads';
// The shims must come first: pdf.js looks for a browser's objects while it loads.
import './pdfWorkerShims';
import { PDFParse } from 'pdf-parse';
// @ts-expect-error: the package has no types for this file; it is only handed on.
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { limitByteArrays } from './byteArrays';
import type { PdfFailure } from './failure';
import { type Line, linesToText, type Piece, pageLines, usualDistance } from './lines';
import type { Answer, Order } from './protocol';

Object.assign(globalThis, { pdfjsWorker });

/** The permission to copy text, as pdf.js numbers it. */
const copyPermission = 16;

// Where a page's compressed text breaks off, pdf.js gives what came before and says so to the console alone. So it is
// heard there; nothing is ever printed.
const brokenStream = ' in flate stream';
const infoVerbosity = 5;
let brokenStreams = 0;
for (const method of ['log', 'info', 'warn', 'error'] as const) {
  console[method] = (...said: unknown[]) => {
    if (String(said[0]).includes(brokenStream)) brokenStreams++;
  };
}

/** A page's text or a font unpacks to less than one megabyte; pictures are not unpacked. */
const maxUnpackedMegabytes = 32;

const answer = (message: Answer): void => parentPort!.postMessage(message);

limitByteArrays(maxUnpackedMegabytes * 1024 * 1024, () => {
  answer({ kind: 'failed', failure: { code: 'out-of-memory' } });
});
read(workerData as Order).then(answer, (error: unknown) => answer({ kind: 'failed', failure: failureOf(error) }));

async function read(order: Order): Promise<Answer> {
  const strict = openPdf(order, 'strict');
  const { total, permission } = await strict.info();
  if (total > order.maxPages) {
    return { kind: 'failed', failure: { code: 'too-large', unit: 'pages', limit: order.maxPages } };
  }
  let tolerant: Pdf | undefined;
  const pages: Line[][] = [];
  const damagedPages: number[] = [];
  for (let page = 1; page <= total; page++) {
    const brokenBefore = brokenStreams;
    try {
      pages.push(await strict.page(page));
      if (brokenStreams > brokenBefore) damagedPages.push(page);
    } catch {
      tolerant ??= openPdf(order, 'tolerant');
      damagedPages.push(page);
      pages.push(await tolerant.page(page).catch(() => []));
    }
    answer({ kind: 'progress', page, of: total });
  }
  const distance = usualDistance(pages);
  return {
    kind: 'text',
    pages: pages.map(lines => linesToText(lines, distance)),
    copyAllowed: permission ? new Set(permission).has(copyPermission) : null, // a Set, whatever its type says
    damagedPages,
  };
}

/** The part of a page of pdf.js that is used. */
interface Page {
  getViewport(options: { scale: number }): { convertToViewportPoint(x: number, y: number): number[] };
  getTextContent(): Promise<{ items: TextItem[] }>;
}

type TextItem = { str: string; transform: number[]; width: number; height: number } | { type: string };

interface Pdf {
  info(): Promise<{ total: number; permission?: number[] | null }>;
  page(number: number): Promise<Line[]>;
}

/** `strict` fails on a damaged page, `tolerant` gives what can be read of it. */
function openPdf({ bytes, password }: Order, mode: 'strict' | 'tolerant'): Pdf {
  const parser = new PDFParse({
    data: bytes.slice(), // pdf.js takes the bytes it is given away from their owner
    ...(password === undefined ? {} : { password }),
    verbosity: infoVerbosity,
    stopAtErrors: mode === 'strict',
    // All of these would be chosen by where pdf.js thinks it runs; only text is read, so none is needed.
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  let lines: Line[] = [];
  // pdf-parse joins the pieces of a page in the order they were drawn in, which takes the values of the case block
  // from their labels and leaves no empty lines. So this one step of its getText is ours: pieces to lines by place.
  Object.assign(parser, {
    getPageText: async (page: Page) => {
      lines = pageLines(await pagePieces(page));
      return '';
    },
  });
  return {
    info: () => parser.getInfo(),
    page: async number => {
      lines = [];
      await parser.getText({ partial: [number], pageJoiner: '' });
      return lines;
    },
  };
}

async function pagePieces(page: Page): Promise<Piece[]> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap(item => {
    if (!('str' in item) || item.str === '') return [];
    const [x = 0, y = 0] = viewport.convertToViewportPoint(item.transform[4] ?? 0, item.transform[5] ?? 0);
    return [{ text: item.str, x, y, width: item.width, height: item.height }];
  });
}

function failureOf(error: unknown): PdfFailure {
  if (!(error instanceof Error)) return { code: 'damaged' };
  if (error.name === 'PasswordException') {
    // pdf-parse keeps pdf.js's own error, whose code is 1 where a password is needed and 2 where it is wrong.
    const { code } = (error.cause ?? error) as { code?: number };
    return { code: code === 2 ? 'wrong-password' : 'password-needed' };
  }
  return { code: 'damaged' };
}
