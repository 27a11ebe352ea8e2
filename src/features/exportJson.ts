import * as vscode from 'vscode';
import { problemsByDetermination } from '../core/checks/problem';
import type { Documents } from '../editor/documents';
import { sourceOfDocument } from '../editor/exportSource';
import { fileName } from '../editor/fileName';
import type { Recognised } from '../editor/recognised';
import { nameFor, save, targetFor } from './saving';

const extension = '.imr.json';

/** The determination as JSON: beside its text, in a file, or one item of it on the clipboard. */
export function registerExportJson(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('imr.exportJson', () => exportBeside(documents.current())),
    registerCommand('imr.exportJsonToFile', (target: unknown) => exportToFile(documents.current(), target)),
    registerCommand('imr.copyItemJson', async (place: unknown) => {
      const target = documents.target(place);
      if (!target) return;
      const { exportItem, toJson } = await load();
      await vscode.env.clipboard.writeText(toJson(exportItem(target.item)));
      vscode.window.setStatusBarMessage(`Copied item ${target.item.number} as JSON.`, 3000);
    }),
  );
}

const load = () => import('../bundles/onRequest.js');

/** An unsaved document with a name of its own; a second export of the same text comes into the same one. */
async function exportBeside(recognised: Recognised | undefined): Promise<void> {
  if (!recognised) return;
  const uri = vscode.Uri.from({ scheme: 'untitled', path: nameFor(recognised.document, extension) });
  const content = await jsonOf(recognised);
  const json = await vscode.workspace.openTextDocument(uri);
  const viewColumn = vscode.window.visibleTextEditors.find(shown => shown.document === json)?.viewColumn;
  const editor = await vscode.window.showTextDocument(json, {
    viewColumn: viewColumn ?? vscode.ViewColumn.Beside,
    preview: false,
  });
  await editor.edit(edit => edit.replace(new vscode.Range(0, 0, json.lineCount, 0), content));
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  editor.revealRange(editor.selection);
}

/** To where the user says, or to a place given; says so when it is done. */
async function exportToFile(recognised: Recognised | undefined, given: unknown): Promise<void> {
  if (!recognised) return;
  const target = await targetFor(given, recognised.document, {
    title: 'Export Determination as JSON',
    extension,
    filters: { JSON: ['json'] },
  });
  if (!target || (await save(target, await jsonOf(recognised))) === 'failed') return;
  const name = fileName(target);
  void vscode.window
    .showInformationMessage(`Exported to ${name}.`, 'Open')
    .then(answer => answer && vscode.window.showTextDocument(target));
}

async function jsonOf({ document, model, found }: Recognised): Promise<string> {
  const { exportModel, toJson } = await load();
  return toJson(
    exportModel(model, problemsByDetermination(model, found), await sourceOfDocument(document, model.text)),
  );
}
