import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';
import { SAMPLES } from './sampleRows';

/** Opens one of the invented determinations that come with the extension, as a copy that may be edited. */
export function registerSamples(context: vscode.ExtensionContext, _documents: Documents): vscode.Disposable {
  return vscode.commands.registerCommand('imr.openSamples', async () => {
    const rows = SAMPLES.map(({ name, shows }) => ({ label: shows, description: name, name }));
    const chosen = await vscode.window.showQuickPick(rows, {
      title: 'Open a Sample Determination',
      placeHolder: 'All of them are invented: no person and no case in them exists',
      matchOnDescription: true,
    });
    if (!chosen) return;
    const from = vscode.Uri.joinPath(context.extensionUri, 'media', 'samples', chosen.name);
    const copy = vscode.Uri.joinPath(context.globalStorageUri, 'samples', chosen.name);
    await copyOnce(from, copy);
    await vscode.window.showTextDocument(copy, { preview: false });
  });
}

/** A copy that was edited and saved before is kept. */
async function copyOnce(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  const isThere = await fs.stat(to).then(
    () => true,
    () => false,
  );
  if (!isThere) await fs.writeFile(to, await fs.readFile(from));
}
