import * as vscode from 'vscode';
import { type Reference, reference } from './core/guidelines/reference';

const setting = 'imr.guidelines.overlay';

/** The guideline reference with what the user's own files (imr.guidelines.overlay) add or correct. */
export class Overlays implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[] = [this.#changed];
  readonly onDidChange = this.#changed.event;
  #watchers: vscode.Disposable[] = [];
  #reference = reference;

  get reference(): Reference {
    return this.#reference;
  }

  start(): void {
    void setting;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, ...this.#watchers).dispose();
  }
}
