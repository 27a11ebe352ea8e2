import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';

const folder = path.resolve(__dirname, '../../../test/fixtures/pdf');

describe('importing a PDF', () => {
  const setting = (value: string | undefined) =>
    vscode.workspace.getConfiguration('imr').update('pdf.copyRestricted', value, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    await setting(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens its text as a new determination and leaves the PDF as it is', async () => {
    const before = fs.readFileSync(path.join(folder, 'determination.pdf'));
    const [document] = await importPdfs('determination.pdf');
    assert.ok(document);
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'imr-determination');
    assert.match(document.getText(), /^Case Number:\tCM16-0990001\r?\nDate Assigned:\t10\/24\/2016\tDate of Injury:/);
    assert.ok(fs.readFileSync(path.join(folder, 'determination.pdf')).equals(before));
    assert.equal(path.basename(document.uri.path), 'CM16-0990001.txt');
    assert.deepEqual(await importPdfs('determination.pdf'), [], 'the open one is shown');
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('imports one that forbids copying where the setting allows it', async () => {
    await setting('allow');
    assert.equal((await importPdfs('owner-locked.pdf')).length, 1);
  });

  it('imports none that forbids copying where the setting refuses it', async () => {
    await setting('refuse');
    assert.deepEqual(await importPdfs('owner-locked.pdf'), []);
  });

  it('opens nothing for a PDF that cannot be read', async () => {
    for (const name of ['truncated.pdf', 'renamed.pdf', 'scan.pdf', 'page-tree-loop.pdf', 'bomb.pdf']) {
      assert.deepEqual(await importPdfs(name), [], name);
    }
  });

  it('imports the good ones of several', async () => {
    const before = opened();
    void vscode.commands.executeCommand('imr.importPdf', uri('scan.pdf'), [uri('scan.pdf'), uri('determination.pdf')]);
    const deadline = Date.now() + 15_000;
    while (opened().length === before.length && Date.now() < deadline) await new Promise(done => setTimeout(done, 50));
    assert.equal(opened().length, before.length + 1);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });
});

const uri = (name: string): vscode.Uri => vscode.Uri.file(path.join(folder, name));

const opened = (): vscode.TextDocument[] => vscode.workspace.textDocuments.filter(document => document.isUntitled);

/** The documents that an import opens. */
async function importPdfs(...names: string[]): Promise<vscode.TextDocument[]> {
  const before = new Set(opened());
  const files = names.map(uri);
  await vscode.commands.executeCommand('imr.importPdf', files[0], files);
  return opened().filter(document => !before.has(document));
}
