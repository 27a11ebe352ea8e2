import * as vscode from 'vscode';
import { scrollTo } from '../../editor/convert';
import type { Documents } from '../../editor/documents';
import { linesOfPdf, linesOfText, type PdfLine, placeOfLine, type TextLine } from '../../pdf/alignment';
import type { FromPage, PlaceOfPdf, ToPage } from '../../pdf/pageProtocol';

/**
 * A text and its PDF side by side: the cursor's line is marked in the PDF, and each scrolls with the other. The text may be
 * saved, closed, edited and opened again.
 */
export class PdfSides implements vscode.Disposable {
  #text: vscode.Uri;
  readonly #post: (message: ToPage) => Promise<void>;
  readonly #listening: vscode.Disposable;
  #pdfLines: readonly PdfLine[] = [];
  #read: { readonly document: vscode.TextDocument; readonly version: number; readonly lines: TextLine[] } | undefined;
  /** Until then what scrolls in the text does so because the PDF was scrolled. */
  #followsUntil = 0;
  readonly #timers = new Map<'mark' | 'scroll', ReturnType<typeof setTimeout>>();

  constructor(text: vscode.Uri, post: (message: ToPage) => Promise<void>, documents: Documents) {
    this.#text = text;
    this.#post = post;
    this.#listening = vscode.Disposable.from(
      documents.onDidMove(({ from, to }) => {
        if (to && from.toString() === this.#text.toString()) this.#text = to;
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#soon(textEditor, 'mark')),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#soon(textEditor, 'scroll')),
    );
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#listening.dispose();
  }

  isOf({ uri }: vscode.TextDocument): boolean {
    return uri.toString() === this.#text.toString();
  }

  hear(message: Exclude<FromPage, { readonly kind: 'ready' | 'password' }>): void {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => this.isOf(document));
    if (message.kind === 'read') {
      this.#pdfLines = linesOfPdf(message.pages);
      if (editor) this.#scroll(editor);
      if (editor) this.#mark(editor);
    } else if (editor) this.#follow(editor, message);
  }

  /** Does in the text what was done in the PDF. */
  #follow(editor: vscode.TextEditor, { kind, at }: Extract<FromPage, { readonly at: PlaceOfPdf }>): void {
    const index = this.#pdfLines.findIndex(({ page, y }) => page > at.page || (page === at.page && y >= at.y));
    const found = placeOfLine(this.#pdfLines, index, this.#linesOf(editor.document));
    if (!found) return;
    const { line } = found.line;
    this.#followsUntil = Date.now() + moment;
    if (kind === 'clicked') editor.selection = new vscode.Selection(line, 0, line, 0);
    else scrollTo(editor, line);
  }

  #soon(editor: vscode.TextEditor, what: 'mark' | 'scroll'): void {
    if (!this.isOf(editor.document)) return;
    clearTimeout(this.#timers.get(what));
    this.#timers.set(
      what,
      setTimeout(() => (what === 'mark' ? this.#mark(editor) : this.#scroll(editor)), pause),
    );
  }

  #mark({ document, selection }: vscode.TextEditor): void {
    const found = this.#inPdf(document, selection.active.line);
    void this.#post({ kind: 'mark', at: found?.isSame ? found.line : undefined });
  }

  /** The line in the upper quarter of the window. */
  #scroll({ document, visibleRanges }: vscode.TextEditor): void {
    if (Date.now() < this.#followsUntil) return;
    const first = visibleRanges[0]?.start.line ?? 0;
    const last = visibleRanges.at(-1)?.end.line ?? 0;
    const found = this.#inPdf(document, first + Math.floor((last - first) / 4));
    if (found) void this.#post({ kind: 'scroll', at: found.line });
  }

  #inPdf(document: vscode.TextDocument, line: number): ReturnType<typeof placeOfLine<TextLine, PdfLine>> {
    const lines = this.#linesOf(document);
    const index = lines.findLastIndex(written => written.line <= line);
    return placeOfLine(lines, Math.max(0, index), this.#pdfLines);
  }

  #linesOf(document: vscode.TextDocument): readonly TextLine[] {
    const { version } = document;
    if (this.#read?.document !== document || this.#read.version !== version)
      this.#read = { document, version, lines: linesOfText(document.getText()) };
    return this.#read.lines;
  }
}

/** In milliseconds: a key that is held asks once. */
const pause = 50;
/** So long a text's scrolling is the answer to that of its PDF. */
const moment = 400;
