import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';
import { typeOf } from '../editor/fileType';
import { SAMPLES } from './sampleRows';
import { save } from './saving';

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
    if ((await copyOnce(from, copy)) !== 'failed') await vscode.window.showTextDocument(copy, { preview: false });
  });
}

/** A copy that was edited and saved before is kept. */
async function copyOnce(from: vscode.Uri, to: vscode.Uri): Promise<'saved' | 'failed' | 'is-there'> {
  if ((await typeOf(to)) !== undefined) return 'is-there';
  const { fs } = vscode.workspace;
  const folder = vscode.Uri.joinPath(to, '..');
  await fs.createDirectory(folder).then(undefined, () => {}); // where it cannot be made, saving says so
  return save(to, new TextDecoder().decode(await fs.readFile(from)));
}
