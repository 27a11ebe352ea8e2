import assert from 'node:assert/strict';
import { uiTest } from './uiTest.mjs';

const item = (heading, conclusion) => `${heading}

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.

Decision rationale: The records are complete. ${conclusion}

`;

const draft = `HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

${item('Valium 5mg #60: Upheld', 'The request is not medically necessary.')}${item('Norco 10/325mg #120: Overturned', 'The request is medically necessary.')}`;

const files = { 'draft.txt': draft };
const endOfFirstItem = 15;

uiTest(
  'the view stays at the item that one writes, and a key after a click destroys nothing',
  { files },
  async vscode => {
    await vscode.openFile('draft.txt');
    await vscode.openContainer('IMR');
    await vscode.treeRows();
    await vscode.page.locator('.editor-group-container.active .view-line').first().click();
    await vscode.goToLine(endOfFirstItem);
    await vscode.press('End');
    await vscode.page.locator('.sidebar .monaco-list-row.selected', { hasText: 'Valium' }).waitFor();
    await vscode.page.evaluate(watchSelectedRows);
    await vscode.page.keyboard.type(' The worker asked for more of the same drug.', { delay: 40 });
    await vscode.page.waitForTimeout(1500);
    const selected = await vscode.page.evaluate(() => [...globalThis.selectedRows]);
    assert.deepEqual(
      selected.map(label => label.replace(/ .*/, '')),
      ['1.'],
    );

    await Promise.all([vscode.page.waitForFunction(highlightOfLine, 'Norco'), vscode.clickTreeRow('Norco')]);
    await vscode.waitForLine(endOfFirstItem + 2);
    await vscode.page.waitForFunction(`!(${highlightOfLine})('Norco')`);
    await vscode.page.locator('.sidebar .monaco-list:focus').waitFor();
    await vscode.press('Enter');
    await vscode.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await vscode.press('x');
    await vscode.waitForText(/xNorco 10\/325mg #120: Overturned/);
  },
);

/** Runs inside the page: the color that lies behind the whole of a line; undefined where there is none. */
function highlightOfLine(words) {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor');
  const line = [...editor.querySelectorAll('.view-line')].find(({ textContent }) => textContent.includes(words));
  const top = line?.getBoundingClientRect().top;
  const wide = [...editor.querySelectorAll('.view-overlays .cdr')].filter(
    element => element.getBoundingClientRect().top === top && element.getBoundingClientRect().width > 400,
  );
  return wide.map(element => getComputedStyle(element).backgroundColor).find(color => color !== 'rgba(0, 0, 0, 0)');
}

/** Runs inside the page: `globalThis.selectedRows` collects the labels of the rows that were ever selected. */
function watchSelectedRows() {
  globalThis.selectedRows = new Set();
  const look = () => {
    for (const row of document.querySelectorAll('.sidebar .monaco-list-row.selected')) {
      globalThis.selectedRows.add(row.querySelector('.label-name')?.textContent ?? '');
    }
    requestAnimationFrame(look);
  };
  look();
}
