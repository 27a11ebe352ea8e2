import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';

/**
 * "#120" in a heading is a quantity, but VS Code takes it for a colour in plain text and draws a box before it. An
 * empty answer for the recognised documents, and only for those, takes the boxes away; an answer for all plain text
 * would take them from other files as well.
 */
export function registerQuantities(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const answers = new Map<string, vscode.Disposable>();
  const forget = ({ uri }: vscode.TextDocument) => {
    answers.get(uri.toString())?.dispose();
    answers.delete(uri.toString());
  };
  const provider: vscode.DocumentColorProvider = {
    provideDocumentColors: () => [],
    provideColorPresentations: () => [],
  };
  return vscode.Disposable.from(
    documents.onDidChange(document => {
      const key = document.uri.toString();
      if (!documents.get(document)) forget(document);
      else if (!answers.has(key)) answers.set(key, vscode.languages.registerColorProvider(only(document), provider));
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
    { dispose: () => vscode.Disposable.from(...answers.values()).dispose() },
  );
}

/** A pattern's special letters in a path count as any one letter: at worst a neighbour's boxes go as well. */
const only = ({ uri, languageId }: vscode.TextDocument): vscode.DocumentFilter => ({
  language: languageId,
  scheme: uri.scheme,
  pattern: uri.path.replace(/[*?[\]{}]/g, '?'),
});
