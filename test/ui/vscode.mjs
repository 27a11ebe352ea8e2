// A VS Code with the packed extension installed, and a person's hands and eyes on it: one function a gesture.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../host/browser.mjs';
import { startServer, workbenchAddress, writeSettings } from '../host/server.mjs';
import { boxOfText, styleOfText, textOfEditor, watchBorders, wordsBehindLine } from './editorDom.mjs';

const root = path.join(import.meta.dirname, '../..');
const pictures = path.join(root, 'test-output/ui');
export const defaultPackage = path.join(root, 'imr-determinations.vsix');

const usualSize = { width: 1280, height: 800 };

const themes = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  'high contrast dark': 'Default High Contrast',
  'high contrast light': 'Default High Contrast Light',
};

/** The class that the workbench has while a theme of the kind is on. */
const themeClasses = {
  dark: 'vs-dark',
  light: 'vs',
  'high contrast dark': 'hc-black',
  'high contrast light': 'hc-light',
};

/**
 * How a window starts.
 * @typedef {object} Start
 * @property {Record<string, string>} [files] files of the folder that is opened, name to text; else a copy of the samples
 * @property {object} [settings] user settings
 * @property {keyof typeof themes} [theme]
 * @property {{ width: number, height: number }} [size] of the window
 *
 * @typedef {object} Options
 * @property {string[]} [packages] extensions to install; else ours
 * @property {string[]} [under] a command under which the server runs
 *
 * @typedef {Awaited<ReturnType<typeof openVSCode>>} VSCode
 *
 * @param {Start & Options} [options]
 */
export async function openVSCode({ packages = [process.env.IMR_VSIX ?? defaultPackage], under, ...start } = {}) {
  let folder;
  const server = await startServer({ builtIn: 'needed', vsix: packages, under, settings: settingsOf(start) });
  const { browser, page } = await openBrowser(start.size);
  page.on('dialog', dialog => dialog.accept()); // leaves a window whose texts are not saved

  const vscode = {
    ...gestures(page, server.settings),

    /** The server behind the window. */
    server,

    /** The folder that is open. */
    get folder() {
      return folder;
    },

    /** Opens another folder in this window, as a person does: what the window knew of the folder before is gone. */
    async openFolder(files) {
      removeFolder(folder);
      folder = createFolder(files);
      await page.goto(workbenchAddress(server.port, folder));
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    },

    /**
     * Makes the window as good as new: nothing is left of what it kept in the browser, nor of changed settings.
     * @param {Start} [other]
     */
    async startAgain(other = {}) {
      await page.goto('about:blank');
      await forgetAll(page, server.port);
      Object.assign(vscode, gestures(page, writeSettings(server.folder, settingsOf(other))));
      await page.setViewportSize(other.size ?? usualSize);
      await vscode.openFolder(other.files);
    },

    async close() {
      await browser.close();
      await server.close();
      removeFolder(folder);
    },
  };
  await vscode.openFolder(start.files);
  return vscode;
}

function settingsOf({ settings = {}, theme = 'dark' }) {
  return { 'workbench.colorTheme': themes[theme], ...settings };
}

async function forgetAll(page, port) {
  const session = await page.context().newCDPSession(page);
  const origin = `http://127.0.0.1:${port}`;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
  await session.detach();
}

/** A page that may use the clipboard, in a browser of its own. */
export async function openBrowser(size = usualSize) {
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { browser, page };
}

