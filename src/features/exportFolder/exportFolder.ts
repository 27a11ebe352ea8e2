import * as vscode from 'vscode';
import type { Documents } from '../../editor/documents';

/** The determinations of folders as one file, as `imr export` writes it: of the Explorer's folders, or of chosen ones. */
export function registerExportFolder(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const closing = new AbortController();
  return vscode.Disposable.from(
    vscode.commands.registerCommand('imr.exportFolder', async (folder: unknown, folders: unknown, target: unknown) => {
      const { overlays } = documents;
      await (await load())?.exportFolders({ folder, folders, target }, { overlays, signal: closing.signal });
    }),
    new vscode.Disposable(() => closing.abort()),
  );
}

/** What is needed for the first folder only. Folders are read in threads of Node, which a browser alone does not have. */
async function load(): Promise<typeof import('./exportFolders.js') | undefined> {
  if (typeof process === 'object' && process.versions?.node) return import('./exportFolders.js');
  void vscode.window.showWarningMessage(
    'Folders cannot be exported in a browser alone: use VS Code on the desktop or with a remote machine.',
  );
  return undefined;
}
