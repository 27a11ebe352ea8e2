import * as vscode from 'vscode';
import type { Documents } from '../../editor/documents';
import { inNode } from '../inNode';

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

/** What is needed for the first folder only. */
const load = () => inNode('Folders cannot be exported', () => import('./exportFolders.js'));
