import { parentPort } from 'node:worker_threads';
// The shims must come first: pdf.js looks for a browser's objects while it loads.
import './pdfWorkerShims';
import { PDFParse } from 'pdf-parse';
// It leaves what reads PDFs in globalThis.pdfjsWorker, where the other half of pdf.js looks for it.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { PdfFailure } from './failure';
import { type HiddenText, hiddenTexts, type Operators, withoutHidden } from './hiddenText';
import { type Piece, pageLines } from './lines';
import type { Answer, Order, PageRead } from './protocol';

/** The permission to copy text, as pdf.js numbers it. */
const copyPermission = 16;

// Where a page's compressed text breaks off, pdf.js gives what came before and says so to the console alone. So it is
// heard there; nothing is ever printed.
const brokenStream = ' in flate stream';
const leftOutPicture = 'Image exceeded maximum allowed size';
const infoVerbosity = 5;
let brokenStreams = 0;
let leftOutPictures = 0;
for (const method of ['log', 'info', 'warn', 'error'] as const) {
  console[method] = (...said: unknown[]) => {
    const words = String(said[0]);
    if (words.includes(brokenStream)) brokenStreams++;
    if (words.includes(leftOutPicture)) leftOutPictures++;
  };
}

/** In pixels: a logo has fewer, a scanned page has more (900 by 1100 at 100 dots an inch). */
const largestLogo = 900_000;

const answer = (message: Answer): void => parentPort!.postMessage(message);

parentPort!.on('message', (order: Order) => {
  read(order).then(answer, (error: unknown) => answer({ kind: 'failed', failure: failureOf(error) }));
});

/** Answers page by page; what it resolves to is the last answer. */
async function read(order: Order): Promise<Answer> {
  const strict = openPdf(order, 'strict');
  const { total, permission } = await strict.info();
  if (total < 1) return { kind: 'failed', failure: { code: 'damaged' } };
  if (total > order.maxPages) {
    return { kind: 'failed', failure: { code: 'too-large', unit: 'pages', limit: order.maxPages } };
  }
  const copyAllowed = permission ? new Set(permission).has(copyPermission) : null; // a Set, whatever its type says
  answer({ kind: 'open', pages: total, copyAllowed });
  if (order.refuseRestricted && copyAllowed === false) {
    await strict.close();
    return { kind: 'end', memory: ownMemory() };
  }
  let opened: Pdf | undefined;
  const tolerant = (): Pdf => {
    opened ??= openPdf(order, 'tolerant');
    return opened;
  };
  for (let page = order.firstPage; page <= total; page++) {
    answer({ kind: 'page', page, ...(await readPage(page, strict, tolerant)) });
  }
  await Promise.all([strict.close(), opened?.close()]);
  return { kind: 'end', memory: ownMemory() };
}

/** Of this thread alone, whatever others of the process take. */
function ownMemory(): number {
  const { heapTotal, external } = process.memoryUsage();
  return heapTotal + external;
}

/** A page as `strict` reads it, which fails on a damaged one; what `tolerant` can read of it then. */
async function readPage(page: number, strict: Pdf, tolerant: () => Pdf): Promise<PageRead> {
  const brokenBefore = brokenStreams;
  let isDamaged = false;
  const drawn = await strict
    .page(page)
    .catch(() => {
      isDamaged = true;
      return tolerant().page(page);
    })
    .catch(() => EMPTY_PAGE);
  isDamaged ||= brokenStreams > brokenBefore;
  // The strict reading gives up the account of a page at a large picture.
  const hidden =
    drawn.hidden ??
    (
      await tolerant()
        .page(page)
        .catch(() => EMPTY_PAGE)
    ).hidden ??
    [];
  return { lines: pageLines(piecesSeen(drawn.pieces, hidden)), isDamaged, hasHidden: hidden.length > 0 };
}

/** What a page draws: its pieces of text, and which words of them no reader can see; null where that is not known. */
interface DrawnPage {
  readonly pieces: readonly Piece[];
  readonly hidden: readonly HiddenText[] | null;
}

const EMPTY_PAGE: DrawnPage = { pieces: [], hidden: [] };

function piecesSeen(pieces: readonly Piece[], hidden: readonly HiddenText[]): readonly Piece[] {
  if (hidden.length === 0) return pieces;
  return pieces.map(piece => ({ ...piece, text: withoutHidden(piece, hidden) })).filter(({ text }) => text !== '');
}

/** The part of a page of pdf.js that is used. */
interface Page {
  getViewport(options: { scale: number }): { convertToViewportPoint(x: number, y: number): number[] };
  getTextContent(): Promise<{ items: TextItem[] }>;
  getOperatorList(): Promise<Operators>;
}

/** Where pdf.js puts fonts; nobody draws with them. */
const TAKES_FONTS = { fonts: { add: () => {}, delete: () => {} } };

type TextItem = { str: string; transform: number[]; width: number; height: number } | { type: string };

interface Pdf {
  info(): Promise<{ total: number; permission?: number[] | null }>;
  page(number: number): Promise<DrawnPage>;
  close(): Promise<void>;
}

/** `strict` fails on a damaged page, `tolerant` gives what can be read of it. */
function openPdf({ bytes, password }: Order, mode: 'strict' | 'tolerant'): Pdf {
  const parser = new PDFParse({
    data: bytes.slice(), // pdf.js takes the bytes it is given away from their owner
    ...(password === undefined ? {} : { password }),
    verbosity: infoVerbosity,
    maxImageSize: largestLogo,
    stopAtErrors: mode === 'strict',
    // All of these would be chosen by where pdf.js thinks it runs; only text is read, so none is needed.
    disableFontFace: false, // else it draws the outline of each letter
    ownerDocument: TAKES_FONTS as never, // a page's, by its type
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  let drawn = EMPTY_PAGE;
  // pdf-parse joins the pieces of a page in the order they were drawn in, which takes the values of the case block
  // from their labels and leaves no empty lines. So this one step of its getText is ours: pieces to lines by place.
  Object.assign(parser, {
    getPageText: async (page: Page) => {
      drawn = await drawnPage(page);
      return '';
    },
  });
  return {
    info: () => parser.getInfo(),
    page: async number => {
      drawn = EMPTY_PAGE;
      await parser.getText({ partial: [number], pageJoiner: '' });
      return drawn;
    },
    close: () => parser.destroy().catch(() => {}),
  };
}

async function drawnPage(page: Page): Promise<DrawnPage> {
  const viewport = page.getViewport({ scale: 1 });
  const place = (x: number, y: number): { x: number; y: number } => {
    const [left = 0, top = 0] = viewport.convertToViewportPoint(x, y);
    return { x: left, y: top };
  };
  const { items } = await page.getTextContent();
  const pieces = items.flatMap(item => {
    if (!('str' in item) || item.str === '') return [];
    const { transform, width, height } = item;
    return [{ text: item.str, ...place(transform[4] ?? 0, transform[5] ?? 0), width, height }];
  });
  const before = leftOutPictures;
  const operators = await page.getOperatorList();
  const isKnown = operators.fnArray.length > 0 || pieces.length === 0;
  const behind = leftOutPictures > before ? 'behind-picture' : 'as-drawn';
  const hidden = hiddenTexts(operators, behind).map(words => ({ ...words, ...place(words.x, words.y) }));
  return { pieces, hidden: isKnown ? hidden : null };
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
