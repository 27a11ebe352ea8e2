import * as vscode from 'vscode';
import type { Span } from '../core/model/span';

export const toRange = (document: vscode.TextDocument, span: Span): vscode.Range =>
  new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));

export const toRanges = (document: vscode.TextDocument, spans: readonly Span[]): vscode.Range[] =>
  spans.map(span => toRange(document, span));

/**
 * Shows a span of a document in the editor that has it already, else in the active group: its beginning in the upper
 * quarter of the window, with a highlight for a moment. Nothing is selected, so that the next key destroys nothing.
 */
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
  editor.selection = new vscode.Selection(range.start, range.start);
  scrollTo(editor, range.start.line);
  highlightForAMoment(editor, range);
}

/** Brings a line to the upper quarter of the window. */
export function scrollTo(editor: vscode.TextEditor, line: number): void {
  const top = new vscode.Position(Math.max(0, line - quarterOf(editor)), 0);
  editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
}

/**
 * Scrolls so that a line is again the first that is shown. A line that is revealed at the top would stand lower, as VS Code
 * leaves room above it for all headings that may stay on the screen; of an editor that is not active we have nothing better.
 */
export async function scrollBackTo(editor: vscode.TextEditor, top: number): Promise<void> {
  const lines = top - (editor.visibleRanges[0]?.start.line ?? top);
  if (lines === 0) return;
  if (editor !== vscode.window.activeTextEditor)
    return editor.revealRange(new vscode.Range(top, 0, top, 0), vscode.TextEditorRevealType.AtTop);
  const way = { to: lines < 0 ? 'up' : 'down', by: 'line', value: Math.abs(lines), revealCursor: false };
  await vscode.commands.executeCommand('editorScroll', way);
}

/** A quarter of the lines that the window shows. */
function quarterOf({ visibleRanges }: vscode.TextEditor): number {
  const [first, last] = [visibleRanges[0]?.start.line ?? 0, visibleRanges.at(-1)?.end.line ?? 0];
  return Math.floor((last - first) / 4);
}

function highlightForAMoment(editor: vscode.TextEditor, range: vscode.Range): void {
  const type = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
    isWholeLine: true,
  });
  editor.setDecorations(type, [range]);
  setTimeout(() => type.dispose(), moment);
}

const moment = 1200;

/**
 * Edits a text through the editor that shows it, as typing does: where that is read-only the text stays as it is, which an
 * edit of the workspace would not heed, and undo could not take back. Says so, and returns whether the text has changed. A
 * text that a page covers is shown first.
 */
export async function edit(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): Promise<boolean> {
  const { version } = document;
  const visible = vscode.window.visibleTextEditors.find(one => one.document === document);
  const editor = visible ?? (await vscode.window.showTextDocument(document));
  await editor.edit(builder => {
    for (const { range, newText } of edits) builder.replace(range, newText);
  });
  return hasChanged(document, version);
}

/** Whether an edit since a version has come to pass; says so where it has not. */
export function hasChanged(document: vscode.TextDocument, version: number): boolean {
  if (document.version !== version) return true;
  vscode.window.setStatusBarMessage('Nothing was changed: the text can only be read here.', 4000);
  return false;
}
