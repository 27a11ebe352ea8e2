import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';

/**
 * What is registered for each recognised document and for no other: where VS Code takes even an empty answer for one, or
 * offers what nobody answers, all plain text would feel it.
 */
export function whileRecognised(
  documents: Documents,
  register: (document: vscode.DocumentFilter) => vscode.Disposable,
): vscode.Disposable {
  const registered = new Map<string, vscode.Disposable>();
  const forget = ({ uri }: vscode.TextDocument) => {
    registered.get(uri.toString())?.dispose();
    registered.delete(uri.toString());
  };
  return vscode.Disposable.from(
    documents.onDidChange(document => {
      const key = document.uri.toString();
      if (!documents.get(document)) forget(document);
      else if (!registered.has(key)) registered.set(key, register(only(document)));
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
    { dispose: () => vscode.Disposable.from(...registered.values()).dispose() },
  );
}

/** A pattern's special letters in a path count as any one letter: at worst a neighbour is meant as well. */
const only = ({ uri, languageId }: vscode.TextDocument): vscode.DocumentFilter => ({
  language: languageId,
  scheme: uri.scheme,
  pattern: uri.path.replace(/[*?[\]{}]/g, '?'),
});
