import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** Two items; the first cites a page that is not its topic's. */
export const determination = `HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer.

CLINICAL CASE SUMMARY

The injured worker is a 50 year old female injured on 02/03/2015.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

Valium 5mg #60: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines
Page(s): 54.

Decision rationale: The records are thin. The request is not medically necessary. Other relevant
guidelines may be consulted.

Norco 10/325mg #120: Overturned

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.

Decision rationale: Function is better and pain is less. The request is medically necessary.
`;

export const shopping = 'Shopping\n    bread\n    milk\n\nDecision rationale: we have guests.\n';

export const samples = path.resolve(__dirname, '../../../media/samples');

/** Opens a plain-text file with this content. Unsaved, VS Code itself would set the language by the first line. */
export async function open(content: string, ending = 'txt'): Promise<vscode.TextEditor> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-editor-'));
  const file = path.join(folder, `draft.${ending}`);
  fs.writeFileSync(file, content);
  return show(vscode.Uri.file(file));
}

/** Opens a new document that was never saved. */
export const openUnsaved = async (content: string): Promise<vscode.TextEditor> =>
  show((await vscode.workspace.openTextDocument({ content })).uri);

/** Opens a file of the invented samples. */
export const openSample = async (name: string): Promise<vscode.TextEditor> =>
  show(vscode.Uri.file(path.join(samples, name)));

/** Shows a document; VS Code tells the extension host of the active editor a little later. */
async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri);
  await until('the editor is active', () => vscode.window.activeTextEditor === editor);
  return editor;
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export const symbols = async ({ document }: vscode.TextEditor): Promise<vscode.DocumentSymbol[]> =>
  (await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  )) ?? [];

export const isRecognised = async (editor: vscode.TextEditor): Promise<boolean> => (await symbols(editor)).length > 0;

/** What the hovers say at the first place of a word. */
export async function hoverAt({ document }: vscode.TextEditor, word: string): Promise<string> {
  const at = document.getText().indexOf(word);
  assert.ok(at >= 0, `no "${word}" in the text`);
  const position = document.positionAt(at + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(hover => hover.contents.map(part => (typeof part === 'string' ? part : part.value))).join('\n');
}

/** Replaces text of a document as typing does. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const at = editor.document.getText().indexOf(from);
  assert.ok(at >= 0, `no "${from}" in the text`);
  const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + from.length));
  assert.ok(await editor.edit(edit => edit.replace(range, to)));
}

/** Waits until something holds; fails with the words where it never does. */
export async function until(words: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 8_000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, `never came true: ${words}`);
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

export const setting = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('imr').update(name, value, vscode.ConfigurationTarget.Global);
