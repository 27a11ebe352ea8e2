import * as vscode from 'vscode';
import { doubleSpacedLines, foldingRanges } from '../core/views/foldingRanges';
import type { Documents } from '../editor/documents';
import { selector } from '../editor/recognition';

/**
 * Folds sections, items and their parts; on command also the blank lines of a double-spaced text. While those are
 * folded, the parts of items cannot be: VS Code keeps one fold a line, and the label's line is needed.
 */
export function registerFolding(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const folded = new Set<string>();
  const changed = new vscode.EventEmitter<void>();
  const answered = new WeakMap<vscode.TextDocument, number>();

  const toggle = async () => {
    const recognised = documents.active();
    if (!recognised) return;
    const key = recognised.document.uri.toString();
    const lines = doubleSpacedLines(recognised.model.text);
    const wasFolded = folded.has(key);
    if (lines.length === 0 && !wasFolded) {
      vscode.window.setStatusBarMessage('This text is not double-spaced: there are no blank lines to fold.', 4000);
      return;
    }
    if (wasFolded) await vscode.commands.executeCommand('editor.unfold', { selectionLines: lines });
    if (wasFolded) folded.delete(key);
    else folded.add(key);
    changed.fire();
    if (!wasFolded) await vscode.commands.executeCommand('editor.fold', { selectionLines: lines });
  };

  const provider: vscode.FoldingRangeProvider = {
    onDidChangeFoldingRanges: changed.event,
    async provideFoldingRanges(document) {
      const recognised = await documents.whenRead(document);
      answered.set(document, document.version);
      if (!recognised) return undefined;
      const blank = folded.has(document.uri.toString());
      const structure = foldingRanges(recognised.model, blank ? 'without-parts' : 'with-parts').map(
        span => new vscode.FoldingRange(document.positionAt(span.start).line, document.positionAt(span.end).line),
      );
      const pairs = blank
        ? doubleSpacedLines(recognised.model.text).map(line => new vscode.FoldingRange(line, line + 1))
        : [];
      return [...structure.filter(range => range.end > range.start), ...pairs];
    },
  };
  return vscode.Disposable.from(
    changed,
    // After an edit VS Code asks by itself; not so where a document is treated otherwise.
    documents.onDidChange(document => answered.get(document) === document.version && changed.fire()),
    vscode.workspace.onDidCloseTextDocument(document => folded.delete(document.uri.toString())),
    vscode.languages.registerFoldingRangeProvider(selector, provider),
    vscode.commands.registerCommand('imr.foldBlankLines', toggle),
  );
}
