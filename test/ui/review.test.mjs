import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { assertAccessible, notOurs } from './accessibility.mjs';
import { uiTest } from './uiTest.mjs';

const name = 'CM17-0900006.txt';
const size = { width: 1440, height: 900 };
const red = 'rgb(255, 123, 123)';
const amber = 'rgb(217, 181, 74)';
const application = fs.readFileSync(path.join(import.meta.dirname, '../fixtures/pdf/application.pdf'));

uiTest('problems: list, quick fix, dismissal with a reason', { size }, async vscode => {
  await vscode.openFile(name);
  const rows = await vscode.problems();
  assert.ok(
    rows.some(row => row.includes('600mg') && row.includes('name-differs')),
    rows.join('\n'),
  );
  await vscode.goToLine(46);
  await vscode.screenshot('problems dark');
  await vscode.clickWord('300mg', { inLine: '300mg' });
  const change = await vscode.quickFix('Change the rationale to “600mg”');
  await vscode.screenshot('quick fix menu');
  await change.click();
  await vscode.page.locator('.markers-panel', { hasText: 'name-differs' }).waitFor({ state: 'detached' });

  await vscode.page.locator('.markers-panel a', { hasText: 'decision-contradicts-rationale' }).first().click();
  const meaning = vscode.page.locator('.tab.active', { hasText: 'Preview decision-contradicts-rationale.md' });
  await meaning.waitFor();
  const rendered = vscode.page.frameLocator('iframe.webview').frameLocator('iframe').locator('h1');
  await rendered.getByText('Decision contradicts the rationale').waitFor();
  await vscode.screenshot('the page of a problem');
  await assertAccessible(vscode, notOurs);
  await vscode.runCommand('View: Close Editor');
  await meaning.waitFor({ state: 'detached' });

  await vscode.goToLine(75);
  const borders = await vscode.bordersOf('Acupuncture, 6 additional');
  await vscode.page.keyboard.press('End');
  await vscode.page.keyboard.type(' He asked for it.', { delay: 40 });
  await vscode.page.waitForTimeout(1200);
  assert.deepEqual(await borders(), [red], 'the red border stays while one types');
  assert.match(await signOfLine(vscode, 'Acupuncture, 6 additional'), /upheld-error-dark\.svg/);
  await vscode.page.locator('.statusbar-item.error-kind', { hasText: '4 items' }).waitFor();
  await vscode.openContainer('IMR');
  await vscode.runCommand('View: Focus Active Editor Group'); // a row that is selected in a view with the focus is white
  await vscode.page.waitForFunction(looksOf, ['Acupuncture', red, '"3"']);
  await vscode.page.waitForFunction(looksOf, ['LSO brace', amber, '"1"']);
  await vscode.screenshot('an item with an error');
  await vscode.pickFromTreeRow('Acupuncture', 'Go to Problem');
  assert.deepEqual(
    (await vscode.pickLabels()).map(label => label.trim().slice(0, 7)),
    ['Item 3:', 'Item 3:', 'Item 3:'],
  );
  await vscode.press('Escape');

  await vscode.goToLine(63);
  await vscode.clickWord('Upheld', { inLine: 'Acupuncture' });
  await (await vscode.quickFix('Dismiss “Decision contradicts the rationale”')).click();
  const reasons = vscode.page.locator('.quick-input-list .monaco-list-row');
  await reasons.filter({ hasText: 'The sentence is about an earlier request.' }).waitFor();
  await vscode.screenshot('reason to dismiss');
  await vscode.type('It is right');
  await reasons.filter({ hasText: 'It is right as it stands.' }).waitFor();
  await vscode.type(': the visits were approved on appeal');
  await reasons.filter({ hasText: 'kept as typed' }).waitFor();
  await vscode.press('Enter');
  await vscode.page
    .locator('.markers-panel', { hasText: 'decision-contradicts-rationale' })
    .waitFor({ state: 'detached' });
  const { decorations } = await vscode.styleOf('Upheld', { inLine: 'Acupuncture' });
  assert.ok(!decorations.some(({ border }) => border.includes(red)));
  await vscode.statusBarItem('Dismissed. The menu of the status bar lists it');
  await vscode.runCommand('IMR: Ready to Sign?');
  const points = (await vscode.pickLabels()).join('\n');
  assert.match(points, /\d more problems?, for information/);
  assert.match(points, /Keep these in CM17-0900006\.imr-review\.json/);
  await vscode.press('Escape');
  await vscode.press('Control+Shift+O'); // VS Code keeps what it was told of a text that has not changed
  await vscode.page.locator('.quick-input-list', { hasText: /3\. Upheld · Acupuncture.*\(2 problems\)/ }).waitFor();
  await vscode.press('Escape');
  await vscode.page.locator('.statusbar-item', { hasText: '4 items' }).click();
  await vscode.pick('Dismissed Problems…');
  const dismissed = vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'approved on appeal' });
  await dismissed.waitFor();
  assert.match(await dismissed.innerText(), /Decision contradicts the rationale/);
  await vscode.screenshot('dismissed problems');
  await dismissed.click();
  await vscode.press('Enter');
  await vscode.page.locator('.markers-panel', { hasText: 'decision-contradicts-rationale' }).waitFor();
});

