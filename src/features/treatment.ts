import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';
import { selector } from '../editor/recognition';

/** Treats the active file as a determination, or stops doing so, whatever was recognised. */
export function registerTreatment(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('imr.treatAsDetermination', () => treatAs(documents)),
    vscode.commands.registerCommand('imr.stopTreating', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) await documents.treat(document, 'other');
    }),
  );
}

async function treatAs(documents: Documents): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  if (vscode.languages.match(selector, document) > 0) return documents.treat(document, 'determination');
  const change = 'Change Language Mode';
  const answer = await vscode.window.showInformationMessage(
    'Only plain text can be treated as a determination. Change the language mode of this file to IMR Determination?',
    change,
  );
  if (answer === change) await vscode.languages.setTextDocumentLanguage(document, 'imr-determination');
}
