import * as vscode from 'vscode';
import { problemsByDetermination } from '../core/checks/problem';
import type { Documents } from '../editor/documents';
import { sourceOfDocument } from '../editor/exportSource';
import { fileName } from '../editor/fileName';
import type { Recognised } from '../editor/recognised';
import { withProgress } from './progress';
import { nameFor, save, targetFor } from './saving';
import { wantedIn } from './wanted';

const extension = '.imr.json';

/** The determination as JSON: beside its text, in a file, or one item of it on the clipboard. */
export function registerExportJson(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  const renewed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    renewed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: renewed.event,
      provideTextDocumentContent: uri => exportOf(documents, uri),
    }),
    registerCommand('imr.exportJson', () =>
      withProgress('Exporting', () => exportBeside(wantedIn(documents), renewed)),
    ),
    registerCommand('imr.exportJsonToFile', (target: unknown) => exportToFile(wantedIn(documents), target)),
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

/**
 * Beside the text, at its first line, as a document that is not to be saved: it asks nothing when it is closed. Each text
 * has one of its own, also where another of the same name was exported; a second export of the text renews it.
 */
async function exportBeside(
  recognised: Recognised | undefined,
  renewed: vscode.EventEmitter<vscode.Uri>,
): Promise<void> {
  if (!recognised) return;
  const { uri: of } = recognised.document;
  const uri = vscode.Uri.from({ scheme, path: `/${nameFor(recognised.document, extension)}`, query: of.toString() });
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  renewed.fire(uri);
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
    preview: false,
  });
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  editor.revealRange(editor.selection);
}

/** Of the text whose address it is, as that stands; opened anew where it was closed since. */
async function exportOf(documents: Documents, { query }: vscode.Uri): Promise<string> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(query));
  const recognised = await documents.whenRead(document);
  return recognised ? jsonOf(recognised) : '';
}

const scheme = 'imr-export';

/** To where the user says, or to a place given; says so when it is done. */
async function exportToFile(recognised: Recognised | undefined, given: unknown): Promise<void> {
  if (!recognised) return;
  const target = await targetFor(given, recognised.document, {
    title: 'Export Determination as JSON',
    extension,
    filters: { JSON: ['json'] },
  });
  if (!target) return;
  const saved = await withProgress('Exporting', async () => save(target, await jsonOf(recognised)));
  if (saved === 'failed') return;
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
