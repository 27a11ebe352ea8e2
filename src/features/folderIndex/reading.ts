import * as vscode from 'vscode';
import { countText, plural } from '../../core/views/wording';
import { causeOf } from '../../editor/wholeFile';
import type { How, Progress, WorkspaceIndex } from './workspaceIndex';

/** Reads while a bar shows how far it has come, which can be cancelled. False where it was, or could not be done. */
export async function readWithProgress(read: (how: How) => Promise<boolean>): Promise<boolean> {
  const location = vscode.ProgressLocation.Notification;
  try {
    return await vscode.window.withProgress(
      { location, title: 'Reading determinations', cancellable: true },
      (bar, token) => {
        const cancelling = new AbortController();
        token.onCancellationRequested(() => cancelling.abort());
        return read({ signal: cancelling.signal, show: shownBy(bar) });
      },
    );
  } catch (error) {
    const cause = causeOf(error);
    void vscode.window.showErrorMessage(`The determinations of this folder could not be read: ${cause}.`);
    return false;
  }
}

function shownBy(bar: vscode.Progress<{ message: string; increment?: number }>): (progress: Progress) => void {
  let shown = 0;
  return ({ done, of }) => {
    if (of === null) return bar.report({ message: plural(done, 'file') });
    const share = (100 * done) / Math.max(1, of);
    bar.report({ message: `${countText(done)} of ${plural(of, 'file')}`, increment: share - shown });
    shown = share;
  };
}

/** Offers to read PDFs that were left out because they do not permit copying: the setting leaves that to the person. */
export async function tellRefused(index: WorkspaceIndex): Promise<void> {
  if (vscode.workspace.getConfiguration('imr').get('pdf.copyRestricted') === 'refuse') return;
  const refused = await index.refused();
  if (refused.length === 0) return;
  const words = `${plural(refused.length, 'PDF')} left out: they do not permit copying their text, as all that the State publishes. Read them all the same?`;
  if ((await vscode.window.showInformationMessage(words, READ_THEM, 'Leave Them Out')) !== READ_THEM) return;
  await readWithProgress(async how => {
    await index.readRefused(how);
    return true;
  });
}

const READ_THEM = 'Read Them';
