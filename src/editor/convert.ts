import * as vscode from 'vscode';
import type { Span } from '../core/model/span';

export const toRange = (document: vscode.TextDocument, span: Span): vscode.Range =>
  new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));

export const toRanges = (document: vscode.TextDocument, spans: readonly Span[]): vscode.Range[] =>
  spans.map(span => toRange(document, span));

/** Shows a span of a document in the editor that has it already, else in the active group, and selects it. */
export async function reveal(
  document: vscode.TextDocument,
  span: Span,
  focus: 'take-focus' | 'leave-focus',
): Promise<void> {
  const open = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  const range = toRange(document, span);
  const editor = await vscode.window.showTextDocument(document, {
    preserveFocus: focus === 'leave-focus',
    preview: false,
    ...(open?.viewColumn === undefined ? {} : { viewColumn: open.viewColumn }),
  });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
