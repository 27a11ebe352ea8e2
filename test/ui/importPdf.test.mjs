import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { assertAccessible } from './accessibility.mjs';
import { uiTest } from './uiTest.mjs';

const fixtures = path.join(import.meta.dirname, '../fixtures/pdf');
const fixture = name => fs.readFileSync(path.join(fixtures, name));
const files = {
  'determination.pdf': fixture('owner-locked.pdf'),
  'scan.pdf': fixture('scan.pdf'),
  'truncated.pdf': fixture('truncated.pdf'),
  'slow-page.pdf': fixture('slow-page.pdf'),
  'CM16-0900001.pdf': fixture('CM16-0900001.pdf'),
  'CM16-0900002.pdf': fixture('CM16-0900001.pdf'),
  'typed.txt': 'Decision rationale: typed.\n\nMAXIMUS guideline: none.\n\nClaims Administrator guideline: none.\n',
};

uiTest('a PDF that forbids copying is imported from the explorer after a question', { files }, async vscode => {
  await importFromExplorer(vscode, 'determination.pdf');
  const dialog = vscode.page.locator('.monaco-dialog-box');
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /determination\.pdf does not permit copying its text/);
  await vscode.screenshot('copy question');
  await dialog.locator('.monaco-button', { hasText: /^Import$/ }).click();
  await vscode.page.locator('.tab.active', { hasText: 'CM16-0990001.txt' }).waitFor();
  await vscode.waitForText(/Case Number:\s+CM16-0990001/);
  await vscode.openContainer('IMR');
  const items = (await vscode.treeRows()).filter(({ level }) => level === 1);
  assert.equal(items.length, 2);
  assert.match(items[1].label, /Upheld/);
  await vscode.screenshot('imported determination');

  await vscode.clickTreeRow('Voltaren');
  await vscode.runCommand('IMR: Show PDF Page');
  const sheets = vscode.page.frameLocator('iframe.webview').frameLocator('iframe').locator('.sheet');
  await markedOn(sheets, 2);
  await vscode.screenshot('page of the PDF');
  await assertAccessible(vscode);
  await vscode.goToLine(1);
  await markedOn(sheets, 1);
  await sheets.nth(1).hover();
  await vscode.page.mouse.wheel(0, 5000);
  await vscode.waitForText(/Voltaren/);

  // a window that is opened again has the report, and knows the PDF, of a text that was never saved
  const report = vscode.page.locator('.tab', { hasText: 'Review: CM16-0990001.txt' });
  await vscode.press('Control+1');
  await vscode.runCommand('IMR: Review Report');
  await report.waitFor();
  await vscode.page.waitForTimeout(6000); // every five seconds VS Code keeps what is open
  await vscode.page.reload();
  await vscode.statusBarItem('2 items');
  const made = vscode.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await made.getByRole('heading', { name: 'Disputed items' }).waitFor();
  await report.click();
  await vscode.runCommand('View: Close Editor');
  await report.waitFor({ state: 'detached' });
  await vscode.press('Control+1');
  await vscode.goToLine(1);
  await vscode.runCommand('IMR: Show PDF Page');
  await markedOn(sheets, 1);

  // the text remembers its PDF where it was saved, changed by another program and opened again
  await vscode.press('Control+1');
  await vscode.press('Control+S');
  await vscode.page.locator('.tab:not(.dirty)', { hasText: 'CM16-0990001.txt' }).waitFor();
  await vscode.runCommand('View: Close All Editors');
  const file = path.join(vscode.folder, 'CM16-0990001.txt');
  fs.writeFileSync(file, `A line of my own.\n${fs.readFileSync(file, 'utf8')}`);
  await vscode.openFile('CM16-0990001.txt');
  await vscode.goToLine(2);
  await vscode.runCommand('IMR: Show PDF Page');
  await markedOn(sheets, 1);

  await vscode.runCommand('View: Close All Editors');
  await vscode.openFile('typed.txt');
  await vscode.runCommand('IMR: Show PDF Page');
  await vscode.toast('This text was not imported from a PDF.');
});

/** Waits until a page has the line's mark, on letters that are drawn. */
async function markedOn(sheets, page) {
  await sheets
    .nth(page - 1)
    .locator('.mark')
    .waitFor();
  await sheets
    .nth(page - 1)
    .locator('canvas')
    .waitFor();
  const isDrawn = await sheets.nth(page - 1).evaluate(sheet => {
    const canvas = sheet.querySelector('canvas');
    const share = (name, side) => (Number.parseFloat(sheet.querySelector('.mark').style[name]) / 100) * canvas[side];
    const { data } = canvas
      .getContext('2d')
      .getImageData(0, share('top', 'height'), canvas.width, share('height', 'height'));
    return data.some((value, index) => index % 4 === 0 && value < 100);
  });
  assert.ok(isDrawn);
}

