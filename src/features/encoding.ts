import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';
import { fileName } from '../editor/fileName';

/**
 * Offers, once for a file, to open it again as Windows-1252 where VS Code read it as UTF-8, which it is not: dashes and
 * quotation marks were lost then, "63�66" for "63–66".
 */
export function registerEncoding(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const asked = new Set<string>();
  return documents.onDidChange(document => {
    const recognised = documents.get(document);
    if (!recognised || recognised.isWaiting || document.isDirty || document.isUntitled) return;
    if (asked.has(document.uri.toString()) || !recognised.model.text.includes(LOST)) return;
    asked.add(document.uri.toString());
    void offer(document);
  });
}

/** What stands for bytes that are no letter of UTF-8. */
const LOST = '\ufffd';

async function offer(document: vscode.TextDocument): Promise<void> {
  if (await isUtf8(document.uri)) return; // the letters were lost before the file was written
  const reopen = 'Reopen with Encoding';
  const message = `${fileName(document.uri)} was opened as UTF-8, and some of its letters are lost. It was probably saved as Windows-1252.`;
  if ((await vscode.window.showInformationMessage(message, reopen)) !== reopen) return;
  await vscode.window.showTextDocument(document);
  if ('encoding' in document) await openAs(document.uri, { encoding: 'windows1252' });
  else await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}

async function isUtf8(file: vscode.Uri): Promise<boolean> {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(file));
    return true;
  } catch {
    return false;
  }
}

/** Since version 1.100; before, the command asks for the encoding. */
const openAs = vscode.workspace.openTextDocument as unknown as (
  file: vscode.Uri,
  options: { encoding: string },
) => Promise<vscode.TextDocument>;
