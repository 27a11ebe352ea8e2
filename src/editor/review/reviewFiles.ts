import * as vscode from 'vscode';
import { reviewFileName } from '../../core/checks/reviewFile';
import { fileName } from '../fileName';
import { typeOf } from '../fileType';
import { changeWholeFile, textOf } from '../wholeFile';

export const reviewFileOf = (uri: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(uri, '..', reviewFileName(fileName(uri)));

/** Reads and changes the review files beside determinations: one change after the other, each of what stands there then. */
export class ReviewFiles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** A review file beside a document that is watched has come, changed or gone. */
  readonly onDidChange = this.#changed.event;
  /** By the folder, or for all folders that are open. */
  readonly #watchers = new Map<string, vscode.Disposable>();
  #last: Promise<unknown> = Promise.resolve();

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...this.#watchers.values()).dispose();
  }

  /** Tells from now on of the document's review file, also where its folder is not one that is open. */
  watch({ uri, isUntitled }: vscode.TextDocument): void {
    const folder = vscode.Uri.joinPath(uri, '..');
    const isInOpen = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    const key = isInOpen ? '' : folder.toString();
    if (isUntitled || this.#watchers.has(key)) return;
    const pattern = '*.imr-review.json';
    const { workspace } = vscode;
    const watcher = workspace.createFileSystemWatcher(
      isInOpen ? `**/${pattern}` : new vscode.RelativePattern(folder, pattern),
    );
    const tell = (): void => this.#changed.fire();
    const told = [watcher.onDidCreate(tell), watcher.onDidChange(tell), watcher.onDidDelete(tell)];
    this.#watchers.set(key, vscode.Disposable.from(watcher, ...told));
  }

  /**
   * Null where there is no such file. Undefined where that cannot be told, and what is known of it goes on counting: it
   * cannot be read now, or its determination is gone with it, as where a drive is unplugged or a folder removed.
   */
  async read(uri: vscode.Uri): Promise<string | null | undefined> {
    const text = await textOf(reviewFileOf(uri)).catch(() => undefined);
    return text === null && (await typeOf(uri)) === undefined ? undefined : text;
  }

  /**
   * Resolves to what the file holds now. Rejects where it cannot be read or written, or is one that must not be replaced:
   * then `make` gives null. What cannot be read would be lost under what is written.
   */
  change(uri: vscode.Uri, make: (before: string | null) => string | null): Promise<string> {
    const change = this.#last.then(async () => {
      const text = await changeWholeFile(reviewFileOf(uri), make);
      if (text === null) throw new Error('it holds something else');
      return text;
    });
    this.#last = change.catch(() => {});
    return change;
  }
}
