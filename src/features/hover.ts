import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';
import { selector } from '../editor/recognition';

/** What is cited, what a decision means, and which topic covers a drug. */
export function registerHover(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    async provideHover(document, position) {
      if (!documents.get(document)) return undefined;
      const { hoverAt } = await import('../bundles/onRequest.js');
      const recognised = await documents.whenRead(document);
      return recognised && hoverAt(recognised, document.offsetAt(position), documents.reference);
    },
  });
}
