import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { uiTest } from './uiTest.mjs';

const root = path.join(import.meta.dirname, '../..');
const sample = fs.readFileSync(path.join(root, 'media/samples/CM16-0900001.txt'), 'utf8');
const numbered = (i, text = sample) => text.replaceAll('CM16-0900001', `CM16-${String(1_000_000 + i)}`);

const COUNT = 1200;
const counted = count => count.toLocaleString('en-US');
const many = Object.fromEntries(
  Array.from({ length: COUNT }, (_, i) => [
    `archive/of 2016/${i}.txt`,
    numbered(i, i % 10 === 0 ? sample : sample.replace(': Overturned', ': Upheld')),
  ]),
);
many['archive/letter.docx'] = '';

uiTest('a folder is listed, followed, searched and compared', { files: many }, async vscode => {
  await vscode.openContainer('IMR');
  await vscode.page.locator('.sidebar .monaco-button', { hasText: 'Build Index' }).click();
  assert.ok((await heightOf(vscode, 'Determinations')) > 220, 'the view has room before anyone drags it');
  await vscode.answerToast('Reading determinations', 'Cancel');
  await message(vscode, /Not all files are read/);
  await vscode.screenshot('determinations cancelled');
  await vscode.runCommand('IMR: Search Items');
  await vscode.page.locator('.quick-input-widget', { hasText: 'Not all files are read' }).waitFor();
  await vscode.press('Escape');
  await vscode.runCommand('IMR: Build Index of Determinations');
  await vscode.toast(/Reading determinations.*\d+ of [\d,]+ files/s);
  await vscode.page.reload(); // the window is closed in the middle, and opened again
  await message(vscode, /Not all files are read/);
  await vscode.runCommand('IMR: Build Index of Determinations');
  await message(vscode, new RegExp(`\\d+ of ${counted(COUNT)} determinations without problems`));
  await message(vscode, /Passed over: 1 file of other kinds \(\.docx 1\)\./);
  await row(vscode, 'CM16-1000003').waitFor();
  assert.match(await row(vscode, 'CM16-1000003').getAttribute('aria-label'), /^CM16-1000003, .*1 upheld/);
  await vscode.screenshot('determinations');

  await vscode.runCommand('IMR: Group Determinations…');
  await vscode.pick('By Outcome');
  await row(vscode, `${COUNT / 10} items · 0 upheld`).waitFor();
  await vscode.runCommand('IMR: Filter Determinations…');
  await vscode.pick('Upheld');
  await row(vscode, ' · 0 upheld').waitFor({ state: 'detached' });
  await vscode.screenshot('determinations grouped and filtered');
  await vscode.runCommand('IMR: Clear Filter of Determinations');
  await vscode.runCommand('IMR: Group Determinations…');
  await vscode.pick('By Case');

  const folder = path.join(vscode.folder, 'archive/of 2016');
  fs.rmSync(path.join(folder, '0.txt'));
  await message(vscode, new RegExp(`of ${counted(COUNT - 1)} determinations`));
  fs.renameSync(path.join(folder, '1.txt'), path.join(folder, 'ä 診断.txt'));
  fs.writeFileSync(path.join(folder, 'copy.txt'), numbered(2));
  await message(vscode, new RegExp(`of ${counted(COUNT - 1)} determinations .*1 more of the same case left out`));
  // the old name may still be listed for a moment
  const renamed = vscode.page.locator('.tab.active', { hasText: 'ä 診断.txt' });
  for (let tries = 0; tries < 5 && !(await renamed.isVisible()); tries++) {
    await row(vscode, 'CM16-1000001').click();
    await renamed.waitFor({ timeout: 3000 }).catch(() => undefined);
  }

  await vscode.runCommand('IMR: Similar Items');
  await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'CM16-' }).first().waitFor();
  await vscode.screenshot('similar items');
  const similar = await vscode.page.locator('.quick-input-widget').innerText();
  assert.match(
    similar,
    new RegExp(`of ${counted(COUNT - 2)} earlier items in this folder \\([\\d,]+ upheld, \\d+ overturned\\)`),
  );
  await vscode.press('Escape');

  await vscode.runCommand('IMR: Search Items');
  await vscode.page
    .locator('.quick-input-widget', { hasText: `${counted(COUNT - 1)} of ${counted(COUNT - 1)} items` })
    .waitFor();
  await vscode.type('reviewer:Smith');
  await vscode.page
    .locator('.quick-input-widget', { hasText: /No such fact: reviewer.*Facts: decision, year/s })
    .waitFor();
  await vscode.press('Control+A');
  await vscode.type('overturned case:CM16-1000010');
  await vscode.page.locator('.quick-input-widget', { hasText: `1 of ${counted(COUNT - 1)} items` }).waitFor();
  await vscode.screenshot('search of items');
  await vscode.press('Enter');
  await vscode.page.locator('.tab.active', { hasText: '10.txt' }).waitFor();

  await vscode.runCommand('IMR: List Problems of the Folder');
  await vscode.toast(/problems? in this folder/);
  await vscode.page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await vscode.screenshot('problems of a folder');

  // the drive is unplugged, and back
  fs.renameSync(vscode.folder, `${vscode.folder} away`);
  await message(
    vscode,
    new RegExp(`of ${counted(COUNT - 1)} determinations .* 1 file not read\\. .*Not all files are read`),
  );
  fs.renameSync(`${vscode.folder} away`, vscode.folder);
  await vscode.runCommand('IMR: Build Index of Determinations');
  await message(vscode, new RegExp(`of ${counted(COUNT - 1)} determinations (?!.*not read)`));
  await vscode.runCommand('IMR: Delete Index of Determinations');
  await vscode.page.locator('.sidebar .welcome-view', { hasText: 'Build Index' }).waitFor();
});

