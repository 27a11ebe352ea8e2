// Takes README's pictures from the packed extension in a real VS Code: `npm run pictures` after `npm run package`.
import fs from 'node:fs';
import path from 'node:path';
import { openVSCode } from '../test/ui/vscode.mjs';
import { installHost } from './host.mjs';
import { root } from './run.mjs';

const folder = path.join(root, 'media/pictures');
const sample = 'CM17-0900006.txt';
const settings = { 'editor.minimap.enabled': false, 'workbench.statusBar.visible': true };

await installHost();
fs.mkdirSync(folder, { recursive: true });
await takePictures('dark', editorPictures);
await takePictures('light', reportPicture);

async function takePictures(theme, take) {
  const vscode = await openVSCode({ theme, settings, size: { width: 1360, height: 760 } });
  try {
    await vscode.openFile(sample);
    await vscode.statusBarItem('4 items');
    await take(vscode);
  } finally {
    await vscode.close();
  }
}

/** The marks and the view of the items, then the card of a citation. */
async function editorPictures(vscode) {
  await vscode.openContainer('IMR');
  await vscode.goToLine(39);
  await vscode.expandTreeRow('LSO brace');
  await widenSidebar(vscode.page);
  await save(vscode, 'items');
  await vscode.hover('Antiepilepsy', { inLine: 'Antiepilepsy' });
  await save(vscode, 'citation');
}

/** So that requests and decisions are read in full. */
async function widenSidebar(page) {
  await page.mouse.move(348, 400);
  await page.mouse.down();
  await page.mouse.move(440, 400, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(900, 600);
}

async function reportPicture(vscode) {
  await vscode.press('Control+B'); // the side bar makes room
  await vscode.runCommand('IMR: Review Report');
  await vscode.page.locator('.tab.active', { hasText: 'Review' }).waitFor();
  await vscode.page.waitForTimeout(1500); // the page draws itself in a frame of its own
  await save(vscode, 'report');
}

/** As WebP, which takes a third of the bytes of PNG; only the browser itself writes it. */
async function save(vscode, name) {
  await vscode.page.waitForTimeout(800); // marks and rows come to rest
  const browser = await vscode.page.context().newCDPSession(vscode.page);
  const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality: 75 });
  fs.writeFileSync(path.join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
}
