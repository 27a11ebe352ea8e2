import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, determination, hoverAt, isRecognised, open, setting, until } from './support';

const codesOf = ({ document }: vscode.TextEditor): unknown[] =>
  vscode.languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === 'object' ? code.value : code));

/** Each with what it may not hold. */
const WRONG: Readonly<Record<string, unknown>> = {
  recognition: 5,
  decorations: 7,
  checks: 'off',
  claimsSide: true,
  'guidelines.overlay': '/a/b.json',
};

describe('settings', () => {
  afterEach(async () => {
    for (const name of Object.keys(WRONG)) await setting(name, undefined);
    await closeAll();
  });

  it('of a wrong type are as if not set, and the rest works', async () => {
    for (const [name, value] of Object.entries(WRONG)) await setting(name, value);
    const editor = await open(determination);
    await until('the text is recognised', () => isRecognised(editor));
    await until('its problem is shown', () => codesOf(editor).includes('page-not-in-topic'));
    assert.match(await hoverAt(editor, 'Benzodiazepines'), /Sources/);
    await setting('checks', { 'page-not-in-topic': 'off' });
    await until('a setting that is mended counts', () => !codesOf(editor).includes('page-not-in-topic'));
  });

  it('name a drug list as CSV, which the hover on a drug shows', async () => {
    const editor = await open(determination);
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'imr-list-')), 'list.csv');
    fs.writeFileSync(file, 'Name;Status;Version;Date\nDiazepam;Non-Exempt;1;1/1/2018\n');
    assert.match(await hoverAt(editor, 'Valium'), /Class: Benzodiazepines/);
    await setting('guidelines.overlay', [file]);
    await until('the list is read', async () =>
      /Diazepam: Non-Exempt .{1,2}version 1 of January 1, 2018/.test(await hoverAt(editor, 'Valium')),
    );
  });

  it('are told by Copy Diagnostic Info with versions and counts, without text and names of files', async () => {
    await setting('guidelines.overlay', ['/secret/list.csv']);
    const editor = await open(determination);
    await until('it is recognised', () => isRecognised(editor));
    await vscode.commands.executeCommand('imr.copyDiagnosticInfo');
    const info = await vscode.env.clipboard.readText();
    for (const words of [
      /^IMR Determinations \d/,
      /VS Code 1\./,
      /imr\.guidelines\.overlay: a list of 1/,
      /2 items, 0 errors, 1 warning/,
    ])
      assert.match(info, words);
    for (const secret of ['secret', 'Valium', 'draft', path.dirname(editor.document.fileName)])
      assert.ok(!info.includes(secret), secret);
  });
});
