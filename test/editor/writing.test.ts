import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answers } from '../support/writingAnswers';
import { closeAll, determination, open, replace, shopping, until } from './support';

/** The labels offered behind the first place of some words, but for VS Code's own: the words of the document. */
async function offeredBehind(editor: vscode.TextEditor, words: string, trigger?: string): Promise<string[]> {
  const at = editor.document.getText().indexOf(words);
  assert.ok(at >= 0, `no "${words}" in the text`);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.document.positionAt(at + words.length),
    trigger,
  );
  return list.items
    .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

const decisions = ['Upheld', 'Overturned'];

describe('completion', () => {
  afterEach(closeAll);

  it('offers the decisions behind the colon of a heading', async () => {
    const editor = await open(determination.replace(': Overturned', ':'));
    assert.deepEqual(await offeredBehind(editor, 'Norco 10/325mg #120:', ':'), decisions);
  });

  it('offers documents behind "Decision based on MTUS ", then sections', async () => {
    const editor = await open(determination);
    await replace(
      editor,
      'The Expert Reviewer did not cite any medical evidence for its decision.',
      'Decision based on MTUS ',
    );
    const documents = await offeredBehind(editor, 'guideline: Decision based on MTUS ', ' ');
    assert.ok(
      documents.some(label => label.startsWith('Chronic Pain')),
      documents.join(' | '),
    );
    await replace(
      editor,
      'Decision based on MTUS \n',
      'Decision based on MTUS Low Back Complaints 2004, Section(s): \n',
    );
    const sections = await offeredBehind(editor, 'Low Back Complaints 2004, Section(s): ', ' ');
    assert.ok(sections.includes('Special Studies'), sections.join(' | '));
  });

  it('works in a file in the language mode as well', async () => {
    const editor = await open(determination.replace(': Overturned', ':'), 'imr');
    assert.equal(editor.document.languageId, 'imr-determination');
    assert.deepEqual(await offeredBehind(editor, 'Norco 10/325mg #120:', ':'), decisions);
  });

  it('offers nothing in plain writing, nor in other texts', async () => {
    const editor = await open(determination);
    assert.deepEqual(await offeredBehind(editor, 'Function is better ', ' '), []);
    assert.deepEqual(await offeredBehind(editor, 'injured on ', ' '), []);
    const other = await open(shopping);
    assert.deepEqual(await offeredBehind(other, 'Decision rationale:', ':'), []);
  });
});

describe('writing', () => {
  afterEach(closeAll);

  it('begins a new determination from answers', async () => {
    await vscode.commands.executeCommand('imr.newDetermination', answers);
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.isUntitled, true);
    assert.equal(editor.document.languageId, 'imr-determination');
    const text = editor.document.getText();
    assert.match(text, /Case Number: {8}CM16-0700099/);
    assert.match(text, /MRI of the left knee: \[decision\]/);
    assert.doesNotMatch(text, /\$\{|\$\d/);
  });

  it('shows what is open in a new determination that is not filled in', async () => {
    await vscode.commands.executeCommand('imr.newDetermination', answers);
    const { document } = vscode.window.activeTextEditor!;
    const left = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ code }) => typeof code === 'object' && code.value === 'placeholder-left')
        .map(({ range }) => document.getText(range));
    await until('the places to fill in are shown', () => left().includes('[clinical case summary]'));
    assert.equal(left().filter(words => words === '[decision]').length, 2);
  });

  it('inserts an item behind the one at the cursor, as one step to undo', async () => {
    const editor = await open(determination);
    const start = editor.document.positionAt(determination.indexOf('Valium'));
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('imr.insertItem');
    const text = editor.document.getText();
    const [valium, inserted, norco] = ['Valium 5mg', '[disputed item]: [decision]', 'Norco 10'].map(word =>
      text.indexOf(word),
    );
    assert.ok(valium! < inserted! && inserted! < norco!, text);
    assert.match(
      text,
      /guidelines may be consulted\.\n\n\[disputed item\]: \[decision\]\n\nClaims Administrator guideline: /,
    );
    await until('the heading is selected', () => editor.document.getText(editor.selection) === '[disputed item]');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), determination);
  });

  it('renames a drug in its item and nowhere else, as one step to undo, and refuses the rest in a sentence', async () => {
    const draft = determination.replace('The records are thin.', 'Valium is not safe. The records are thin.');
    const { document } = await open(draft);
    const at = (words: string) => document.positionAt(draft.indexOf(words) + 1);
    const found = await vscode.commands.executeCommand<{ placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      at('Valium is'),
    );
    assert.equal(found.placeholder, 'Valium');
    const rename = async (words: string, name: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at(words),
        name,
      );
    assert.ok(await vscode.workspace.applyEdit(await rename('Valium is', 'Diazepam')));
    assert.equal(document.getText(), draft.replaceAll('Valium', 'Diazepam'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), draft);
    await assert.rejects(rename('Function is better', 'Diazepam'), /no drug, strength or side/);
    await assert.rejects(rename('5mg', 'five'), /A strength is written as 10mg/);
  });
});
