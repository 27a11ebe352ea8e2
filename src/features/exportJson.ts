import * as vscode from 'vscode';
import { type ExportSource, exportItem, exportModel, toJson } from '../core/export';
import { problemsIn } from '../core/query';
import type { Documents, Recognised } from '../documents';

/** The determination as JSON: beside its text, in a file, or one item of it on the clipboard. */
export function registerExportJson(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('imr.exportJson', () => exportBeside(documents.current())),
    registerCommand('imr.exportJsonToFile', (target: unknown) => exportToFile(documents.current(), target)),
    registerCommand('imr.copyItemJson', async (place: unknown) => {
      const target = documents.target(place);
      if (!target) return;
      await vscode.env.clipboard.writeText(toJson(exportItem(target.item)));
      vscode.window.setStatusBarMessage(`Copied item ${target.item.number} as JSON.`, 3000);
    }),
  );
}

async function exportBeside(recognised: Recognised | undefined): Promise<void> {
  if (!recognised) return;
  const document = await vscode.workspace.openTextDocument({ language: 'json', content: await jsonOf(recognised) });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
}

/** Asks where to, and before a file is replaced: the dialog does so itself, for a given target it is asked here. */
async function exportToFile(recognised: Recognised | undefined, given: unknown): Promise<void> {
  if (!recognised) return;
  const target =
    given instanceof vscode.Uri ? given : await vscode.window.showSaveDialog(saveOptions(recognised.document));
  if (!target) return;
  if (given instanceof vscode.Uri && (await exists(target)) && !(await mayReplace(target))) return;
  const name = baseName(target);
  try {
    await writeWhole(target, new TextEncoder().encode(await jsonOf(recognised)));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      `${name} could not be written: ${cause}. Nothing was changed; choose another place.`,
    );
    return;
  }
  if ((await vscode.window.showInformationMessage(`Exported to ${name}.`, 'Open')) === 'Open')
    await vscode.window.showTextDocument(target);
}

async function jsonOf({ document, model, problems }: Recognised): Promise<string> {
  const byDetermination = model.determinations.map(determination => problemsIn(determination, problems));
  return toJson(exportModel(model, byDetermination, await sourceOf(document, model.text)));
}

async function sourceOf(document: vscode.TextDocument, text: string): Promise<ExportSource> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const sha256 = Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
  return { name: document.isUntitled ? null : baseName(document.uri), kind: 'text', sha256 };
}

function saveOptions(document: vscode.TextDocument): vscode.SaveDialogOptions {
  const folder = document.isUntitled
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(document.uri, '..');
  const name = `${baseName(document.uri)
    .replace(/\.(?:txt|imr)$/, '')
    .replace(/\.imr$/, '')}.imr.json`;
  return {
    title: 'Export Determination as JSON',
    filters: { JSON: ['json'] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  };
}

/** Readers see the old file or the new one, never half of it; a failure leaves no trace. */
async function writeWhole(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const temporary = target.with({ path: `${target.path}.${Date.now().toString(36)}.tmp` });
  try {
    await vscode.workspace.fs.writeFile(temporary, bytes);
    if (target.scheme === 'file') await (await import('node:fs/promises')).rename(temporary.fsPath, target.fsPath);
    else await vscode.workspace.fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await vscode.workspace.fs.delete(temporary).then(undefined, () => {});
    throw error;
  }
}

async function mayReplace(target: vscode.Uri): Promise<boolean> {
  const question = `${baseName(target)} exists already. Replace it?`;
  return (await vscode.window.showWarningMessage(question, { modal: true }, 'Replace')) === 'Replace';
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

const baseName = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