const allowed = { 'imr.pdf.copyRestricted': 'allow' };

uiTest('a double click on a PDF of the State offers its text', { files, settings: allowed }, async vscode => {
  await fileRow(vscode, 'CM16-0900001.pdf').dblclick();
  const offer = vscode.page.locator('.notification-toast', { hasText: 'can be imported as text' });
  await offer.waitFor({ timeout: 40_000 }); // the extension starts with this file
  await vscode.answerToast('can be imported as text', 'Import');
  await vscode.page.locator('.tab.active', { hasText: 'CM16-0900001.txt' }).waitFor();
  await vscode.waitForText(/CM16-0900001/);
  const raw = vscode.page.locator('.tab', { hasText: 'CM16-0900001.pdf' });
  await raw.waitFor({ state: 'detached' });

  // that was the only time: the next one just opens, as does what comes after it
  await fileRow(vscode, 'CM16-0900002.pdf').dblclick();
  await vscode.page.locator('.tab.active', { hasText: 'CM16-0900002.pdf' }).waitFor();
  await vscode.openFile('typed.txt');
  await vscode.statusBarItem(/\d items?/);
  assert.equal(await offer.count(), 0);
});

uiTest(
  'a scan is told apart and named, and a window closed in the middle of an import leaves nothing',
  { files },
  async vscode => {
    await importFromExplorer(vscode, 'scan.pdf');
    assert.match(
      await vscode.toast('pictures of pages'),
      /pictures of pages \(a scan\) and no text: run text recognition/,
    );
    await vscode.screenshot('import of a scan');

    // a window that is closed in the middle of an import
    const before = fs.readdirSync(vscode.folder).sort();
    await importFromExplorer(vscode, 'slow-page.pdf');
    await vscode.toast('Importing');
    await vscode.page.reload();
    await fileRow(vscode, 'slow-page.pdf').waitFor();
    assert.deepEqual(fs.readdirSync(vscode.folder).sort(), before);
  },
);

uiTest('several PDFs are saved beside them after one question, and end in one list', { files }, async vscode => {
  await openMenu(vscode, 'determination.pdf');
  await vscode.press('Escape');
  for (const name of ['CM16-0900001.pdf', 'scan.pdf', 'truncated.pdf'])
    await fileRow(vscode, name).click({ modifiers: ['Control'] });
  await importFromExplorer(vscode, 'truncated.pdf');
  await button(vscode, /^Always Import$/).click();
  await button(vscode, /^Save Beside the PDFs$/).click();
  const rows = (await vscode.pickLabels()).join('\n');
  assert.match(rows, /scan\.pdf.*a scan.*truncated\.pdf.*damaged or incomplete.*CM16-0990001\.txt.*CM16-0900001\.txt/s);
  await vscode.screenshot('result of several imports');
  for (const name of ['CM16-0900001.txt', 'CM16-0990001.txt']) assert.ok(fs.existsSync(path.join(vscode.folder, name)));
  await vscode.press('Escape');

  // once more, and their folder goes while one is asked where to put them
  for (const name of ['CM16-0900001.txt', 'CM16-0990001.txt']) fs.rmSync(path.join(vscode.folder, name));
  await importFromExplorer(vscode, 'truncated.pdf');
  await button(vscode, /^Save Beside the PDFs$/).waitFor();
  fs.rmSync(vscode.folder, { recursive: true });
  await button(vscode, /^Save Beside the PDFs$/).click();
  const refused = (await vscode.pickLabels()).join('\n');
  assert.equal(refused.match(/could not be written\s+No such file or directory/g)?.length, 2, refused);
});

const button = (vscode, words) => vscode.page.locator('.monaco-dialog-box .monaco-button', { hasText: words });

async function importFromExplorer(vscode, name) {
  const entry = await openMenu(vscode, name);
  // a menu takes no click in its first moment
  for (let tries = 0; tries < 5 && (await entry.isVisible()); tries++) {
    await vscode.page.waitForTimeout(300);
    await entry.click({ timeout: 2000 }).catch(() => undefined);
  }
}

/** The entry of the context menu, once VS Code has read what the extension adds to it. */
async function openMenu(vscode, name) {
  const entry = vscode.page.locator('.monaco-menu .action-label', { hasText: 'Import Determination from PDF' });
  for (let i = 0; i < 10; i++) {
    await fileRow(vscode, name).click({ button: 'right' });
    const shown = await entry.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (shown) break;
    await vscode.press('Escape');
  }
  return entry;
}

function fileRow(vscode, name) {
  return vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
}
