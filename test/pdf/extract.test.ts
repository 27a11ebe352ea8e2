import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { cleanPages } from '../../src/pdf/cleanup';
import { type ExtractOptions, extractPages, PdfReader, type PdfResult } from '../../src/pdf/extract';
import type { PdfFailure } from '../../src/pdf/failure';

/** Runs on the built worker, dist/pdfWorker.js. */
const root = path.join(__dirname, '../../..');
const workerPath = path.join(root, 'dist/pdfWorker.js');

test('a determination comes out row by row, with its paragraphs and without its page numbers', async () => {
  const text = await cleanText('determination.pdf');
  assert.ok(
    text.startsWith(
      [
        'Case Number:\tCM16-0990001',
        'Date Assigned:\t10/24/2016\tDate of Injury:\t02/11/2015',
        'Decision Date:\t11/21/2016\tUR Denial Date:\t10/05/2016',
        'Priority:\tStandard\tApplication\t10/12/2016',
        'Received:',
        '',
        'HOW THE IMR FINAL DETERMINATION WAS MADE',
        '',
        'MAXIMUS Federal Services sent',
      ].join('\n'),
    ),
  );
  assert.match(text, /whether acupuncture helps\.\n\fNone has been tried\./);
  assert.match(text, /\n\nVoltaren gel 1% 100g \(2 tubes\): Upheld\n\nClaims Administrator guideline: /);
  assert.doesNotMatch(text, /Page \d of 2/);
});

for (const name of ['CM16-0900001', 'CM16-0900002', 'CM16-0900004', 'CM17-0900006']) {
  test(`${name}: every word of the sample is there, in order`, async () => {
    const sample = fs.readFileSync(path.join(root, `media/samples/${name}.txt`), 'utf8');
    assert.deepEqual(words(await cleanText(`${name}.pdf`)), words(sample));
  });
}

test('only a PDF that forbids copying says so', async () => {
  assert.equal(await copyAllowed('determination.pdf'), null);
  assert.equal(await copyAllowed('owner-locked.pdf'), false);
  assert.equal(await copyAllowed('CM16-0900001.pdf'), false);
  assert.equal(await copyAllowed('password.pdf', { password: 'open-sesame' }), true);
});

test('a damaged page is named, the others are read', async () => {
  const result = await extract('damaged-page.pdf');
  assert.equal(result.kind, 'text');
  assert.deepEqual(result.damagedPages, [2]);
  assert.equal(result.pages[0], 'The first page is whole.');
});

test('words that no reader can see are left out, and the page is named', async () => {
  const result = await extract('hidden.pdf');
  assert.equal(result.kind, 'text');
  assert.deepEqual(
    result.pages[0]!.split('\n').filter(line => line !== ''),
    ['Black words are read.', 'Grey words are read.', 'White on a black bar is read.', 'Half of a line\tthe end is.'],
  );
  assert.deepEqual(result.hiddenOnPages, [1]);
});

test('the letters behind a scanned page are what it shows: they are read', async () => {
  const result = await extract('recognised.pdf');
  assert.equal(result.kind, 'text');
  assert.deepEqual(result.pages, ['These words are behind the picture.']);
  assert.deepEqual(result.hiddenOnPages, []);
  assert.deepEqual(result.damagedPages, []);
});

const broken: [file: string, failure: PdfFailure, options?: ExtractOptions][] = [
  ['empty.pdf', { code: 'empty' }],
  ['renamed.pdf', { code: 'not-a-pdf' }],
  ['truncated.pdf', { code: 'damaged' }],
  ['garbled.pdf', { code: 'damaged' }],
  ['page-tree-loop.pdf', { code: 'damaged' }],
  ['negative-count.pdf', { code: 'damaged' }],
  ['password.pdf', { code: 'password-needed' }],
  ['password.pdf', { code: 'wrong-password' }, { password: 'open-barley' }],
  ['scan.pdf', { code: 'no-text' }],
  ['pages-500.pdf', { code: 'too-large', unit: 'pages', limit: 300 }],
  ['determination.pdf', { code: 'too-large', unit: 'MB', limit: 0.001 }, { limits: { megabytes: 0.001 } }],
  ['bomb.pdf', { code: 'out-of-memory' }, { limits: { secondsPerPage: 20 } }],
  ['bomb.pdf', { code: 'too-slow', seconds: 0.2 }, { limits: { secondsPerPage: 0.2 } }],
  ['bomb.pdf', { code: 'out-of-memory' }, { limits: { memoryMegabytes: 100, secondsPerPage: 20 } }],
  ['bomb.pdf', { code: 'too-slow', seconds: 0.3 }, { limits: { seconds: 0.3 } }],
];
for (const [file, failure, options] of broken) {
  test(`${file}: ${Object.values(failure).join(' ')}`, async () => {
    assert.deepEqual(await extract(file, options), { kind: 'failed', failure });
  });
}

