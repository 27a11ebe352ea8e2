import assert from 'node:assert/strict';
import { uiTest } from './uiTest.mjs';

const determination = `HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

Valium 5mg #60: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 54.

Decision rationale: The records are thin. The request is not medically necessary.

`;

const files = { 'long.txt': determination.repeat(1_000) };
const settings = { 'workbench.editorLargeFileConfirmation': 1024 };

uiTest('a long text is marked where it is seen before its problems are counted', { files, settings }, async vscode => {
  await vscode.page.evaluate(watchOrder);
  await vscode.openFile('long.txt');
  await vscode.statusBarItem('problems');
  assert.deepEqual(await order(vscode), ['checking', 'solid', 'counted']);

  await vscode.goToLine(9);
  await vscode.press('End');
  await vscode.page.evaluate(() => globalThis.order.splice(0));
  await vscode.press('Backspace');
  await vscode.page.waitForFunction(() => globalThis.order.at(-1) === 'counted');
  assert.deepEqual(await order(vscode), ['checking', 'dashed', 'counted']);
  await vscode.screenshot('a long text');

  const command = 'IMR: Export Determination as JSON';
  await Promise.all([vscode.statusBarItem('Exporting'), vscode.runCommand(command)]); // it takes more than a moment
  await vscode.page.locator('.tab.active', { hasText: 'long.imr.json' }).waitFor();
  await vscode.page.locator('.statusbar-item', { hasText: 'Exporting' }).waitFor({ state: 'detached' });
});

/** Of many lines, but no more items than are needed for more problems than are shown. */
const determinations = 1_500;
const manyLines = {
  'long.txt': Array.from({ length: determinations }, (_, i) =>
    determination.replace('The records are thin. ', remarks(190, i)),
  ).join(''),
};
const linesVSCodeThinksLarge = 300_000;
const lineOfLastHeading = manyLines['long.txt'].split('\n').findLastIndex(line => line.startsWith('Valium')) + 1;

uiTest(
  'a text of more than 300,000 lines is read whole, and says which problems are not shown',
  { files: manyLines, settings },
  async vscode => {
    assert.ok(lineOfLastHeading > linesVSCodeThinksLarge);
    await vscode.openFile('long.txt');
    await vscode.statusBarItem('1,500 items');
    await vscode.goToLine(lineOfLastHeading);
    await vscode.page.locator('.view-line', { hasText: 'Valium 5mg #60: Upheld' }).first().waitFor();
    await vscode.page.waitForFunction(isMarked);
    await vscode.runCommand('Problems: Focus on Problems View');
    await vscode.press('End');
    const notice = /This text has [\d,]+ problems\. Shown are the 999 gravest/;
    await vscode.page.locator('.markers-panel .monaco-list-row', { hasText: notice }).waitFor();
    await vscode.screenshot('a text of many lines');
  },
);

const tooLarge = { 'CM16-0900001.txt': determination.repeat(Math.ceil((51 * 1024 * 1024) / determination.length)) };

uiTest('a text that VS Code shows to no extension says so', { files: tooLarge, settings }, async vscode => {
  await vscode.openFile('CM16-0900001.txt');
  await vscode.statusBarItem('Too large to be read');
  await vscode.screenshot('a text too large');
  await vscode.runCommand('View: Close All Editors');
  await vscode.page.locator('.statusbar-item', { hasText: 'Too large' }).waitFor({ state: 'detached' });
});

/** The first two come from one change; which of them is drawn first is no matter. */
async function order(vscode) {
  const [first, second, ...rest] = await vscode.page.evaluate(() => globalThis.order);
  return [...[first, second].sort(), ...rest];
}

/** Runs inside the page: whether a decision that is seen has its box. */
const isMarked = () =>
  [...document.querySelectorAll('.view-overlays .cdr')].some(
    element => getComputedStyle(element).borderRadius === '3px',
  );

/** Runs inside the page: `globalThis.order` lists how the first decision and the status bar came to look, in order. */
function watchOrder() {
  globalThis.order = [];
  const seen = {};
  const note = (what, value) => {
    if (value && value !== seen[what]) {
      globalThis.order.push(value);
    }
    seen[what] = value || seen[what];
  };
  const look = () => {
    const box = [...document.querySelectorAll('.view-overlays .cdr')].find(
      element => getComputedStyle(element).borderRadius === '3px',
    );
    const status = document.querySelector('.statusbar')?.textContent ?? '';
    note('status', /Checking/.test(status) ? 'checking' : /\d problems/.test(status) && 'counted');
    note('box', box && getComputedStyle(box).borderTopStyle);
    requestAnimationFrame(look);
  };
  look();
}

/** Lines of a rationale, none of which is another one's. */
function remarks(count, ofDetermination) {
  const numbers = Array.from({ length: count }, (_, i) => i + ofDetermination * count);
  return numbers.map(number => `The records of visit ${number} are thin.\n`).join('');
}
