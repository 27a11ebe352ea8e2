import assert from 'node:assert/strict';
import { uiTest } from './uiTest.mjs';

const draft = `HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer.

CLINICAL CASE SUMMARY

The injured worker is a 50 year old female injured on 02/03/2015.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

Retrospective Valium 5mg Qty:60 (DOS 01/16/15): Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for
its decision.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines
Page(s): 54.

Decision rationale: The records are thin. The request is not medically necessary.

\fNorco 10/325mg #120: Overturned

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for
its decision.

MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.

Decision rationale: Function is better and pain is less. The request is medically necessary.
`;

const upheldOnly = draft.slice(0, draft.indexOf('\fNorco'));
const files = { 'draft.txt': draft, 'upheld.txt': upheldOnly, 'note.txt': 'A shopping list\n    bread\n' };

uiTest('a reviewer reads a plain text determination and exports it', { files }, async vscode => {
  await vscode.openFile('draft.txt');
  assert.match(await vscode.statusBarItem('items'), /2 items · 1 problem/);
  await vscode.page.locator('.statusbar-item.warning-kind', { hasText: '2 items' }).waitFor();
  await vscode.goToLine(13);

  const upheld = await vscode.styleOf('Upheld');
  const overturned = await vscode.styleOf('Overturned');
  assert.equal(upheld.color, 'rgb(245, 192, 113)');
  assert.equal(overturned.color, 'rgb(99, 220, 201)');
  for (const { fontWeight, decorations } of [upheld, overturned]) {
    assert.equal(fontWeight, '700');
    assert.ok(decorations.some(({ border, borderRadius }) => border.includes('1px solid') && borderRadius === '3px'));
  }
  assert.equal((await vscode.styleOf('MAXIMUS guideline:')).fontStyle, 'italic');

  const behind = await vscode.behindLine('Page(s): 54.');
  assert.match(behind.words, /page 24/);
  assert.equal(behind.color, 'rgb(217, 181, 74)');

  assert.deepEqual(await pageRule(vscode), { words: 'page 2', border: 'dashed', boxOpacity: '0' });

  const card = await vscode.hover('Benzodiazepines', { inLine: 'MAXIMUS guideline' });
  assert.match(card, /^Benzodiazepines · p\. 54/);
  assert.match(card, /Cited p\. 54 — not the page of this topic \(p\. 24\)/);
  await vscode.screenshot('hover of a citation');

  await vscode.page.locator('.codelens-decoration a', { hasText: 'Overturned' }).click();
  await vscode.page.locator('.view-line', { hasText: 'Norco 10/325mg #120: Upheld' }).waitFor();
  await vscode.statusBarItem('Item 2 is Upheld now. Undo takes it back.');
  await vscode.press('Control+Z');
  await vscode.page.locator('.view-line', { hasText: 'Norco 10/325mg #120: Overturned' }).waitFor();
  const told = vscode.page.locator('.statusbar-item', { hasText: 'Undo takes it back' });
  await told.waitFor({ state: 'detached', timeout: 2000 }); // by itself it would go after four seconds

  await vscode.runCommand('IMR: Go to Item');
  assert.deepEqual(await itemsToGoTo(vscode), [
    { words: '1. Upheld · Valium 5mg Qty:60 1 problem', marks: ['circle-slash', 'warning'] },
    { words: '2. Overturned · Norco 10/325mg #120', marks: ['pass'] },
  ]);
  await vscode.screenshot('go to item');
  await vscode.press('Escape');

  await vscode.openContainer('IMR');
  await showParts(vscode);
  const rows = await vscode.treeRows();
  assert.deepEqual(
    rows.map(({ label }) => label),
    [
      '1. Upheld · Valium 5mg Qty:60',
      'Claims administrator',
      'MAXIMUS',
      'Rationale',
      '2. Overturned · Norco 10/325mg #120',
    ],
  );
  assert.equal(rows[0].description, 'retrospective');
  assert.match(
    rows[0].accessibleName,
    /^Item 1\. Upheld · Valium 5mg Qty:60, retrospective, 1 problem, the gravest a warning/,
  );
  assert.equal(rows[3].description, 'not medically necessary');
  await vscode.clickTreeRow('Rationale');
  await vscode.waitForLine(21);
  await vscode.runCommand('IMR: Find in Disputed Items');
  await vscode.page.locator('.sidebar .monaco-tree-type-filter input').waitFor();
  await vscode.type('norco');
  await vscode.page.locator('.sidebar .monaco-list-row.focused', { hasText: 'Norco' }).waitFor();

  await vscode.screenshot('disputed items');

  await vscode.runCommand('IMR: Export Determination as JSON');
  await vscode.page.locator('.tab.active', { hasText: 'draft.imr.json' }).waitFor();
  await vscode.page.locator('.editor-group-container.active .view-line', { hasText: '"formatVersion"' }).waitFor();
  await vscode.waitForText(/"name": "draft\.txt"/);
  await vscode.screenshot('exported JSON');
});

