// Runs in the page that shows a PDF beside its text: draws the pages that are seen, marks the line of the cursor, tells
// where a person scrolls to. The PDF comes from the editor as bytes: nothing is loaded. A page may start no worker from
// another address: pdf.js finds its worker's half in globalThis.pdfjsWorker, where the script before this one left it.

import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FromPage, PageOfPdf, PlaceOfPdf, ToPage } from '../pdf/pageProtocol';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const content = document.getElementById('sheets')!;
const told = document.getElementById('told')!;

interface Sheet {
  readonly page: PDFPageProxy;
  readonly element: HTMLElement;
  readonly height: number;
}
let sheets: readonly Sheet[] = [];
/** What a person does is told; what the editor has asked for is not, or the two would push each other. */
let isByHand = false;

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'open') void open(data);
  else if (data.kind === 'mark') showMark(data.at);
  else scrollToPlace(data.at);
});
for (const kind of ['wheel', 'pointerdown', 'keydown', 'touchstart'])
  addEventListener(kind, () => {
    isByHand = true;
  });
addEventListener('scroll', () => isByHand && tell('scrolled', innerHeight / 4));
content.addEventListener('click', ({ clientY }) => tell('clicked', clientY));
addEventListener('resize', drawAnew);
editor.postMessage({ kind: 'ready' });

async function open({ bytes, password }: Extract<ToPage, { kind: 'open' }>): Promise<void> {
  try {
    const source = { data: bytes, useWasm: false, enableXfa: false, ...(password === undefined ? {} : { password }) };
    const pdf = await getDocument(source).promise;
    sheets = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => sheetOf(pdf, index + 1)));
    told.textContent = '';
    content.replaceChildren(...sheets.map(({ element }) => element));
    for (const { element } of sheets) seen.observe(element);
    editor.postMessage({ kind: 'read', pages: await Promise.all(sheets.map(({ page }) => piecesOf(page))) });
  } catch (error) {
    const { name, code } = error as { name?: string; code?: number };
    if (name === 'PasswordException')
      editor.postMessage({ kind: 'password', why: code === 2 ? 'wrong-password' : 'password-needed' });
    else told.textContent = 'This PDF cannot be shown: it is damaged, or no PDF.';
  }
}

async function sheetOf(pdf: PDFDocumentProxy, number: number): Promise<Sheet> {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const element = document.createElement('div');
  element.className = 'sheet';
  element.style.aspectRatio = `${width} / ${height}`;
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', `Page ${number} of ${pdf.numPages}`);
  return { page, element, height };
}

async function piecesOf(page: PDFPageProxy): Promise<PageOfPdf> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces = items.flatMap(item => {
    if (!('str' in item) || item.str === '') return [];
    const [x = 0, y = 0] = viewport.convertToViewportPoint(item.transform[4], item.transform[5]);
    return [{ text: item.str, x, y, width: item.width, height: item.height }];
  });
  return { height: viewport.height, pieces };
}

/** Pages are drawn when they come near the window. */
const seen = new IntersectionObserver(
  entries => {
    for (const { isIntersecting, target } of entries) {
      const sheet = sheets.find(({ element }) => element === target);
      if (sheet && isIntersecting) void draw(sheet);
      else sheet?.element.querySelector('canvas')?.remove();
    }
  },
  { rootMargin: '100%' },
);

async function draw({ page, element }: Sheet): Promise<void> {
  const canvas = document.createElement('canvas');
  const { width } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (element.clientWidth * devicePixelRatio) / width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  element.querySelector('canvas')?.remove();
  element.prepend(canvas);
}

let pause: ReturnType<typeof setTimeout> | undefined;

function drawAnew(): void {
  clearTimeout(pause);
  pause = setTimeout(() => {
    for (const { element } of sheets) {
      seen.unobserve(element);
      seen.observe(element);
    }
  }, 200);
}

const mark = document.createElement('div');
mark.className = 'mark';

function showMark(at: PlaceOfPdf | undefined): void {
  const sheet = at && sheets[at.page - 1];
  mark.remove();
  if (!sheet) return;
  mark.style.top = `${(100 * (at.y - 11)) / sheet.height}%`;
  mark.style.height = `${(100 * 15) / sheet.height}%`;
  sheet.element.append(mark);
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollToPlace(at);
}

function scrollToPlace({ page, y }: PlaceOfPdf): void {
  const sheet = sheets[page - 1];
  if (!sheet) return;
  isByHand = false;
  const { offsetTop, offsetHeight } = sheet.element;
  scrollTo({ top: offsetTop + (offsetHeight * y) / sheet.height - innerHeight / 4 });
}

/** The place of a PDF that stands so far down the window. */
function tell(kind: 'scrolled' | 'clicked', down: number): void {
  const index = sheets.findIndex(({ element }) => element.getBoundingClientRect().bottom > down);
  const sheet = sheets[index];
  if (!sheet) return;
  const { top, height } = sheet.element.getBoundingClientRect();
  const y = (Math.max(0, down - top) / height) * sheet.height;
  editor.postMessage({ kind, at: { page: index + 1, y } });
}
