import * as vscode from 'vscode';
import { READ } from '../folderInputs';
import type { WorkspaceIndex } from './workspaceIndex';

/** So long files rest before they are read anew, in milliseconds. */
const PAUSE = 400;

/** Tells an index of files that come, change or go, be it by way of their folder. */
export class FileEvents implements vscode.Disposable {
  readonly #index: WorkspaceIndex;
  readonly #subscriptions: vscode.Disposable;
  readonly #waiting = new Map<string, vscode.Uri>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(index: WorkspaceIndex) {
    this.#index = index;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(uri => this.#hear(uri, 'created')),
      watcher.onDidChange(uri => this.#hear(uri, 'changed')),
      watcher.onDidDelete(uri => this.#hear(uri, 'deleted')),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #hear(uri: vscode.Uri, what: 'created' | 'changed' | 'deleted'): void {
    if (!this.#index.isBuilt || isHidden(uri)) return;
    // A folder that comes or goes is told once, for all that it holds.
    const mayBeFolder = what === 'created' && !/\.\w{1,8}$/.test(uri.path);
    if (!READ.test(uri.path) && what !== 'changed') this.#index.passedOver = new Map();
    if (!READ.test(uri.path) && !mayBeFolder && !(what === 'deleted' && this.#index.holds(uri))) return;
    this.#waiting.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), PAUSE);
  }

  #tell(): void {
    const changed = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#index.update(changed).catch(() => {}); // the next build reads what this one could not
  }
}

/** Names that begin with a dot are passed over in a folder. */
function isHidden(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder === undefined || uri.path.slice(folder.uri.path.length).includes('/.');
}
