import * as vscode from 'vscode';
import { keptLines, type ProblemLine, problemLines, type ReplacedLines } from '../core/views/problemLines';
import type { Documents } from '../editor/documents';
import { isLong } from '../editor/longTexts';
import { setting } from '../editor/settings';

/**
 * The words of a problem behind its line, in the color of its severity. They are drawn, not written: no letter moves and
 * nothing of them is copied.
 */
export function registerProblemText(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const words = new ProblemText();
  const read = (document: vscode.TextDocument) => {
    const problems = documents.settled.of(document);
    const recognised = problems && documents.get(document);
    if (!recognised?.isWaiting) words.set(document, recognised ? problemLines(recognised.model, problems) : []);
  };
  return vscode.Disposable.from(
    words,
    documents.settled.onDidChange(read),
    vscode.workspace.onDidChangeTextDocument(event => words.edited(event)),
    vscode.window.onDidChangeVisibleTextEditors(() => words.paintAll()),
    vscode.window.onDidChangeTextEditorVisibleRanges(
      ({ textEditor }) => isLong(textEditor.document) && words.paint(textEditor),
    ),
    vscode.workspace.onDidChangeConfiguration(
      event => event.affectsConfiguration('imr.problemText') && words.paintAll(),
    ),
  );
}

const severities = ['error', 'warning', 'info'] as const;

class ProblemText implements vscode.Disposable {
  readonly #types = {
    error: behindLine('imr.errorForeground'),
    warning: behindLine('imr.warningForeground'),
    info: behindLine('imr.infoForeground'),
  };
  readonly #lines = new WeakMap<vscode.TextDocument, readonly ProblemLine[]>();

  set(document: vscode.TextDocument, lines: readonly ProblemLine[]): void {
    this.#lines.set(document, lines);
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.paint(editor);
  }

  /** VS Code carries the words along with their line; where lines are joined or parted, they would come to stand within one. */
  edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const before = this.#lines.get(document);
    if (!before?.length) return;
    const replaced = contentChanges.map(replacedLines).filter(({ last, first, added }) => last > first || added > 0);
    if (replaced.length > 0)
      this.set(document, replaced.toSorted((a, b) => b.first - a.first).reduce(keptLines, before));
  }

  paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.paint(editor);
  }

  /** Of a long text only the lines on the screen. */
  paint(editor: vscode.TextEditor): void {
    const { document, visibleRanges } = editor;
    const lines = isWanted(document) ? (this.#lines.get(document) ?? []) : [];
    const isSeen = ({ line }: ProblemLine) =>
      !isLong(document) || visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
    for (const severity of severities) {
      const shown = lines.filter(line => line.severity === severity && line.line < document.lineCount && isSeen(line));
      editor.setDecorations(
        this.#types[severity],
        shown.map(line => optionsOf(document, line)),
      );
    }
  }

  dispose(): void {
    vscode.Disposable.from(...Object.values(this.#types)).dispose();
  }
}

function replacedLines({ range, text }: vscode.TextDocumentContentChangeEvent): ReplacedLines {
  const [first, last] = [range.start.line, range.end.line];
  return { first, last, added: text.split(/\r\n|\r|\n/).length - 1 - (last - first) };
}

/** Its range grows with what is typed at the line's end, so that the words stay behind that. */
const behindLine = (color: string): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor(color), margin: '0 0 0 3ch' },
    rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
  });

const isWanted = (document: vscode.TextDocument): boolean => setting('problemText', document);

function optionsOf(document: vscode.TextDocument, { line, words }: ProblemLine): vscode.DecorationOptions {
  const { end } = document.lineAt(line).range;
  return { range: new vscode.Range(end, end), renderOptions: { after: { contentText: words } } };
}