test('a page that takes too long costs its own limit, the others are read', async () => {
  const result = await extract('slow-page.pdf', { limits: { secondsPerPage: 2 } });
  assert.equal(result.kind, 'text');
  assert.deepEqual(result.pages, ['The first page.', '', 'The third page.']);
  assert.deepEqual(result.damagedPages, [2]);
});

test('a reader that is kept reads one PDF after the other, also behind one that failed', async () => {
  const reader = new PdfReader(workerPath);
  const kinds: string[] = [];
  for (const name of [
    'determination.pdf',
    'CM16-0900001.pdf',
    'garbled.pdf',
    'hidden.pdf',
    'password.pdf',
    'scan.pdf',
  ]) {
    const result = await reader.read(fs.readFileSync(fixture(name)));
    kinds.push(result.kind === 'text' ? result.pages[0]!.slice(0, 11) : result.failure.code);
  }
  await reader.dispose();
  assert.deepEqual(kinds, ['Case Number', 'Case Number', 'damaged', 'Black words', 'password-needed', 'no-text']);
});

test('where copying is not permitted and not wanted no page is read, and the thread stays for the next PDF', async () => {
  const reader = new PdfReader(workerPath);
  const pages: number[] = [];
  const read = (name: string): Promise<PdfResult> =>
    reader.read(fs.readFileSync(fixture(name)), { refuseRestricted: true, onProgress: page => pages.push(page) });
  assert.deepEqual(await read('owner-locked.pdf'), { kind: 'failed', failure: { code: 'copy-refused' } });
  assert.deepEqual(pages, []);
  assert.equal((await read('determination.pdf')).kind, 'text');
  await reader.dispose();
});

test('cancelling ends the import, before it and in the middle of it', async () => {
  const cancelled = { kind: 'failed', failure: { code: 'cancelled' } };
  assert.deepEqual(await extract('determination.pdf', { signal: AbortSignal.abort() }), cancelled);
  const controller = new AbortController();
  const result = extract('bomb.pdf', { signal: controller.signal });
  setTimeout(() => controller.abort(), 300);
  assert.deepEqual(await result, cancelled);
});

test('progress counts the pages, the bytes given stay as they were', async () => {
  const bytes = fs.readFileSync(fixture('CM16-0900004.pdf'));
  const before = Buffer.from(bytes);
  const seen: string[] = [];
  await extractPages(bytes, { workerPath, onProgress: (page, of) => seen.push(`${page}/${of}`) });
  assert.deepEqual(seen, ['1/3', '2/3', '3/3']);
  assert.ok(bytes.equals(before));
});

test('no native code is loaded, also where the drawing library of pdf.js is installed', async () => {
  await extract('determination.pdf');
  const { sharedObjects } = process.report.getReport() as unknown as { sharedObjects: string[] };
  assert.deepEqual(
    sharedObjects.filter(file => file.includes('canvas')),
    [],
  );
});

test('a missing worker is a fault of the program, not of the PDF', async () => {
  await assert.rejects(extract('determination.pdf', { workerPath: path.join(root, 'dist/nowhere.js') }));
});

function fixture(name: string): string {
  return path.join(root, 'test/fixtures/pdf', name);
}

function extract(name: string, options: ExtractOptions = {}): Promise<PdfResult> {
  return extractPages(fs.readFileSync(fixture(name)), { workerPath, ...options });
}

async function cleanText(name: string): Promise<string> {
  const result = await extract(name);
  assert.equal(result.kind, 'text');
  return cleanPages(result.pages);
}

async function copyAllowed(name: string, options?: ExtractOptions): Promise<boolean | null> {
  const result = await extract(name, options);
  assert.equal(result.kind, 'text');
  return result.copyAllowed;
}

function words(text: string): string[] {
  return text
    .replace(/Page \d of \d/g, ' ')
    .split(/\s+/)
    .filter(word => word !== '');
}