const broken = {
  'archive/scan.pdf': fs.readFileSync(path.join(root, 'test/fixtures/pdf/truncated.pdf')),
  'archive/minutes.txt': 'Minutes.',
  'archive/binary.txt': Buffer.from([0, 1, 2, 3]),
};

uiTest('broken files are told, and a folder without determinations says so', { files: broken }, async vscode => {
  fs.symlinkSync(vscode.folder, path.join(vscode.folder, 'archive/loop'));
  await vscode.openContainer('IMR');
  await vscode.runCommand('IMR: Build Index of Determinations');
  await message(vscode, /^2 files not read. No determination in 1 file/);
  await row(vscode, 'binary.txt').waitFor();
  await vscode.screenshot('determinations not read');
  const archive = path.join(vscode.folder, 'archive');
  // on a busy machine VS Code watches a folder only some time after it was opened: a new file tells when
  for (let tries = 0; tries < 10 && !(await row(vscode, 'late').isVisible()); tries++) {
    fs.writeFileSync(path.join(archive, `late ${tries}.txt`), broken['archive/binary.txt']);
    await row(vscode, 'late')
      .waitFor({ timeout: 3000 })
      .catch(() => undefined);
  }
  for (const name of fs.readdirSync(archive)) if (/pdf|binary|late/.test(name)) fs.rmSync(path.join(archive, name));
  await vscode.page.locator('.sidebar .welcome-view', { hasText: 'No determination was found' }).waitFor();
  await vscode.screenshot('determinations of an empty folder');
});

/** Waits for what stands above the rows. */
const message = (vscode, words) => vscode.page.locator('.sidebar .message', { hasText: words }).waitFor();

async function heightOf(vscode, title) {
  const header = vscode.page.locator('.pane-header', { hasText: title }).last();
  const view = vscode.page.locator('.sidebar .pane', { has: header }).last();
  return (await view.boundingBox()).height;
}

const row = (vscode, words) => vscode.page.locator('.sidebar .monaco-list-row', { hasText: words }).first();
