import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';

/** Opens one of the invented determinations that come with the extension, as a copy that may be edited. */
export function registerSamples(context: vscode.ExtensionContext, _documents: Documents): vscode.Disposable {
  return vscode.commands.registerCommand('imr.openSamples', async () => {
    const from = vscode.Uri.joinPath(context.extensionUri, 'media', 'samples');
    const names = (await vscode.workspace.fs.readDirectory(from))
      .map(([name]) => name)
      .filter(name => name.endsWith('.txt'));
    const name = await vscode.window.showQuickPick(names.sort(), {
      title: 'Open a Sample Determination',
      placeHolder: 'All of them are invented: no person and no case in them exists',
    });
    if (!name) return;
    const copy = vscode.Uri.joinPath(context.globalStorageUri, 'samples', name);
    await copyOnce(vscode.Uri.joinPath(from, name), copy);
    await vscode.window.showTextDocument(copy, { preview: false });
  });
}

/** A copy that was edited and saved before is kept. */
async function copyOnce(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.copy(from, to, { overwrite: false });
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError) || error.code !== 'FileExists') throw error;
  }
}
