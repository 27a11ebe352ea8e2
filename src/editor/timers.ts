import type * as vscode from 'vscode';

/** One timer a document: a new one takes the place of the one before. */
export class Timers implements vscode.Disposable {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  set(document: vscode.TextDocument, milliseconds: number, due: () => void): void {
    this.clear(document);
    this.#timers.set(document.uri.toString(), setTimeout(due, milliseconds));
  }

  clear({ uri }: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(uri.toString()));
    this.#timers.delete(uri.toString());
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }
}
