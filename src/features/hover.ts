import * as vscode from 'vscode';
import { type Documents, selector } from '../editor/documents';

/** What is cited, what a decision means, and which topic covers a drug. */
export function registerHover(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    async provideHover(document, position) {
      if (!documents.get(document)) return undefined;
      const { hoverAt } = await import('../bundles/onRequest.js');
      const recognised = documents.get(document);
      return recognised && hoverAt(recognised, document.offsetAt(position), documents.reference);
    },
  });
}
