import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { show, symbols } from './anyHost';

export { determination, hoverAt, shopping, symbols, until } from './anyHost';

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

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export const isRecognised = async (editor: vscode.TextEditor): Promise<boolean> => (await symbols(editor)).length > 0;

/** Replaces text of a document as typing does. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const at = editor.document.getText().indexOf(from);
  assert.ok(at >= 0, `no "${from}" in the text`);
  const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + from.length));
  assert.ok(await editor.edit(edit => edit.replace(range, to)));
}

export const setting = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('imr').update(name, value, vscode.ConfigurationTarget.Global);
