import * as vscode from 'vscode';

/** Fills a page again that stood beside a document; false where there is nothing to show. */
type Restore = (document: vscode.TextDocument, panel: vscode.WebviewPanel, kept: object) => Promise<boolean>;

/** The pages of a window that is opened again. One whose text is gone goes with it: no empty column stays behind. */
export function restorePages(viewType: string, restore: Restore): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(viewType, {
    async deserializeWebviewPanel(panel: vscode.WebviewPanel, kept: unknown) {
      if (!(await isRestored(panel, kept, restore).catch(() => false))) panel.dispose();
    },
  });
}

/** Pages that cannot be made again as they were, and must leave no empty column either. */
export const closeRestored = (viewType: string): vscode.Disposable =>
  vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async panel => void panel.dispose(),
  });

async function isRestored(panel: vscode.WebviewPanel, kept: unknown, restore: Restore): Promise<boolean> {
  if (typeof kept !== 'object' || kept === null || !('text' in kept) || typeof kept.text !== 'string') return false;
  const parsed = vscode.Uri.parse(kept.text, true);
  const uri = parsed.scheme === 'untitled' ? unsavedInTab(parsed) : parsed;
  if (!uri) return false; // to open it would make a new one of its name
  return restore(await vscode.workspace.openTextDocument(uri), panel, kept);
}

/** The address that a text which was never saved has in the window that is opened again: it may name the server too. */
const unsavedInTab = ({ path }: vscode.Uri): vscode.Uri | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .map(({ input }) => (input instanceof vscode.TabInputText ? input.uri : undefined))
    .find(uri => uri?.scheme === 'untitled' && uri.path === path);
