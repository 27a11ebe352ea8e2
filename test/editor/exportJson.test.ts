import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, determination, openSample, openUnsaved, replace, samples, until } from './support';

const cli = path.resolve(__dirname, '../../../dist/cli.js');

describe('export as JSON', () => {
  afterEach(closeAll);

  it('opens beside the text, the same bytes as the command line gives', async () => {
    for (const name of ['CM16-0900001.txt', 'CM16-0900003.txt', 'CM17-0900007.txt']) {
      await openSample(name);
      const { document } = await exported();
      assert.equal(document.languageId, 'json');
      assert.equal(document.getText(), fromCommandLine([path.join(samples, name)]), name);
      await closeAll();
    }
  }).timeout(90_000);

  it('exports an unsaved document as the buffer stands, without a name', async () => {
    const editor = await openUnsaved(determination);
    await replace(editor, 'Valium', 'Xanax');
    const text = editor.document.getText();
    const { document } = await exported();
    assert.equal(document.getText(), fromCommandLine(['-'], text));
    assert.equal(JSON.parse(document.getText()).source.name, null);
    assert.match(document.fileName, /\.imr\.json$/);
  });

  it('opens at its first line, asks for nothing when closed, and leaves the export of a text of the same name', async () => {
    const folders = ['one', 'two'].map(name => fs.mkdtempSync(path.join(os.tmpdir(), `imr-${name}-`)));
    const editors: vscode.TextEditor[] = [];
    for (const folder of folders) {
      const file = path.join(folder, 'draft.txt');
      fs.writeFileSync(file, determination.replace('Valium', `Drug${editors.length}`));
      await vscode.window.showTextDocument(vscode.Uri.file(file), { viewColumn: vscode.ViewColumn.One });
      editors.push(await exported());
    }
    const [one, two] = editors.map(({ document }) => document.getText());
    assert.match(one!, /Drug0/);
    assert.match(two!, /Drug1/);
    for (const { document, selection } of editors) {
      assert.equal(selection.active.line, 0);
      assert.equal(document.isDirty || document.isUntitled, false);
    }
    for (const folder of folders) fs.rmSync(folder, { recursive: true });
  });

  it('saves to a file as a whole, and leaves nothing else beside it', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-export-'));
    const file = path.join(folder, 'one.imr.json');
    await openSample('CM16-0900001.txt');
    await vscode.commands.executeCommand('imr.exportJsonToFile', vscode.Uri.file(file));
    assert.equal(fs.readFileSync(file, 'utf8'), fromCommandLine([path.join(samples, 'CM16-0900001.txt')]));
    assert.deepEqual(fs.readdirSync(folder), ['one.imr.json']);
    fs.rmSync(folder, { recursive: true });
  });

  it('never takes the place of the determination itself', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-export-'));
    const [file, link] = ['draft.txt', 'other.json'].map(name => path.join(folder, name));
    fs.writeFileSync(file!, determination);
    fs.linkSync(file!, link!);
    await vscode.window.showTextDocument(vscode.Uri.file(file!));
    for (const target of [file!, link!]) {
      await vscode.commands.executeCommand('imr.exportJsonToFile', vscode.Uri.file(target));
      assert.equal(fs.readFileSync(file!, 'utf8'), determination);
    }
    assert.deepEqual(fs.readdirSync(folder).sort(), ['draft.txt', 'other.json']);
    fs.rmSync(folder, { recursive: true });
  });

  it('leaves nothing where it cannot write', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-export-'));
    fs.writeFileSync(path.join(folder, 'note.txt'), 'no folder');
    await openSample('CM16-0900001.txt');
    void vscode.commands.executeCommand('imr.exportJsonToFile', vscode.Uri.file(path.join(folder, 'note.txt/x.json')));
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.deepEqual(fs.readdirSync(folder), ['note.txt']);
    fs.rmSync(folder, { recursive: true });
  });
});

/** Runs the command and gives the editor that it opened. */
async function exported(): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('imr.exportJson');
  await until('the JSON is shown', () => vscode.window.activeTextEditor?.document.languageId === 'json');
  return vscode.window.activeTextEditor!;
}

function fromCommandLine(paths: readonly string[], input = ''): string {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return execFileSync(process.execPath, [cli, 'export', ...paths], { env, input, encoding: 'utf8' });
}
