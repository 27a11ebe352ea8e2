import * as vscode from 'vscode';
import { blankLines, foldingRanges } from '../core/views/foldingRanges';
import type { Documents } from '../editor/documents';
import { selector } from '../editor/recognition';

/**
 * Folds sections, items and their parts; on command also blank lines. While those of a double-spaced text are folded, the
 * parts of items cannot be: VS Code keeps one fold a line, and the label's line is needed.
 */
export function registerFolding(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const folded = new Set<string>();
  const changed = new vscode.EventEmitter<void>();
  const answered = new WeakMap<vscode.TextDocument, number>();

  const toggle = async () => {
    const recognised = documents.active();
    if (!recognised) return;
    const key = recognised.document.uri.toString();
    const lines = blankLines(recognised.model.text).lines.map(({ start }) => start);
    const wasFolded = folded.has(key);
    if (lines.length === 0 && !wasFolded) {
      vscode.window.setStatusBarMessage('There are no blank lines to fold.', 4000);
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
      const isFolded = folded.has(document.uri.toString());
      const blank = isFolded ? blankLines(recognised.model.text) : { lines: [], isDoubleSpaced: false };
      const structure = foldingRanges(recognised.model, blank.isDoubleSpaced ? 'without-parts' : 'with-parts').map(
        span => new vscode.FoldingRange(document.positionAt(span.start).line, document.positionAt(span.end).line),
      );
      const pairs = blank.lines.map(({ start, end }) => new vscode.FoldingRange(start, end));
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
