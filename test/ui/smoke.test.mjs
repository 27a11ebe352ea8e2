import assert from 'node:assert/strict';
import { uiTest } from './uiTest.mjs';

const note = 'A shopping list\n\nbread\nmilk\n';
/** As an old program on Windows saved it: "\x96" is a dash, "\x93" and "\x94" are quotation marks. */
const old = Buffer.from(
  `IMR ISSUES, DECISIONS AND RATIONALES

Norco 10/325mg #60: Upheld

MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 76\x9680.

Decision rationale: He is \x93better\x94. The request is not medically necessary.
`,
  'latin1',
);

uiTest(
  'plain texts open with the extension installed, also those of old programs',
  { files: { 'note.txt': note, 'old.txt': old } },
  async vscode => {
    await vscode.openFile('note.txt');
    await vscode.waitForText(/A shopping list/);
    assert.equal(await vscode.activeTab(), 'note.txt');
    await vscode.screenshot('plain text');

    await vscode.openFile('old.txt');
    await vscode.toast('opened as UTF-8');
    await vscode.screenshot('letters that were lost');
    await vscode.answerToast('opened as UTF-8', 'Reopen with Encoding');
    await vscode.page.locator('.view-line', { hasText: '“better”' }).waitFor();
    await vscode.waitForText(/76–80/);

    await vscode.runCommand('View: Close All Editors');
    await vscode.runCommand('Welcome: Open Walkthrough...');
    await vscode.pick('Read, Check and Write IMR Determinations');
    await vscode.page.getByText('Fix it, or say why it is right').first().click();
    await vscode.page.locator('.monaco-button', { hasText: 'Fix All Automatically' }).click();
    await vscode.answerToast('Open a determination first.', 'Open a Sample');
    await vscode.pick('Four items, many problems');
    await vscode.statusBarItem('4 items');
  },
);