/** A person's hands and eyes on the VS Code of a page. */
export function gestures(page, userSettings) {
  let currentSettings = userSettings;
  return {
    /** The Playwright page, for what no gesture here does. */
    page,

    /** Opens a file by a double click in the Explorer. */
    async openFile(name) {
      await page.keyboard.press('Control+Shift+E');
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
      await page.locator('.tab.active', { hasText: name }).waitFor();
      await activeEditor(page).locator('.view-line').first().waitFor();
    },

    /** Runs a command of the palette by its full title, "IMR: Export Determination as JSON". */
    async runCommand(title) {
      await tried(page, 3, async () => {
        await page.keyboard.press('F1');
        await typeAndPick(page, title, 5000);
      });
    },

    /** Picks an entry of the quick pick that is open. */
    async pick(label) {
      await typeAndPick(page, label);
    },

    /** The labels of the quick pick that is open. */
    async pickLabels() {
      const rows = page.locator('.quick-input-list .monaco-list-row');
      await rows.first().waitFor();
      return rows.allInnerTexts();
    },

    /** Types text into an input box (a name for a file) and confirms it. */
    async answer(text) {
      const input = page.locator('.quick-input-widget input');
      await input.fill(text);
      await input.press('Enter');
    },

    /** Presses keys, "Alt+PageDown", where the focus is. */
    async press(keys) {
      await page.keyboard.press(keys);
    },

    /** Writes text where the cursor is. */
    async type(text) {
      await page.keyboard.type(text);
    },

    /** Scrolls the active editor to a line, from 1, and sets the cursor there. */
    async goToLine(line) {
      await cursorOf(page).waitFor(); // a text has the focus, whatever had it before
      await tried(page, 3, async () => {
        await page.keyboard.press('Control+G');
        const input = page.locator('.quick-input-widget input');
        await input.fill(`:${line}`, { timeout: 5000 });
        await input.press('Enter');
      });
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },

    /** Line and column of the cursor, as the status bar shows them. */
    async cursor() {
      const text = await cursorOf(page).innerText();
      const [, line, column] = /Ln (\d+), Col (\d+)/.exec(text);
      return { line: Number(line), column: Number(column) };
    },

    /** Waits until the cursor stands in a line: the status bar follows the editor a little later. */
    async waitForLine(line) {
      await cursorOf(page)
        .filter({ hasText: `Ln ${line},` })
        .waitFor();
    },

    /** Waits until the text on the screen in the active editor matches: a key is there a little later, what is scrolled out of sight never. */
    async waitForText(pattern) {
      for (let triesLeft = 100; ; triesLeft--) {
        const text = await page.evaluate(textOfEditor);
        if (pattern.test(text)) return;
        if (triesLeft === 0) throw new Error(`Not on the screen: ${pattern} in ${text}`);
        await page.waitForTimeout(100);
      }
    },

    /** The name of the active editor's tab. */
    activeTab() {
      return page.locator('.editor-group-container.active .tab.active').getAttribute('data-resource-name');
    },

    /** Clicks a word of the active editor that is on the screen; again where it moved from under the mouse. */
    async clickWord(word, where = {}) {
      for (let triesLeft = 5; ; triesLeft--) {
        const { x, y } = await boxInSight(page, word, where);
        await page.mouse.click(x, y);
        const after = await boxOfWord(page, word, where);
        if (after.x === x && after.y === y) return;
        if (triesLeft === 0) throw new Error(`It does not stand still: "${word}"`);
      }
    },

    /**
     * Opens the quick fixes at the cursor and returns the one named; asks again where the menu closed at once, as it
     * does while the editor is still drawn.
     * @param {string} label
     */
    async quickFix(label) {
      const fix = page.locator('.action-widget').getByText(label);
      await askUntil(page, fix, () => page.keyboard.press('Control+.'));
      return fix;
    },

    /**
     * Rests the mouse on a word and returns what the hover says; again where lines moved from under the mouse, as they
     * do when words come to stand above an item.
     * @param {string} word
     * @param {{ inLine?: string, nth?: number }} [where] text that the word's line holds; which of several such, from 0
     */
    async hover(word, where = {}) {
      await page.keyboard.press('Escape');
      const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents');
      await askUntil(page, hover.first(), async () => {
        const { x, y } = await boxInSight(page, word, where);
        await page.mouse.move(x, y - 60);
        await page.mouse.move(x, y, { steps: 4 });
      });
      await page.locator('.monaco-hover:not(.hidden)', { hasText: 'Loading' }).waitFor({ state: 'detached' });
      return (await hover.allInnerTexts()).join('\n').trim();
    },

    /** Colours, weight and border of a word in the active editor, as computed with all decorations on it. */
    async styleOf(word, where = {}) {
      await boxOfWord(page, word, where);
      return (await page.waitForFunction(styleOfText, { word, ...where })).jsonValue();
    },

    /** Waits for what is drawn behind a line, and returns it with its color. */
    async behindLine(inLine) {
      return (await page.waitForFunction(wordsBehindLine, inLine)).jsonValue();
    },

    /** The colors that the border of a line's decision has from now on, until the function that is returned is called. */
    async bordersOf(inLine) {
      await page.evaluate(watchBorders, inLine);
      return () => page.evaluate(() => [...globalThis.borders]);
    },

    /** Opens a view container by its name in the Activity Bar. */
    async openContainer(name) {
      const tab = page.locator('.activitybar .action-item', { has: page.locator(`[aria-label^="${name}"]`) }).first();
      const open = await tab.evaluate(element => element.classList.contains('checked'));
      if (!open) {
        await tab.click();
      }
    },

    /** The rows of the sidebar's tree, as shown: level from 1, label and description, whether it is open. */
    async treeRows() {
      const rows = page.locator('.sidebar .tree-explorer-viewlet-tree-view .monaco-list-row');
      await rows.first().waitFor();
      return rows.evaluateAll(elements =>
        elements.map(row => ({
          level: Number(row.getAttribute('aria-level')),
          label: row.querySelector('.label-name')?.textContent ?? '',
          description: row.querySelector('.label-description')?.textContent ?? '',
          accessibleName: row.getAttribute('aria-label') ?? '',
          expanded: row.getAttribute('aria-expanded') === 'true',
          selected: row.classList.contains('selected'),
        })),
      );
    },

    /** Clicks the tree row that shows this text. */
    async clickTreeRow(text) {
      await treeRow(page, text).click();
    },

    /** Opens a closed tree row by its twistie. */
    async expandTreeRow(text) {
      const row = treeRow(page, text);
      await row.waitFor();
      if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
      await page.locator('.sidebar .monaco-list-row[aria-expanded="true"]', { hasText: text }).first().waitFor();
    },

    /** Opens the context menu of a tree row and picks an entry. */
    async pickFromTreeRow(text, entry) {
      await treeRow(page, text).click({ button: 'right' });
      const label = page.locator('.monaco-menu .action-label', { hasText: entry }).first();
      await label.waitFor();
      await page.waitForTimeout(200); // a menu takes no click in its first moment
      await label.click();
    },

    /** Waits for a notification with this text and returns the whole of it. */
    async toast(text) {
      const toast = page.locator('.notification-toast', { hasText: text }).first();
      await toast.waitFor();
      return toast.innerText();
    },

    /** Clicks a button of the notification with this text. */
    async answerToast(text, button) {
      const toast = page.locator('.notification-toast', { hasText: text }).first();
      await toast.locator('.monaco-button', { hasText: button }).click();
    },

    /** Waits for a status bar item with this text and returns the whole of it. */
    async statusBarItem(text) {
      const item = page.locator('.statusbar-item', { hasText: text }).first();
      await item.waitFor();
      return item.innerText();
    },

    /** The rows of the Problems panel. */
    async problems() {
      await page.keyboard.press('Control+Shift+M');
      const rows = page.locator('.markers-panel .monaco-list-row');
      await rows.first().waitFor();
      return rows.allInnerTexts();
    },

    clipboard() {
      return page.evaluate(() => navigator.clipboard.readText());
    },

    /** Switches the theme through the user's settings and waits until it shows. */
    async setTheme(name) {
      await this.changeSettings({ 'workbench.colorTheme': themes[name] });
      await page.locator(`.monaco-workbench.${themeClasses[name]}`).waitFor();
    },

    /** Changes user settings in their file, as a person would in the editor; earlier changes stay. */
    async changeSettings(values) {
      currentSettings = { ...currentSettings, ...values };
      await this.runCommand('Preferences: Open User Settings (JSON)');
      const tab = page.locator('.tab.active', { hasText: 'settings.json' });
      await tab.waitFor();
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(JSON.stringify(currentSettings));
      await page.locator('.tab.active.dirty', { hasText: 'settings.json' }).waitFor();
      await page.keyboard.press('Control+S');
      await page.locator('.tab.active:not(.dirty)', { hasText: 'settings.json' }).waitFor();
      await this.runCommand('View: Close Editor');
      await tab.waitFor({ state: 'detached' });
    },

    /** Keeps a picture of the window in test-output/ui/ and returns its path. */
    async screenshot(name) {
      const file = path.join(pictures, `${name}.png`);
      await page.screenshot({ path: file, animations: 'disabled' }); // nothing half faded in
      return file;
    },
  };
}

