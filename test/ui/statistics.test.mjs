import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { assertAccessible } from './accessibility.mjs';
import { uiTest } from './uiTest.mjs';

const samples = path.join(import.meta.dirname, '../../media/samples');
const files = {
  ...Object.fromEntries(
    fs
      .readdirSync(samples)
      .filter(name => name.endsWith('.txt'))
      .map(name => [name, fs.readFileSync(path.join(samples, name), 'utf8')]),
  ),
  'broken.txt': Buffer.of(0, 1, 2, 3),
};

uiTest('a click on a bar of the statistics shows its items, and an item its text', { files }, async vscode => {
  await vscode.openFile('CM17-0900006.txt');
  await vscode.openContainer('IMR');
  await vscode.runCommand('IMR: Statistics');
  await vscode.answerToast('Read them all once?', 'Build Index');
  await vscode.page.locator('.tab.active', { hasText: 'Statistics' }).waitFor();
  const page = vscode.page.frameLocator('iframe.webview').frameLocator('iframe');
  await page.getByRole('heading', { name: 'Outcome by treatment request category' }).waitFor();
  await page.getByText('1 file could not be read, and is not counted.').waitFor();
  await vscode.page.locator('.sidebar .monaco-list-row', { hasText: '3. Upheld · Acupuncture' }).waitFor(); // of the text behind it
  await vscode.press('Control+B');
  await vscode.screenshot('statistics');
  await assertAccessible(vscode);
  await page.locator('tr', { hasText: 'Diagnostic Testing' }).first().locator('.mark').click();
  const items = page.getByRole('region', { name: 'Items of Diagnostic Testing' });
  await items.waitFor();
  assert.equal(await items.locator('li').count(), 8);
  await vscode.screenshot('items of a bar');
  await assertAccessible(vscode);
  await page.locator('.time a').first().click();
  await page.getByRole('region', { name: /^Items of 20\d\d$/ }).waitFor();
  assert.equal(await items.isVisible(), false);
  await vscode.screenshot('statistics over time');
  await page.locator('.items.shown a[data-item]').first().click();
  await vscode.page.locator('.tab.active', { hasText: /CM1\d-09/ }).waitFor();
});
