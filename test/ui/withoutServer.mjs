// VS Code as a page without a server, with the packed extension in it: a browser and the files that it is shown, no more.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { servePage } from '../host/page.mjs';
import { unpackExtension } from '../host/server.mjs';
import { defaultPackage, gestures, openBrowser } from './vscode.mjs';

/**
 * Beside the gestures: `files` of the person (in the browser's own storage), `showFile` and `savedFile`, and `asked`,
 * every address that anything in the page asked for.
 * @param {{ settings?: object, vsix?: string }} [options]
 */
export async function openWithoutServer({ settings = {}, vsix = process.env.IMR_VSIX ?? defaultPackage } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-page-'));
  const served = await servePage({ extension: unpackExtension(vsix, folder), settings });
  const { page, browser } = await openBrowser();
  const asked = [];
  page.context().on('request', request => asked.push(request.url()));
  await page.addInitScript(answerPickers);
  await page.goto(served.address);
  await page.locator('.part.statusbar .statusbar-item').first().waitFor();

  return {
    ...gestures(page, settings),
    asked,
    address: served.address,

    /** Puts a file where the person's are, and opens it as by the browser's own dialog. */
    async openOwnFile(name, text) {
      await page.evaluate(writeFile, { name, text });
      await this.runCommand('File: Open File...');
      await page.locator('.tab.active', { hasText: name }).waitFor();
    },

    /** The text of a file of the person's; null where there is none. */
    ownFile: name => page.evaluate(readFile, name),

    /** What each script that runs beside the page says of an expression: the extension host is one of them. */
    inWorkers: expression => Promise.all(page.workers().map(worker => worker.evaluate(expression))),

    async close() {
      await browser.close();
      await served.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The dialogs in which a browser lets its user pick files are the browser's own, out of reach: they are answered with
 * real handles, of files in the storage that the browser gives the page.
 */
function answerPickers() {
  const folder = () => navigator.storage.getDirectory();
  globalThis.showOpenFilePicker = async () => [await (await folder()).getFileHandle(localStorage.getItem('picked'))];
  globalThis.showSaveFilePicker = async ({ suggestedName }) =>
    (await folder()).getFileHandle(suggestedName, { create: true });
}

async function writeFile({ name, text }) {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
  localStorage.setItem('picked', name);
}

async function readFile(name) {
  try {
    return await (await (await (await navigator.storage.getDirectory()).getFileHandle(name)).getFile()).text();
  } catch {
    return null;
  }
}
