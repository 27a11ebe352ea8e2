import * as vscode from 'vscode';
import { isNamedAsDetermination } from '../core/detect';
import type { Documents } from '../editor/documents';
import { fileName } from '../editor/fileName';

/** VS Code shows no text of more letters to extensions; in UTF-8 a letter is a byte at least. */
const MOST_SHOWN = 50 * 1024 * 1024;

/** Says of a determination that VS Code shows to no extension (over 50 MB) that nothing of it is read. */
export function registerTooLarge(_context: vscode.ExtensionContext, _documents: Documents): vscode.Disposable {
  const { window, workspace, StatusBarAlignment } = vscode;
  const item = window.createStatusBarItem('imr.tooLarge', StatusBarAlignment.Right, 100);
  item.name = 'IMR Determination';
  item.text = '$(warning) Too large to be read';
  item.tooltip =
    'VS Code shows texts over 50 MB to no extension: nothing is marked or checked here. Part the file, or use `imr` on the command line (64 MB at most).';
  item.accessibilityInformation = { label: `Determination: too large to be read. ${item.tooltip}` };
  const show = async (): Promise<void> => {
    const uri = shownUnread();
    const size = uri && (await workspace.fs.stat(uri).then(undefined, () => undefined))?.size;
    if (size && size > MOST_SHOWN && shownUnread()?.toString() === uri.toString()) item.show();
    else item.hide();
  };
  void show();
  return vscode.Disposable.from(
    item,
    window.tabGroups.onDidChangeTabs(show),
    window.tabGroups.onDidChangeTabGroups(show),
    workspace.onDidOpenTextDocument(show),
    workspace.onDidCloseTextDocument(show),
  );
}

/** The text of the active tab that is named as a determination, where no document holds it. */
function shownUnread(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText) || !isNamedAsDetermination(fileName(input.uri))) return undefined;
  const address = input.uri.toString();
  return vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === address) ? undefined : input.uri;
}
