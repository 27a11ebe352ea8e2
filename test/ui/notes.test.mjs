import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { assertAccessible } from './accessibility.mjs';
import { uiTest } from './uiTest.mjs';

const name = 'CM17-0900006.txt';

uiTest('a note through an edit, a rename and an outside change, and one that is lost', {}, async vscode => {
  const { page } = vscode;
  const file = other => path.join(vscode.folder, other);
  const notes = other => JSON.parse(fs.readFileSync(file(other), 'utf8')).notes;
  await vscode.openFile(name);
  await vscode.statusBarItem('4 items');
  // a note that cannot be written stands in the editor, and is written with the next one
  const review = 'CM17-0900006.imr-review.json';
  fs.mkdirSync(file(review));
  await write(39, 'Which dose was asked for?');
  await vscode.toast(`${review} could not be written: illegal operation on a directory.`);
  fs.rmdirSync(file(review));
  await write(63, 'Look this up.');
  await until(() => fs.existsSync(file(review)) && notes(review).length, 2);
  const [note] = notes(review);
  const { exact } = note.target.selector[1];
  assert.match(exact, /^Gabapentin 600mg/);
  await vscode.screenshot('a note');

  await vscode.goToLine(1);
  await vscode.type('Read on Monday. ');
  await vscode.press('Control+S');
  await page.locator('.tab.active:not(.dirty)', { hasText: name }).waitFor();
  await until(() => notes(review)[0].target.selector[0].start, note.target.selector[0].start + 16);

  await vscode.press('Control+Shift+E');
  const newName = page.locator('.explorer-folders-view input');
  await until(async () => {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click();
    await vscode.press('F2');
    await page.waitForTimeout(300); // the Explorer closes the box where it draws the review file meanwhile
    return newName.isVisible();
  }, true);
  await newName.fill('final.txt');
  await vscode.press('Enter');
  await page.locator('.tab.active', { hasText: 'final.txt' }).waitFor();
  await until(() => fs.existsSync(file('final.imr-review.json')), true);

  const text = fs.readFileSync(file('final.txt'), 'utf8');
  const [gone] = /^Acupuncture.*$/m.exec(text);
  fs.writeFileSync(file('final.txt'), `A line from elsewhere\n${text.replace(gone, 'Something else: Upheld')}`);
  await vscode.runCommand('Comments: Focus on Comments View');
  const panel = page.locator('.comments-panel');
  await panel.getByText('Which dose was asked for?').waitFor();
  await panel.getByText('Lost note').waitFor();
  await panel.getByText('Look this up.').dblclick();
  await page.locator('.review-widget', { hasText: 'Lost: “Acupuncture' }).waitFor();
  await vscode.screenshot('a lost note');
  await panel.getByText('Which dose was asked for?').dblclick();
  const thread = page.locator('.review-widget', { hasText: 'Note on “Gabapentin' });
  await thread.waitFor();
  await thread.locator('.action-label[aria-label^="Mark Note as Resolved"]').click();
  await until(() => notes('final.imr-review.json')[0].body.length, 2);
  await thread.waitFor({ state: 'hidden' }); // VS Code closes what is resolved, and may do so once more

  await until(async () => {
    await panel.getByText('Which dose was asked for?').dblclick();
    await page.waitForTimeout(300);
    return thread.isVisible();
  }, true);
  await thread.locator('.head .action-label[aria-label^="Delete Note"]').click();
  await until(() => notes('final.imr-review.json').length, 1);
  await vscode.answerToast('Note deleted.', 'Undo');
  await until(() => notes('final.imr-review.json').length, 2);

  await vscode.runCommand('IMR: Review Report');
  const inReport = page
    .frameLocator('iframe.webview')
    .frameLocator('iframe')
    .getByRole('table', { name: /^Notes/ });
  await inReport.getByText('Which dose was asked for?').waitFor();
  await inReport.getByText('lost: the words are not in the text').waitFor();
  await assertAccessible(vscode);

  /** Writes a note on a line. */
  async function write(line, words) {
    await vscode.goToLine(line);
    await vscode.runCommand('IMR: Add Note');
    const box = page.locator('.review-widget .comment-form .monaco-editor:visible').last();
    await box.click();
    await vscode.type(words);
    await page
      .locator('.review-widget')
      .getByRole('button', { name: 'Save Note' })
      .locator('visible=true')
      .last()
      .click();
    await page.locator('.review-widget .comment-body', { hasText: words }).waitFor();
  }

  async function until(value, expected) {
    for (let triesLeft = 100; (await value()) !== expected; triesLeft--) {
      if (triesLeft === 0) assert.equal(await value(), expected);
      await page.waitForTimeout(100);
    }
  }
});