/** The picture in the margin of a line. */
async function signOfLine({ page }, words) {
  const line = page.locator('.editor-group-container.active .view-line', { hasText: words });
  const { y } = await line.boundingBox();
  return page.locator('.editor-group-container.active .cgmr').evaluateAll(
    (signs, top) =>
      signs
        .filter(sign => Math.abs(sign.getBoundingClientRect().top - top) < 2)
        .map(sign => getComputedStyle(sign).backgroundImage)
        .join(),
    y,
  );
}

/** Runs inside the page: whether a row of the items has a color, and a number behind it. */
function looksOf([words, color, number]) {
  const rows = [...document.querySelectorAll('.sidebar .monaco-list-row .monaco-icon-label')];
  const row = rows.find(({ textContent }) => textContent.includes(words));
  if (!row) return false;
  const { content } = getComputedStyle(row, '::after');
  return getComputedStyle(row.querySelector('.label-name')).color === color && content === number;
}

uiTest('completion: only where something of ours fits', { size }, async vscode => {
  await vscode.openFile(name);
  await vscode.statusBarItem('4 items');
  const list = vscode.page.locator('.suggest-widget.visible');
  await vscode.clickWord('MAXIMUS', { inLine: 'MAXIMUS Federal' });
  await vscode.press('Control+End');
  await vscode.press('Enter');
  await vscode.press('Enter');
  await vscode.type('Naproxen 550mg #60:');
  await list.getByText('Overturned', { exact: true }).first().waitFor();
  await vscode.screenshot('completion of a decision');
  await vscode.press('Enter');
  await vscode.press('Enter');
  await vscode.press('Enter');
  await vscode.type('Claims Administrator guideline: ');
  await list.getByText('Decision based on MTUS', { exact: true }).first().waitFor();
  await vscode.press('Enter');
  await list.getByText('Chronic Pain Medical Treatment 2016', { exact: true }).first().waitFor();
  await vscode.screenshot('completion of a document');
  await vscode.type('Chronic Pain Medical Treatment 2016, Section(s): ');
  await vscode.type('NSAIDs');
  await list.getByText('NSAIDs', { exact: false }).first().waitFor();
  await vscode.screenshot('completion of a section');
  await vscode.press('Escape');
  await vscode.press('Control+End');
  await vscode.type('\n\nMAXIMUS guideline: [guideline]');
  await vscode.press('Escape');
  await vscode.press('ArrowLeft');
  await vscode.press('Control+Space');
  await list.getByText('Decision based on MTUS', { exact: true }).first().waitFor();
  await vscode.screenshot('completion of a placeholder');
  await vscode.press('Enter');
  await vscode.waitForText(/MAXIMUS guideline: Decision based on MTUS\s*$/);
});

