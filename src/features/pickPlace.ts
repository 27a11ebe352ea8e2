import * as vscode from 'vscode';
import type { Span } from '../core/model/span';
import { scrollBackTo, toRange } from '../editor/convert';

/** A row of a list of places; one without a span is no place of the text. */
export interface PlaceRow extends vscode.QuickPickItem {
  readonly span?: Span;
}

interface PlaceList<Row extends PlaceRow> {
  readonly title: string;
  readonly placeholder: string;
  readonly rows: readonly Row[];
  /** What is highlighted at first; else the first row. */
  readonly here?: Row | undefined;
}

/**
 * Lists places of a text and shows each while one walks through them, where an editor shows the text. Nothing moves before
 * one does, and without a choice the text stands again where it stood. Where the text changes meanwhile, as by another
 * program, the places are no longer these: the list goes, and says why.
 */
export function pickPlace<Row extends PlaceRow>(
  document: vscode.TextDocument,
  { title, placeholder, rows, here }: PlaceList<Row>,
): Promise<Row | undefined> {
  const editor = vscode.window.visibleTextEditors.find(one => one.document === document);
  const top = editor?.visibleRanges[0]?.start.line ?? 0;
  const pick = vscode.window.createQuickPick<Row>();
  Object.assign(pick, { title, placeholder, matchOnDescription: true, matchOnDetail: true });
  pick.items = rows;
  if (here) pick.activeItems = [here];
  let hasMoved = false;
  let shown: Row | undefined = here ?? rows.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
  pick.onDidChangeActive(([active]) => {
    if (!active?.span || active === shown) return;
    shown = active;
    hasMoved = true;
    editor?.revealRange(toRange(document, active.span), vscode.TextEditorRevealType.InCenter);
  });
  return new Promise(resolve => {
    let isOpen = true;
    const changes = vscode.workspace.onDidChangeTextDocument(event => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      end(undefined);
      vscode.window.setStatusBarMessage('The text has changed meanwhile: ask for the list again.', 4000);
    });
    const end = (chosen: Row | undefined): void => {
      if (!isOpen) return; // it is told twice that a list is hidden: also when it is disposed of
      isOpen = false;
      changes.dispose();
      if (hasMoved && !chosen?.span && editor) void scrollBackTo(editor, top);
      pick.dispose();
      resolve(chosen);
    };
    pick.onDidAccept(() => pick.selectedItems[0] && end(pick.selectedItems[0]));
    pick.onDidHide(() => end(undefined));
    pick.show();
  });
}
