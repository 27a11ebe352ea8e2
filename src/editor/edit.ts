import * as vscode from 'vscode';

/**
 * Edits a text through the editor that shows it, as typing does: where that is read-only the text stays as it is, which an
 * edit of the workspace would not heed, and undo could not take back. Says so, and returns whether the text has changed.
 */
export async function edit(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): Promise<boolean> {
  const { version } = document;
  const editor = vscode.window.visibleTextEditors.find(one => one.document === document);
  await editor?.edit(builder => {
    for (const { range, newText } of edits) builder.replace(range, newText);
  });
  return hasChanged(document, version);
}

/** Whether an edit since a version has come to pass; says so where it has not. */
export function hasChanged(document: vscode.TextDocument, version: number): boolean {
  if (document.version !== version) return true;
  vscode.window.setStatusBarMessage('Nothing was changed: the text can only be read here.', 4000);
  return false;
}
