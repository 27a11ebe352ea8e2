import * as vscode from 'vscode';
import { keptLines, type LineWords, type ReplacedLines } from '../core/views/lineWords';
import { isLong } from './longTexts';

/**
 * Words that are drawn behind lines, not written: no letter moves, nothing of them is copied. VS Code carries them along
 * with their line between two times they are set. Of a long text only the lines on the screen have them.
 */
export class BehindLines<Kind extends string> implements vscode.Disposable {
  readonly #types: ReadonlyMap<Kind, vscode.TextEditorDecorationType>;
  readonly #isWanted: (document: vscode.TextDocument) => boolean;
  readonly #lines = new WeakMap<vscode.TextDocument, readonly LineWords<Kind>[]>();
  readonly #listening: vscode.Disposable;

  constructor(
    looks: Readonly<Record<Kind, vscode.DecorationRenderOptions>>,
    isWanted: (document: vscode.TextDocument) => boolean,
  ) {
    const types = Object.entries<vscode.DecorationRenderOptions>(looks).map(([kind, look]) => {
      const type = vscode.window.createTextEditorDecorationType({ ...look, rangeBehavior });
      return [kind as Kind, type] as const;
    });
    this.#types = new Map(types);
    this.#isWanted = isWanted;
    this.#listening = vscode.Disposable.from(
      ...this.#types.values(),
      vscode.workspace.onDidChangeTextDocument(event => this.#edited(event)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.paintAll()),
      vscode.window.onDidChangeTextEditorVisibleRanges(
        ({ textEditor }) => isLong(textEditor.document) && this.#paint(textEditor),
      ),
    );
  }

  set(document: vscode.TextDocument, lines: readonly LineWords<Kind>[]): void {
    this.#lines.set(document, lines);
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.#paint(editor);
  }

  paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#paint(editor);
  }

  dispose(): void {
    this.#listening.dispose();
  }

  /** Where lines are joined or parted, the words would come to stand within one, and push its letters aside. */
  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const before = this.#lines.get(document);
    if (!before?.length) return;
    const replaced = contentChanges.map(replacedLines).filter(({ last, first, added }) => last > first || added > 0);
    if (replaced.length > 0)
      this.set(document, replaced.toSorted((a, b) => b.first - a.first).reduce(keptLines, before));
  }

  #paint(editor: vscode.TextEditor): void {
    const { document, visibleRanges } = editor;
    const known = this.#lines.get(document);
    if (!known) return;
    const isSeen = ({ line }: LineWords<Kind>) =>
      !isLong(document) || visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
    const lines = this.#isWanted(document) ? known.filter(isSeen) : [];
    for (const [kind, type] of this.#types) {
      const shown = lines.filter(line => line.kind === kind && line.line < document.lineCount);
      editor.setDecorations(
        type,
        shown.map(line => optionsOf(document, line)),
      );
    }
  }
}

/** A range grows with what is typed at the line's end, so that the words stay behind that. */
const rangeBehavior = vscode.DecorationRangeBehavior.OpenOpen;

function replacedLines({ range, text }: vscode.TextDocumentContentChangeEvent): ReplacedLines {
  const [first, last] = [range.start.line, range.end.line];
  return { first, last, added: text.split(/\r\n|\r|\n/).length - 1 - (last - first) };
}

function optionsOf(document: vscode.TextDocument, { line, words }: LineWords<string>): vscode.DecorationOptions {
  const { end } = document.lineAt(line).range;
  return { range: new vscode.Range(end, end), renderOptions: { after: { contentText: words } } };
}
