import * as vscode from 'vscode';
import { isPdf } from '../../core/views/archive/counted';
import type { ArchivePlace } from '../../core/views/archive/listing';
import { reveal } from '../../editor/convert';
import { uriOf } from '../folderInputs';

/** Shows a place of the folder in its text; a PDF is opened as the text that is read from it. Says where that is not there. */
export async function showPlace({ file, line }: Pick<ArchivePlace, 'file' | 'line'>): Promise<void> {
  const uri = uriOf(file);
  const document = isPdf(file)
    ? await importedText(uri)
    : await vscode.workspace.openTextDocument(uri).then(undefined, () => tellMissing(uri));
  if (!document) return;
  const { range } = document.lineAt(Math.min(line, document.lineCount) - 1);
  const start = document.offsetAt(range.start);
  await reveal(document, { start, end: document.offsetAt(range.end) }, 'take-focus');
}

/** Undefined where the PDF was not imported, which the import says. */
async function importedText(pdf: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const before = new Set(vscode.workspace.textDocuments);
  await vscode.commands.executeCommand('imr.importPdf', pdf);
  const document = vscode.window.activeTextEditor?.document;
  return document && !before.has(document) ? document : undefined;
}

/** The file has gone or changed its kind a moment ago, or is too large for an editor. */
const tellMissing = (uri: vscode.Uri): undefined =>
  void vscode.window.showWarningMessage(
    `${vscode.workspace.asRelativePath(uri)} cannot be opened as a text: see whether it is still there.`,
  );
