import * as vscode from 'vscode';
import { problemLines } from '../core/views/problemLines';
import { BehindLines } from '../editor/behindLines';
import type { Documents } from '../editor/documents';
import { setting } from '../editor/settings';

/** The words of a problem behind its line, in the color of its severity. */
export function registerProblemText(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const looks = {
    error: look('imr.errorForeground'),
    warning: look('imr.warningForeground'),
    info: look('imr.infoForeground'),
  };
  const words = new BehindLines(looks, document => setting('problemText', document));
  return vscode.Disposable.from(
    words,
    documents.settled.onDidChange(document => {
      const problems = documents.settled.of(document);
      const recognised = problems && documents.get(document);
      if (!recognised?.isWaiting) words.set(document, recognised ? problemLines(recognised.model, problems) : []);
    }),
    vscode.workspace.onDidChangeConfiguration(
      event => event.affectsConfiguration('imr.problemText') && words.paintAll(),
    ),
  );
}

const look = (color: string): vscode.DecorationRenderOptions => ({
  after: { color: new vscode.ThemeColor(color), margin: '0 0 0 3ch' },
});