uiTest('the review report beside the text, saved as a file', { size }, async vscode => {
  await vscode.openFile(name);
  await vscode.statusBarItem('4 items');
  await vscode.runCommand('IMR: Review Report');
  const page = vscode.page.frameLocator('iframe.webview').frameLocator('iframe');
  await page.getByRole('heading', { name: 'Disputed items' }).waitFor();
  await vscode.press('Control+B');
  await vscode.screenshot('report');
  await assertAccessible(vscode);
  await page.getByRole('button', { name: 'Copy as a table' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.match(await vscode.clipboard(), /^No\.\tItem\tDecision\t.*\n1\tGabapentin 600mg #90\tOverturned\t/);
  await vscode.runCommand('View: Focus First Editor Group');
  await vscode.waitForLine(1);
  const frame = await vscode.page.locator('iframe.webview').elementHandle();
  await (await frame.contentFrame()).evaluate(focusIsToldLate);
  await page.getByRole('link', { name: 'NCS of the upper extremity' }).click();
  await vscode.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
  await vscode.page.waitForTimeout(1000); // for a focus that is told late
  await vscode.waitForLine(76);
  assert.doesNotMatch(await vscode.page.locator('#status\\.editor\\.selection').innerText(), /selected/);

  await vscode.press('Control+A');
  await vscode.press('Delete');
  await page.getByText('holds no determination now').waitFor();
  await vscode.press('Control+Z');
  await page.getByRole('heading', { name: 'Disputed items' }).waitFor();

  await vscode.runCommand('IMR: Save Review Report');
  const dialog = vscode.page.locator('.quick-input-widget', { hasText: 'Save Review Report' });
  await dialog.locator('.monaco-button', { hasText: 'OK' }).click();
  await vscode.toast('Review report saved');
  await vscode.screenshot('report saved');
  const saved = fs.readFileSync(path.join(vscode.folder, 'CM17-0900006.review.html'), 'utf8');
  assert.match(saved, /^<!DOCTYPE html>/);
});

uiTest('reports stay in one column, and come back with the window', { size }, async vscode => {
  const { page } = vscode;
  const columns = page.locator('.editor-group-container');
  const report = file => page.locator('.tab.active', { hasText: `Review: ${file}` });
  const focused = page.locator('.editor-group-container.active .tab.active');
  const content = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  const other = 'CM16-0900003.txt';
  for (const file of [name, other]) {
    await vscode.openFile(file);
    await vscode.statusBarItem('items');
    await vscode.runCommand('IMR: Review Report');
    await report(file).waitFor();
    await focused.filter({ hasText: file }).waitFor();
    assert.doesNotMatch(await focused.innerText(), /Review/, 'the text keeps the focus');
    assert.equal(await columns.count(), 2);
  }
  await vscode.runCommand('View: Focus Next Editor Group');
  await focused.filter({ hasText: `Review: ${other}` }).waitFor();
  await vscode.runCommand('View: Focus First Editor Group');
  await shows('of the second');

  await vscode.runCommand('IMR: Compare With');
  await vscode.pick(name);
  await page.locator('.tab.active', { hasText: 'Compared' }).waitFor();
  assert.equal(await columns.count(), 2);
  await vscode.runCommand('View: Focus Next Editor Group');
  await vscode.runCommand('View: Move Editor into Right Group');
  await page.waitForFunction(columnsAre, 3);
  await page.waitForTimeout(6000); // every five seconds VS Code keeps what is open
  await page.reload();
  await report(other).waitFor();
  await shows('after a reload');
  await page.waitForFunction(columnsAre, 2); // no comparison comes back, and no empty column
  await vscode.runCommand('View: Focus First Editor Group');
  await vscode.runCommand('IMR: Review Report');
  await page.waitForTimeout(500);
  assert.equal(await page.locator('.tab', { hasText: `Review: ${other}` }).count(), 1, 'it is known again');
  await page.locator('.tab', { hasText: `Review: ${name}` }).click();
  await report(name).waitFor();
  await shows('that was covered');

  fs.rmSync(path.join(vscode.folder, name));
  fs.rmSync(path.join(vscode.folder, other));
  await page.reload();
  await page.waitForFunction(columnsAre, 1);

  async function shows(which) {
    await content.getByRole('heading', { name: 'Disputed items' }).waitFor();
    await vscode.screenshot(`report ${which}`);
  }
});

/**
 * Runs inside the frame around a page: VS Code looks there every quarter of a second whether it has the focus, so that it
 * may hear of a click before it hears where that was. Here it always does.
 */
function focusIsToldLate() {
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (message, transfer) {
    if (message.channel === 'did-focus') return;
    post.call(this, message, transfer);
    if (message.channel === 'onmessage') setTimeout(() => post.call(this, { channel: 'did-focus' }), 500);
  };
}

/** Runs inside the page. */
function columnsAre(count) {
  return document.querySelectorAll('.editor-group-container').length === count;
}

uiTest('an edited determination beside the version at its last save', { size }, async vscode => {
  await vscode.openFile(name);
  await vscode.statusBarItem('4 items');
  await vscode.page.locator('.codelens-decoration', { hasText: 'problem' }).first().waitFor(); // it moves the lines
  await vscode.goToLine(48);
  await vscode.clickWord('300mg', { inLine: '300mg' });
  await (await vscode.quickFix('Change the rationale to “600mg”')).click();
  await vscode.runCommand('IMR: Compare With');
  await vscode.screenshot('versions to compare with');
  await vscode.pick('The Version at Last Save');
  const page = vscode.page.frameLocator('iframe.webview').frameLocator('iframe');
  await page.getByRole('heading', { name: 'Item 1, Gabapentin 600mg #90' }).waitFor();
  assert.equal(await page.locator('del').innerText(), '300mg');
  assert.equal(await page.locator('ins').innerText(), '600mg');
  const above = vscode.page.locator('.codelens-decoration', { hasText: 'Antiepilepsy' });
  await above.filter({ hasText: '1 problem' }).waitFor(); // it was mended just before the focus left the text
  await vscode.screenshot('compared');
  await assertAccessible(vscode);
  await page.getByRole('link', { name: 'Item 1, Gabapentin' }).click();
  await vscode.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
  await vscode.waitForLine(39);
  await vscode.press('Control+Z');
  await page.getByText('Nothing differs').waitFor();
});

uiTest(
  'a new determination from a few questions, with a way back',
  { size, files: { 'note.txt': 'x\n', 'application.pdf': application } },
  async vscode => {
    const { page } = vscode;
    await page.locator('.activitybar [aria-label^="IMR"]').first().waitFor();
    await vscode.runCommand('IMR: New Determination');
    await asked('Case number');
    await page.locator('.quick-input-widget .action-label[aria-label^="Take Dates and Items"]').click();
    await asked('PDF of the Application');
    await page.locator('.quick-input-list', { hasText: 'application.pdf' }).waitFor(); // then the box holds still
    await vscode.answer(path.join(vscode.folder, 'application.pdf'));
    await asked('Case number');
    await page.locator('.quick-input-widget input').fill('CM16-12');
    await page.locator('.quick-input-widget', { hasText: 'seven digits' }).waitFor();
    await vscode.screenshot('question with an objection');
    await answer('Case number', 'CM16-0700099');
    await asked('Date of injury');
    assert.equal(await page.locator('.quick-input-widget input').inputValue(), '02/03/2015', 'as the application says');
    await page.locator('.quick-input-widget input').fill('2/3');
    await page.locator('.quick-input-left-action-bar .action-label').first().click();
    await asked('Case number');
    assert.equal(await page.locator('.quick-input-widget input').inputValue(), 'CM16-0700099');
    await vscode.press('Enter');
    await asked('Date of injury');
    assert.equal(await page.locator('.quick-input-widget input').inputValue(), '2/3');
    await answer('Date of injury', '2/3/15');
    await asked('UR denial date');
    assert.equal(await page.locator('.quick-input-widget input').inputValue(), '12/05/2016');
    await page.locator('.quick-input-widget input').fill('2014-12-05');
    await page.locator('.quick-input-widget', { hasText: 'before the date of injury, 02/03/2015' }).waitFor();
    await vscode.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await vscode.runCommand('IMR: New Determination');
    await asked('UR denial date');
    assert.equal(await page.locator('.quick-input-widget input').inputValue(), '2014-12-05');
    await answer('UR denial date', '2016-12-05');
    await asked('Application received');
    await page.locator('.quick-input-widget input').fill('12/01/2016');
    await page.locator('.quick-input-widget', { hasText: 'before the UR denial date, 12/05/2016' }).waitFor();
    await answer('Application received', '12/28/2016');
    await answer('Date assigned', '01/10/2017');
    await answer('Decision date', '');
    await answer('Age', '50');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'female' }).waitFor();
    await vscode.screenshot('question with a choice');
    await vscode.press('Enter');
    await answer('licensure', 'California');
    await answer('certifications', 'Pain Management');
    await asked('Disputed item 1');
    assert.equal(await page.locator('.quick-input-widget input').inputValue(), 'MRI of the left knee without contrast');
    await answer('Disputed item 1', 'Soma 350mg #60');
    await asked('Disputed item 2');
    await page.evaluate(() => navigator.clipboard.writeText('1. MRI of the left knee\n2. Urine drug screen\n'));
    await page.locator('.quick-input-widget .action-label[aria-label^="Paste Items"]').click();
    await asked('Disputed item 4');
    await vscode.screenshot('items pasted');
    for (const item of ['Disputed item 3', 'Disputed item 2']) {
      await page.locator('.quick-input-left-action-bar .action-label').first().click();
      await asked(item);
    }
    await answer('Disputed item 2', ''); // those behind it stay
    await page.waitForFunction(
      () => document.querySelector('.quick-input-widget input')?.value === 'Urine drug screen',
    );
    await answer('Disputed item 2', 'Urine drug screen x1');
    await answer('Disputed item 3', '');
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await page.locator('.view-line', { hasText: 'CM16-0700099' }).waitFor();
    await vscode.waitForText(/02\/03\/2015/);
    await vscode.waitForText(/12\/05\/2016/);
    await vscode.screenshot('new determination');

    await vscode.press('Escape'); // leaves the places to fill in
    await vscode.runCommand('IMR: Ready to Sign?');
    const list = page.locator('.quick-input-widget', { hasText: 'Not Ready to Sign' });
    await list.locator('.monaco-list-row', { hasText: '[decision]' }).first().waitFor();
    await vscode.screenshot('ready to sign');
    await list.locator('.monaco-list-row', { hasText: '[decision]' }).first().click();
    await list.waitFor({ state: 'hidden' });
    await vscode.waitForText(/Soma 350mg #60/);
    await vscode.waitForText(/Urine drug screen x1: \[decision\]/);

    async function answer(question, text) {
      await asked(question);
      await vscode.answer(text);
    }

    function asked(question) {
      return page.locator('.quick-input-widget', { hasText: question }).waitFor();
    }
  },
);
