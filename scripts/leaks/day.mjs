// A short day in the editor, traced, with made-up words where nobody should find them again.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openVSCode } from '../../test/ui/vscode.mjs';
import { root } from '../run.mjs';
import { addressesIn, tracing } from './connections.mjs';
import { noteMessages, storedByBrowser } from './inPage.mjs';
import { MAY_STAND, PDF_ORIGIN, WORDS } from './words.mjs';

const sample = fs.readFileSync(path.join(root, 'media/samples/CM17-0900006.txt'), 'utf8');
const text = sample
  .replace('This was noted.', `This was noted by ${WORDS.text}.`)
  .replace('LSO brace', `LSO brace ${WORDS.heading}`);
const name = `${WORDS.name}.txt`;
const pdfs = path.join(root, 'test/fixtures/pdf');
const files = {
  [name]: text,
  [`archive/${WORDS.name} 2.txt`]: text,
  [`${WORDS.name}.pdf`]: fs.readFileSync(path.join(pdfs, 'determination.pdf')),
  'damaged.pdf': fs.readFileSync(path.join(pdfs, 'truncated.pdf')),
};
const settings = {
  'imr.recognition': ['*.txt', `${WORDS.setting}/*.log`],
  'imr.guidelines.overlay': [`/none/${WORDS.setting}.json`],
};

/** The server, and the name by which VS Code calls a file of a webview: its own service worker answers that. */
const STAYS_HERE =
  /^(?:blob:|data:|http:\/\/127\.0\.0\.1:|https:\/\/vscode-remote[^/]*\.vscode-resource\.vscode-cdn\.net\/tmp\/)/;

/** What is wrong, in words. */
export async function dayInTheEditor({ isTraced }) {
  const trace = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'imr-trace-')), 'trace');
  const vscode = await openVSCode({ files, settings, ...(isTraced && { under: tracing(trace) }) });
  const { page, server } = vscode;
  const asked = [];
  page.context().on('request', request => asked.push(request.url()));
  try {
    await page.evaluate(noteMessages);
    await work(vscode);
    const clipboard = await vscode.clipboard();
    const told = [...(await page.evaluate(() => globalThis.told)), clipboard];
    const stored = await page.evaluate(storedByBrowser);
    await page.goto('about:blank'); // the server writes what it still holds
    await page.waitForTimeout(1500);
    return [
      ...told.flatMap(message =>
        wordsIn(message)
          .filter(({ kind }) => kind === 'text' || kind === 'heading')
          .map(({ word }) => `"${word}" is told: ${message}`),
      ),
      ...placesOf(server.folder, server.log(), stored),
      ...asked.filter(url => !STAYS_HERE.test(url)).map(url => `the page asks for ${url}`),
      ...(isTraced ? elsewhere(trace) : []),
    ];
  } catch (error) {
    console.log(`${error.message}\nthe window: ${await vscode.screenshot('failed leaks')}`);
    throw error;
  } finally {
    await vscode.close();
    fs.rmSync(path.dirname(trace), { recursive: true, force: true });
  }
}

async function work(vscode) {
  const { page } = vscode;
  await vscode.openFile(name);
  await vscode.statusBarItem('4 items');
  await vscode.openContainer('IMR');
  await vscode.goToLine(48);
  await vscode.hover('300mg', { inLine: '300mg' });
  await vscode.clickWord('300mg', { inLine: '300mg' });
  await (await vscode.quickFix('Dismiss “')).click();
  await vscode.answer('It was asked.');

  await vscode.runCommand('IMR: Export Determination as JSON to File');
  const dialog = page.locator('.quick-input-widget', { hasText: 'Export Determination as JSON' });
  await dialog.locator('.monaco-button', { hasText: 'OK' }).click();
  await vscode.toast('Exported to');
  await vscode.runCommand('IMR: Review Report');
  await page.frameLocator('iframe.webview').frameLocator('iframe').locator('h1').waitFor();
  await vscode.runCommand('View: Close Editor');

  await vscode.runCommand('IMR: Build Index of Determinations');
  await page.locator('.sidebar .message', { hasText: 'determinations' }).waitFor();
  await vscode.runCommand('IMR: Search Items');
  await page.locator('.quick-input-widget', { hasText: 'items' }).waitFor();
  await vscode.press('Escape');
  await vscode.runCommand('IMR: Statistics');
  await page.locator('.tab.active', { hasText: 'Statistics' }).waitFor();

  await importPdf(vscode, `${WORDS.name}.pdf`);
  await page.locator('.tab.active', { hasText: /CM\d\d-\d{7}/ }).waitFor();
  await importPdf(vscode, 'damaged.pdf');
  await vscode.toast(/damaged or incomplete/);
  await vscode.runCommand('IMR: Copy Diagnostic Info');
  await vscode.statusBarItem('Copied');
}

async function importPdf(vscode, name) {
  await vscode.runCommand('IMR: Import Determination from PDF');
  const dialog = vscode.page.locator('.quick-input-widget', { hasText: 'Import Determination from PDF' });
  await dialog.locator('.monaco-list-row', { hasText: name }).click();
}

/** Loopback is how the page, the server and its extension host talk to each other. */
const elsewhere = trace => {
  // The server hands the page's connection to its extension host: a trace without that is of something else.
  if (!fs.readFileSync(trace, 'utf8').includes('sendmsg(')) return ['the server was not traced'];
  const addresses = addressesIn(trace);
  console.log(`the editor's day: ${addresses.length} addresses${addresses.length ? `, ${addresses.join(', ')}` : ''}`);
  return addresses.filter(address => !/^(?:127\.|::1$)/.test(address)).map(address => `a connection to ${address}`);
};

/** Each place that holds a word although it may not. */
function placesOf(folder, output, stored) {
  const found = [{ place: 'output of the server', held: output }, ...stored];
  for (const entry of fs.readdirSync(path.join(folder, 'data'), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile()) continue;
    const place = path.relative(folder, file);
    found.push({ place, held: `${place}\n${fs.readFileSync(file, 'latin1')}` });
  }
  console.log(`${found.length} files and values that VS Code keeps`);
  return found.flatMap(({ place, held }) =>
    wordsIn(held.replace(PDF_ORIGIN, ''))
      .filter(({ kind }) => !MAY_STAND.some(row => row.kinds.includes(kind) && row.place.test(place)))
      .map(({ kind }) => `the ${kind} canary stands in ${place}`),
  );
}

const wordsIn = held => Object.entries(WORDS).flatMap(([kind, word]) => (held.includes(word) ? [{ kind, word }] : []));