/** What is drawn for the form feed: words behind the line above, a rule below it, and the box that is not seen. */
async function pageRule({ page }) {
  const drawn = await page.waitForFunction(() => {
    const editor = document.querySelector('.editor-group-container.active .monaco-editor');
    const behind = [...editor.querySelectorAll('.view-line span')].map(span => getComputedStyle(span, '::after'));
    const rule = behind.find(({ content, position }) => content !== 'none' && position === 'absolute');
    const box = [...editor.querySelectorAll('.view-line span span')].find(span => span.textContent === '\u240c');
    const words = behind.find(({ content }) => content.startsWith('"page'))?.content.slice(1, -1);
    return words && box && { words, border: rule?.borderBottomStyle, boxOpacity: getComputedStyle(box).opacity };
  });
  return drawn.jsonValue();
}

/** The rows of Go to Item, with the icons in them. */
async function itemsToGoTo({ page }) {
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await rows.first().waitFor();
  return rows.evaluateAll(elements =>
    elements.map(row => ({
      words: [...row.querySelectorAll('.label-name, .label-description')].map(part => part.innerText.trim()).join(' '),
      marks: [...row.querySelectorAll('.codicon, .quick-input-list-icon')].flatMap(
        ({ classList }) => /codicon-([a-z-]+)/.exec(classList.value)?.[1] ?? [],
      ),
    })),
  );
}

/** A view that is being drawn anew (just opened, or in another theme) may close a row once more. */
async function showParts(vscode) {
  for (let tries = 0; tries < 10 && (await vscode.treeRows()).length !== 5; tries++) {
    await vscode.expandTreeRow('Valium').catch(() => undefined);
    await vscode.page.waitForTimeout(300);
  }
}

const forScreenReaders = { files, settings: { 'editor.accessibilitySupport': 'on' } };

uiTest('a filter of the items is seen, also on the next file, and cleared there', forScreenReaders, async vscode => {
  const { page } = vscode;
  const labels = async () => (await vscode.treeRows()).map(({ label }) => label);
  await vscode.openFile('draft.txt');
  await vscode.goToLine(13);
  await vscode.statusBarItem('2 items');
  assert.equal((await vscode.styleOf('Upheld')).color, 'rgb(245, 192, 113)', 'marked for screen readers too');
  await vscode.openContainer('IMR');
  await vscode.treeRows();
  await vscode.runCommand('IMR: Filter Disputed Items');
  await vscode.pick('Overturned');
  await page.locator('.sidebar .pane-header', { hasText: 'Overturned' }).waitFor();
  await page.locator('.sidebar .monaco-list-row', { hasText: 'Clear' }).waitFor();
  assert.deepEqual(await labels(), ['Overturned: 1 of 2 items', '2. Overturned · Norco 10/325mg #120']);
  await vscode.screenshot('a filter of the items');

  await vscode.openFile('upheld.txt');
  await vscode.openContainer('IMR');
  await page.locator('.welcome-view-content', { hasText: 'No item passes the filter' }).waitFor();
  await vscode.screenshot('no item passes the filter');
  await page.locator('.welcome-view-content a', { hasText: 'Clear the filter' }).click();
  await page.locator('.sidebar .pane-header', { hasText: 'Disputed Items' }).waitFor();
  assert.deepEqual(await labels(), ['1. Upheld · Valium 5mg Qty:60']);

  const status = page.locator('.statusbar-item', { hasText: '1 item · 1 problem' });
  const spoken = await status.locator('[aria-label]').first().getAttribute('aria-label');
  assert.equal(spoken, 'Determination: 1 item · 1 problem: 1 warning. Opens a menu.');
  await status.hover();
  await page.locator('.workbench-hover', { hasText: /1 item · 1 upheld.*1 warning/s }).waitFor();
  await page.locator('.workbench-hover a', { hasText: 'Read comfortably' }).click();
  await vscode.statusBarItem('IMR Determination');
  await status.click();
  assert.match(
    (await vscode.pickLabels()).join('\n'),
    /Go to Item.*1 upheld.*Go to Problem.*1 warning.*Ready to Sign/s,
  );
  await vscode.screenshot('menu of the status bar');
  await vscode.press('Escape');
  await vscode.press('Control+Shift+O');
  await page.locator('.quick-input-list', { hasText: '1. Upheld · Valium 5mg Qty:60 (1 problem)' }).waitFor();
  await vscode.press('Escape');
});

uiTest('a text that is no determination shows nothing of the extension', { files }, async vscode => {
  await vscode.openFile('note.txt');
  await vscode.openContainer('IMR');
  await vscode.page.locator('.welcome-view-content', { hasText: 'Open a determination' }).waitFor();
  assert.equal(await vscode.page.locator('.statusbar-item', { hasText: 'items' }).count(), 0);
  await vscode.screenshot('no determination');
  await vscode.openFile('draft.txt');
  const count = vscode.page.locator('#status\\.problems', { hasText: /[1-9]/ });
  await count.waitFor();
  await vscode.runCommand('View: Close Editor');
  await count.waitFor({ state: 'detached', timeout: 5000 });

  await vscode.runCommand('Preferences: Open Settings (UI)');
  await vscode.page.locator('.settings-editor .search-container').waitFor();
  await vscode.type('imr.checks');
  const checks = vscode.page.locator('.settings-editor .setting-item-contents', { hasText: 'Checks' }).first();
  await checks.waitFor();
  assert.equal((await checks.locator('.setting-item-validation-message').innerText()).trim(), '');
  await vscode.screenshot('settings page');
});
