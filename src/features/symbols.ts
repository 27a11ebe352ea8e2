import * as vscode from 'vscode';
import { documentOutline, type OutlineNode } from '../core/views/outline';
import { plural } from '../core/views/wording';
import { toRange } from '../editor/convert';
import type { Documents } from '../editor/documents';
import { selector } from '../editor/recognition';

/**
 * Outline view, breadcrumbs, sticky scroll and Go to Symbol. VS Code keeps its outline of a text until the text changes,
 * or a provider comes: so the provider comes anew where a document is treated otherwise without an edit, or a problem of
 * it is dismissed.
 */
export function registerSymbols(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document) {
      const recognised = await documents.whenRead(document);
      told.set(document, { version: document.version, problems: recognised?.problems.length });
      return recognised && documentOutline(recognised.model, recognised.problems).map(node => toSymbol(document, node));
    },
  };
  const register = () =>
    vscode.languages.registerDocumentSymbolProvider(selector, provider, { label: 'Determination' });
  const told = new WeakMap<vscode.TextDocument, { readonly version: number; readonly problems: number | undefined }>();
  let registration = register();
  return vscode.Disposable.from(
    { dispose: () => registration.dispose() },
    documents.onDidChange(document => {
      const before = told.get(document);
      if (before?.version !== document.version || before.problems === documents.get(document)?.problems.length) return;
      registration.dispose();
      registration = register();
    }),
  );
}

function toSymbol(document: vscode.TextDocument, node: OutlineNode): vscode.DocumentSymbol {
  const range = toRange(document, node.span);
  const selection = toRange(document, node.selection);
  const symbol = new vscode.DocumentSymbol(
    node.problems > 0 ? `${node.label} (${plural(node.problems, 'problem')})` : node.label,
    node.detail,
    kinds[node.kind],
    range.union(selection),
    selection,
  );
  symbol.children = node.children.filter(child => child.detail !== 'missing').map(child => toSymbol(document, child));
  return symbol;
}

/** Of the kinds that VS Code has, those whose icon and name tell a reader of prose nothing wrong. */
const kinds: Record<OutlineNode['kind'], vscode.SymbolKind> = {
  determination: vscode.SymbolKind.File,
  section: vscode.SymbolKind.File,
  item: vscode.SymbolKind.Key,
  'claims-administrator': vscode.SymbolKind.String,
  maximus: vscode.SymbolKind.String,
  rationale: vscode.SymbolKind.String,
};
