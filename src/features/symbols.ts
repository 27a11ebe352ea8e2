import * as vscode from 'vscode';
import { toRange } from '../convert';
import { documentOutline, type OutlineNode } from '../core/outline';
import { type Documents, selector } from '../documents';

/** Outline view, breadcrumbs, sticky scroll and Go to Symbol. */
export function registerSymbols(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    selector,
    {
      provideDocumentSymbols(document) {
        const recognised = documents.get(document);
        return recognised && documentOutline(recognised.model).map(node => toSymbol(document, node));
      },
    },
    { label: 'Determination' },
  );
}

function toSymbol(document: vscode.TextDocument, node: OutlineNode): vscode.DocumentSymbol {
  const range = toRange(document, node.span);
  const selection = toRange(document, node.selection);
  const symbol = new vscode.DocumentSymbol(
    node.label,
    node.detail,
    kinds[node.kind],
    range.union(selection),
    selection,
  );
  symbol.children = node.children.filter(child => child.detail !== 'missing').map(child => toSymbol(document, child));
  return symbol;
}

const kinds: Record<OutlineNode['kind'], vscode.SymbolKind> = {
  determination: vscode.SymbolKind.File,
  section: vscode.SymbolKind.Module,
  item: vscode.SymbolKind.Object,
  'claims-administrator': vscode.SymbolKind.Field,
  maximus: vscode.SymbolKind.Field,
  rationale: vscode.SymbolKind.Field,
};
