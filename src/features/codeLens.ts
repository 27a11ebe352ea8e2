import * as vscode from 'vscode';
import { type ItemLine, itemLines } from '../core/views/itemLines';
import { toRange } from '../editor/convert';
import type { Documents } from '../editor/documents';
import { isLong } from '../editor/longTexts';
import { selector } from '../editor/recognition';
import { setting } from '../editor/settings';

/**
 * A line above each item: its decision, what the rationale concludes, what MAXIMUS cites, how many problems. Each part is
 * a command. A long text has none: VS Code would make room for all of them at once.
 */
export function registerCodeLens(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const recognised = isWanted(document) && !isLong(document) ? documents.get(document) : undefined;
      if (!recognised) return [];
      return itemLines(recognised.model, documents.settled.of(document) ?? []).flatMap(line => lenses(document, line));
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(selector, provider),
    // After an edit VS Code asks by itself; not so where a document is treated otherwise, or its problems have settled.
    documents.settled.onDidChange(() => changed.fire()),
    // It forgets that it wanted to ask where the focus leaves the text: a page opens beside it, say.
    documents.onDidChangeActive(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('imr.codeLens') && changed.fire()),
  );
}

const isWanted = (document: vscode.TextDocument): boolean => setting('codeLens', document);

function lenses(document: vscode.TextDocument, line: ItemLine): vscode.CodeLens[] {
  const { start } = line.item.headingSpan;
  const range = toRange(document, { start, end: start });
  const place = { uri: document.uri.toString(), offset: start };
  const lens = (title: string, command: string, tooltip: string) =>
    new vscode.CodeLens(range, { title, command, tooltip, arguments: [place] });
  const parts = [
    lens(line.decision, 'imr.flipDecision', 'Turn the decision over'),
    lens(line.conclusion, 'imr.goToConclusion', 'Go to the words in which the rationale concludes'),
    lens(line.citation, 'imr.goToCitation', 'Go to what MAXIMUS cites'),
  ];
  if (line.severity === null) return parts;
  const icon = { error: '$(error)\u00a0', warning: '$(warning)\u00a0', info: '', hint: '' }[line.severity];
  return [...parts, lens(icon + line.problems, 'imr.goToProblem', 'Go to what is wrong')];
}
