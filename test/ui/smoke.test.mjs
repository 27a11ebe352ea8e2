import assert from 'node:assert/strict';
import { uiTest } from './uiTest.mjs';

const note = 'A shopping list\n\nbread\nmilk\n';

uiTest('a plain text file opens with the extension installed', { files: { 'note.txt': note } }, async vscode => {
  await vscode.openFile('note.txt');
  assert.match(await vscode.visibleText(), /A shopping list/);
  assert.equal(await vscode.activeTab(), 'note.txt');
  await vscode.screenshot('plain text');
});
