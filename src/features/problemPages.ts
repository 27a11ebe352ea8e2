import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';
import { showProblemPage } from '../editor/problemPage';

/** Opens the page of a problem code beside the text, rendered; as source where Markdown's preview was turned off. */
export function registerProblemPages(context: vscode.ExtensionContext, _documents: Documents): vscode.Disposable {
  return vscode.commands.registerCommand(showProblemPage, async (code: unknown) => {
    if (typeof code !== 'string' || !/^[a-z-]+$/.test(code)) return;
    const page = vscode.Uri.joinPath(context.extensionUri, 'media', 'problems', `${code}.md`);
    try {
      await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
    } catch {
      await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside });
    }
  });
}
