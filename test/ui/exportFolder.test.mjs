import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { uiTest } from './uiTest.mjs';

const root = path.join(import.meta.dirname, '../..');
const sample = fs.readFileSync(path.join(root, 'media/samples/CM16-0900001.txt'), 'utf8');
const files = {
  'archive/one.txt': sample,
  'archive/of 2016/two.txt': sample,
  'archive/minutes.txt': 'Minutes.',
  'archive/letter.docx': '',
  'archive/damaged.pdf': fs.readFileSync(path.join(root, 'test/fixtures/pdf/truncated.pdf')),
  'notes.md': 'Notes.',
};

uiTest('a folder is exported from the explorer, and what was not read is listed', { files }, async vscode => {
  await exportFromExplorer(vscode, 'archive');
  const dialog = vscode.page.locator('.monaco-dialog-box');
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /The folder holds PDFs/);
  await vscode.screenshot('export of a folder asks about PDFs');
  await dialog.locator('.monaco-button', { hasText: 'Leave Them Out' }).click();
  const words =
    'Exported 2 determinations of 3 files to determinations.jsonl. 1 was not read. Passed over: 1 file of other kinds (.docx 1).';
  await vscode.toast(words);
  await vscode.screenshot('export of a folder');
  const rows = fs.readFileSync(path.join(vscode.folder, 'archive/determinations.jsonl'), 'utf8').trimEnd().split('\n');
  const names = rows.map(row => JSON.parse(row).source.name);
  assert.deepEqual(names, ['two.txt', 'one.txt']);
  await vscode.answerToast(words, 'Show Files');
  const listed = (await vscode.pickLabels()).join('\n');
  assert.match(listed, /damaged\.pdf[\s\S]*damaged or incomplete[\s\S]*minutes\.txt[\s\S]*no determination/);
  await vscode.screenshot('list of an exported folder');
  await vscode.pick('minutes.txt');
  await vscode.page.locator('.tab.active', { hasText: 'minutes.txt' }).waitFor();

  const target = path.join(vscode.folder, 'archive/determinations.jsonl');
  fs.writeFileSync(target, 'as it was');
  await exportFromExplorer(vscode, 'archive');
  await vscode.page.locator('.quick-input-widget', { hasText: 'overwrite' }).waitFor();
  await vscode.page.locator('.quick-input-widget .monaco-button', { hasText: 'Cancel' }).click(); // back to the name
  await vscode.press('Escape');
  await vscode.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  assert.equal(fs.readFileSync(target, 'utf8'), 'as it was');
});

const many = Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`archive/${i}.txt`, sample]));

uiTest('an export that is cancelled leaves nothing, nor one whose window is closed', { files: many }, async vscode => {
  await exportFromExplorer(vscode, 'archive');
  await vscode.toast(/\d+ of 1,500 files/);
  await vscode.screenshot('progress of an exported folder');
  assert.deepEqual(others(vscode).length, 1, 'the temporary file');
  await vscode.answerToast('Exporting', 'Cancel');
  await nothingIsLeft(vscode);
  await exportFromExplorer(vscode, 'archive');
  await vscode.toast(/\d+ of 1,500 files/);
  assert.deepEqual(others(vscode).length, 1, 'the temporary file');
  await vscode.page.goto('about:blank');
  await nothingIsLeft(vscode);
});

async function nothingIsLeft(vscode) {
  for (let tries = 0; tries < 200 && others(vscode).length > 0; tries++) await vscode.page.waitForTimeout(50);
  assert.deepEqual(others(vscode), []);
}

const others = ({ folder }) => fs.readdirSync(path.join(folder, 'archive')).filter(name => !/^\d+\.txt$/.test(name));

/** From the folder's context menu, to the file that is suggested. */
async function exportFromExplorer(vscode, name) {
  const entry = vscode.page.locator('.monaco-menu .action-label', { hasText: 'Export Folder' });
  for (let tries = 0; tries < 10 && !(await entry.isVisible()); tries++) {
    await vscode.press('Escape');
    await vscode.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: name })
      .first()
      .click({ button: 'right' });
    await entry.waitFor({ timeout: 2000 }).catch(() => undefined);
  }
  // a menu takes no click in its first moment
  for (let tries = 0; tries < 5 && (await entry.isVisible()); tries++) {
    await vscode.page.waitForTimeout(300);
    await entry.click({ timeout: 2000 }).catch(() => undefined);
  }
  const input = vscode.page.locator('.quick-input-widget input');
  await input.waitFor();
  await vscode.page.waitForFunction(() =>
    /determinations\.jsonl$/.test(document.querySelector('.quick-input-widget input')?.value ?? ''),
  );
  await input.press('Enter');
}