function createFolder(files) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-ui-'));
  if (!files) {
    fs.cpSync(path.join(root, 'media/samples'), folder, { recursive: true });
  }
  for (const [name, text] of Object.entries(files ?? {})) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

function removeFolder(folder) {
  if (folder) fs.rmSync(folder, { recursive: true, force: true });
}

function activeEditor(page) {
  return page.locator('.editor-group-container.active .monaco-editor').first();
}

function treeRow(page, text) {
  return page.locator('.sidebar .tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: text }).first();
}

/** Does what may come too early, again where it fails: keys go to what has the focus at that moment. */
async function tried(page, more, act) {
  for (let triesLeft = more; ; triesLeft--) {
    try {
      return await act();
    } catch (error) {
      if (triesLeft === 0) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Asks for what is to be seen, again where it does not come. */
function askUntil(page, wanted, ask) {
  return tried(page, 3, async () => {
    await ask();
    await wanted.waitFor({ timeout: 5000 });
  });
}

/** Line and column of the cursor, which the status bar shows where a text has the focus. */
const cursorOf = page => page.locator('#status\\.editor\\.selection');

async function typeAndPick(page, label, timeout = 15_000) {
  await page.locator('.quick-input-widget input').waitFor({ timeout });
  await page.keyboard.insertText(label);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click({ timeout });
}

/** Waits until the word is on the screen and stands still: decorations and scrolling come after the text. */
async function boxOfWord(page, word, where) {
  const query = { word, ...where };
  for (let before; ; ) {
    const found = await page.waitForFunction(boxOfText, query).catch(() => {
      throw new Error(`Not on the screen: "${word}"${where.inLine ? ` in a line with "${where.inLine}"` : ''}`);
    });
    const box = await found.jsonValue();
    if (before && before.x === box.x && before.y === box.y) return box;
    before = box;
    await page.waitForTimeout(80);
  }
}

/** The same, from under the headings that stay at the top of the editor: a click there goes to one of them. */
async function boxInSight(page, word, where) {
  for (let triesLeft = 5; ; triesLeft--) {
    const box = await boxOfWord(page, word, where);
    if (!box.isCovered || triesLeft === 0) return box;
    await page.mouse.move(box.x, box.y + 120);
    await page.mouse.wheel(0, -60);
  }
}
