import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { uiTest } from './uiTest.mjs';

const fixtures = path.join(import.meta.dirname, '../fixtures/pdf');
const fixture = name => fs.readFileSync(path.join(fixtures, name));
const files = {
  'determination.pdf': fixture('owner-locked.pdf'),
  'scan.pdf': fixture('scan.pdf'),
  'truncated.pdf': fixture('truncated.pdf'),
};

uiTest('a PDF that forbids copying is imported from the explorer after a question', { files }, async vscode => {
  await importFromExplorer(vscode, 'determination.pdf');
  const dialog = vscode.page.locator('.monaco-dialog-box');
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /determination\.pdf does not permit copying its text/);
  await vscode.screenshot('copy question');
  await dialog.locator('.monaco-button', { hasText: /^Import$/ }).click();
  await vscode.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  await vscode.waitForText(/Case Number:\s+CM16-0990001/);
  await vscode.openContainer('IMR');
  const items = (await vscode.treeRows()).filter(({ level }) => level === 1);
  assert.equal(items.length, 2);
  assert.match(items[1].label, /Upheld/);
  await vscode.screenshot('imported determination');

  await vscode.clickTreeRow('Voltaren');
  await vscode.runCommand('IMR: Show PDF Page');
  assert.match(await vscode.toast('comes from page'), /comes from page 2 of determination\.pdf/);
  await vscode.screenshot('page of the PDF');
});

uiTest('a scan is told apart and named', { files }, async vscode => {
  await importFromExplorer(vscode, 'scan.pdf');
  assert.match(
    await vscode.toast('pictures of pages'),
    /pictures of pages \(a scan\) and no text: run text recognition/,
  );
  await vscode.screenshot('import of a scan');
});

uiTest('several PDFs end in one list of what failed and why', { files }, async vscode => {
  await openMenu(vscode, 'determination.pdf');
  await vscode.press('Escape');
  for (const name of ['scan.pdf', 'truncated.pdf']) await fileRow(vscode, name).click({ modifiers: ['Control'] });
  await importFromExplorer(vscode, 'truncated.pdf');
  await vscode.page.locator('.monaco-dialog-box .monaco-button', { hasText: /^Always Import$/ }).click();
  const rows = (await vscode.pickLabels()).join('\n');
  assert.match(rows, /scan\.pdf.*a scan.*truncated\.pdf.*damaged or incomplete/s);
  assert.doesNotMatch(rows, /determination\.pdf/);
  await vscode.screenshot('result of several imports');
});

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
