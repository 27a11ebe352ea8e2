import * as vscode from 'vscode';
import { type PageBreaks, pageBreaks } from '../core/views/pageBreaks';
import { BehindLines } from '../editor/behindLines';
import { toRanges } from '../editor/convert';
import type { Documents } from '../editor/documents';
import { setting } from '../editor/settings';

/** A form feed is drawn as a quiet rule "page 2" in place of a box. */
export function registerPageRules(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const rules = new BehindLines(looks, isWanted);
  const box = vscode.window.createTextEditorDecorationType({ opacity: '0' });
  const marked = new WeakMap<vscode.TextDocument, PageBreaks['formFeeds']>();

  const hideBoxes = (editor: vscode.TextEditor) => {
    const { document } = editor;
    const formFeeds = marked.get(document);
    if (formFeeds) editor.setDecorations(box, isWanted(document) ? toRanges(document, formFeeds) : []);
  };
  const mark = (document: vscode.TextDocument) => {
    const recognised = documents.get(document);
    if (recognised?.isWaiting || (!recognised && !marked.has(document))) return;
    const { formFeeds, lines } = recognised ? pageBreaks(recognised.model.text) : { formFeeds: [], lines: [] };
    marked.set(document, formFeeds);
    rules.set(document, lines);
    vscode.window.visibleTextEditors.filter(editor => editor.document === document).forEach(hideBoxes);
  };
  const paintAll = () => {
    rules.paintAll();
    vscode.window.visibleTextEditors.forEach(hideBoxes);
  };
  return vscode.Disposable.from(
    rules,
    box,
    documents.onDidChange(mark),
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
    vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('imr.decorations') && paintAll()),
  );
}

const isWanted = (document: vscode.TextDocument): boolean => setting('decorations', document) === 'full';

const looks = {
  // Below the last row of a line that is wrapped: the border of a whole line would part its rows as well.
  rule: {
    after: {
      color: new vscode.ThemeColor('imr.itemRule'),
      textDecoration: 'none;position:absolute;left:0;bottom:0;width:100vw;border-bottom:1px dashed;pointer-events:none',
    },
  },
  page: { after: { color: new vscode.ThemeColor('imr.label'), margin: '0 0 0 3ch' } },
};
