import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles';
import {
  closeAll,
  determination,
  hoverAt,
  isRecognised,
  open,
  openSample,
  replace,
  setting,
  shopping,
  until,
} from './support';

describe('recognition', () => {
  afterEach(async () => {
    await setting('recognition', undefined);
    await closeAll();
  });

  it('takes plain text for a determination and leaves its language as it is', async () => {
    const editor = await open(determination);
    assert.equal(await isRecognised(editor), true);
    assert.equal(editor.document.languageId, 'plaintext');
  });

  it('shows nothing on a text with one mark of a determination, or of another language', async () => {
    const editor = await open(shopping);
    assert.equal(await isRecognised(editor), false);
    assert.equal(await hoverAt(editor, 'Decision rationale'), '');
    const folding = 'vscode.executeFoldingRangeProvider';
    const ranges = (await vscode.commands.executeCommand<unknown[]>(folding, editor.document.uri)) ?? [];
    assert.equal(ranges.length, 1, 'VS Code still folds by indentation');
    assert.equal(await isRecognised(await open(determination, 'log')), false);
  });

  it('keeps a determination recognised until no mark of it is left', async () => {
    const editor = await open(determination);
    assert.equal(await isRecognised(editor), true);
    await replace(editor, determination, 'MAXIMUS guideline: none');
    assert.equal(await isRecognised(editor), true);
    await replace(editor, 'MAXIMUS guideline: none', 'nothing');
    assert.equal(await isRecognised(editor), false);
    await replace(editor, 'nothing', 'MAXIMUS guideline: none');
    assert.equal(await isRecognised(editor), false, 'one mark is not enough to begin with');
  });

  it('opens a file named like a case as an IMR determination', async () => {
    const editor = await openSample('CM16-0900003.txt');
    assert.equal(editor.document.languageId, 'imr-determination');
    assert.equal(await isRecognised(editor), true);
  });

  it('stops and starts on request, and remembers it', async () => {
    const editor = await open(determination);
    await vscode.commands.executeCommand('imr.stopTreating');
    await until('no longer treated as one', async () => !(await isRecognised(editor)));
    await replace(editor, 'Valium', 'Xanax');
    assert.equal(await isRecognised(editor), false);
    await vscode.commands.executeCommand('imr.treatAsDetermination');
    await until('treated as one again', () => isRecognised(editor));
  });

  it('gives a plain text what suits prose when asked, and remembers it until the language is changed back', async () => {
    const { document } = await open(determination);
    const openAnew = async () => {
      await closeAll();
      return (await vscode.window.showTextDocument(document.uri)).document;
    };
    await vscode.commands.executeCommand('imr.readComfortably');
    assert.equal(document.languageId, 'imr-determination');
    const settings = vscode.workspace.getConfiguration('editor', document);
    assert.deepEqual(
      ['wordWrap', 'minimap.enabled', 'occurrencesHighlight', 'wordBasedSuggestions', 'foldingHighlight'].map(name =>
        settings.get(name),
      ),
      ['on', false, 'off', 'off', false],
    );
    const again = await openAnew();
    await until('it has the language again', () => again.languageId === 'imr-determination');
    await vscode.languages.setTextDocumentLanguage(again, 'plaintext');
    const plain = await openAnew();
    await until('it is recognised', async () => (await hoverAt(vscode.window.activeTextEditor!, 'Upheld')) !== '');
    assert.equal(plain.languageId, 'plaintext');
  });

  it('follows the setting: off, and globs', async () => {
    const editor = await open(determination);
    await setting('recognition', 'off');
    await until('off', async () => !(await isRecognised(editor)));
    await setting('recognition', ['**/drafts/*.txt']);
    await until('settled', async () => !(await isRecognised(editor)));
    await setting('recognition', ['**']);
    await until('a glob that fits', () => isRecognised(editor));
  });

  it('takes a glob that is no whole path for one of the open folder', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const file = vscode.Uri.joinPath(folder, 'drafts', 'own.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(determination));
    const editor = await vscode.window.showTextDocument(file);
    await until('recognised by itself', () => isRecognised(editor));
    for (const glob of ['drafts', 'drafts/*.txt', './drafts/']) {
      await setting('recognition', ['*.txt']);
      await until('no longer, as the glob means the folder itself', async () => !(await isRecognised(editor)));
      await setting('recognition', [glob]);
      await until(`recognised by ${glob}`, () => isRecognised(editor));
    }
    await closeAll();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'drafts'), { recursive: true });
  });
});

describe('what is diagnosed', () => {
  const places: vscode.Disposable[] = [];
  const files = new MemoryFiles({ '/a/draft.txt': determination });

  before(() => {
    for (const [scheme, isReadonly] of [
      ['imr-readonly', true],
      ['imr-writable', false],
      ['git-index', false],
    ] as const)
      places.push(vscode.workspace.registerFileSystemProvider(scheme, files, { isReadonly }));
  });
  after(async () => {
    await closeAll();
    vscode.Disposable.from(...places).dispose();
  });

  const problemsOf = async (uri: vscode.Uri): Promise<() => number> => {
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    assert.equal(await isRecognised(editor), true, `${uri.scheme} keeps its marks`);
    return () => vscode.languages.getDiagnostics(uri).length;
  };

  it('is only what a person can save', async () => {
    const readOnly = await problemsOf(vscode.Uri.parse('imr-readonly:/a/draft.txt'));
    const shown = await problemsOf(vscode.Uri.parse('git-index:/a/draft.txt'));
    const writable = await problemsOf(vscode.Uri.parse('imr-writable:/a/draft.txt'));
    await until('what can be written is diagnosed', () => writable() > 0);
    assert.deepEqual([readOnly(), shown()], [0, 0]);
  });
});
