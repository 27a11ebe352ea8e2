import * as vscode from 'vscode';
import { otherDecision } from '../core/writing/otherDecision';
import { edit, reveal, toRange } from '../editor/convert';
import type { Documents } from '../editor/documents';

/** "IMR: Flip Decision": Upheld becomes Overturned, and the reverse. Undo takes it back. Where there is neither, the choice. */
export function registerFlipDecision(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  return vscode.commands.registerCommand('imr.flipDecision', async (place: unknown) => {
    const target = documents.target(place);
    if (!target) return;
    const { item, recognised } = target;
    const { document } = recognised;
    const word = otherDecision(item);
    if (word === null || !item.decision) {
      await reveal(document, item.headingSpan, 'take-focus');
      await vscode.commands.executeCommand('editor.action.quickFix');
      return;
    }
    if (await edit(document, [vscode.TextEdit.replace(toRange(document, item.decision.span), word)]))
      sayUntilEdited(document, `Item ${item.number} is ${word} now. Undo takes it back.`);
  });
}

/** Words that are true only as long as the text stays as it is. */
function sayUntilEdited(document: vscode.TextDocument, words: string): void {
  const message = vscode.window.setStatusBarMessage(words);
  const end = () => {
    clearTimeout(timer);
    message.dispose();
    listening.dispose();
  };
  const timer = setTimeout(end, 4000);
  const listening = vscode.workspace.onDidChangeTextDocument(
    event => event.document === document && event.contentChanges.length > 0 && end(),
  );
}
