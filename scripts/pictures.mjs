// Takes pictures of the packed extension in a real VS Code, after `npm run package`. `npm run pictures` takes those of
// README; `npm run pictures -- surfaces` every surface in four themes, at 1280 and 1920 pixels and at 200 % zoom, into
// test-output/pictures/, or those of `--theme` and `--size` alone.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openVSCode } from '../test/ui/vscode.mjs';
import { installHost } from './host.mjs';
import { root } from './run.mjs';
import { files, surfaces } from './surfaces.mjs';

const { positionals, values: only } = parseArgs({
  allowPositionals: true,
  options: { theme: { type: 'string' }, size: { type: 'string' }, surface: { type: 'string' } },
});

const folder = path.join(root, 'media/pictures');
const sample = 'CM17-0900006.txt';
const settings = { 'editor.minimap.enabled': false, 'workbench.statusBar.visible': true };

const THEMES = ['dark', 'light', 'high contrast dark', 'high contrast light'];
/** A browser does not heed `window.zoomLevel`: a screen of 1920 pixels at 200 % shows what one of 960 does. */
const SIZES = {
  1280: { width: 1280, height: 800 },
  1920: { width: 1920, height: 1080 },
  '200 %': { width: 960, height: 540 },
};

await installHost();
if (positionals[0] === 'surfaces') await takeSurfaces();
else await takeReadmePictures();

async function takeReadmePictures() {
  fs.mkdirSync(folder, { recursive: true });
  await takePictures('dark', editorPictures);
  await takePictures('light', reportPicture);
}

async function takeSurfaces() {
  for (const theme of THEMES.filter(one => one === (only.theme ?? one))) {
    for (const size of Object.keys(SIZES).filter(one => one === (only.size ?? one))) await takeSurfacesIn(theme, size);
  }
}

/** A surface that does not come is told, with a picture of what came instead, and the others are taken. */
async function takeSurfacesIn(theme, name) {
  const texts = Object.entries(files).map(([file, from]) => [file, fs.readFileSync(path.join(root, from))]);
  const vscode = await openVSCode({
    theme,
    size: SIZES[name],
    files: Object.fromEntries(texts),
    settings: { 'imr.pdf.copyRestricted': 'allow' },
  });
  const target = path.join(root, 'test-output/pictures', theme, name);
  fs.mkdirSync(target, { recursive: true });
  try {
    for (const surface of surfaces.filter(one => one.name === (only.surface ?? one.name))) {
      const error = await surface.show(vscode).then(
        () => undefined,
        fault => fault,
      );
      if (error) console.error(`${theme}, ${name}: ${surface.name} did not come: ${error.message}`);
      await vscode.page.waitForTimeout(700);
      await vscode.page.screenshot({ path: path.join(target, `${surface.name}.png`), animations: 'disabled' });
      await surface.leave?.(vscode).catch(() => {});
    }
  } finally {
    await vscode.close();
  }
}

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
