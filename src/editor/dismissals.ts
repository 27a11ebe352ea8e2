import * as vscode from 'vscode';
import type { Dismissal } from '../core/checks/dismissal';
import { hash } from '../core/text/hash';

const key = 'imr.dismissed';
type Stored = Readonly<Record<string, readonly Dismissal[]>>;

/** The problems that were set aside, by a hash of the document's address; kept with the workspace. */
export class Dismissals {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  of(document: vscode.TextDocument): readonly Dismissal[] {
    return this.#memory.get<Stored>(key)?.[addressOf(document)] ?? [];
  }

  async replace(document: vscode.TextDocument, dismissals: readonly Dismissal[]): Promise<void> {
    const { [addressOf(document)]: _, ...others } = this.#memory.get<Stored>(key) ?? {};
    const stored: Stored = dismissals.length > 0 ? { ...others, [addressOf(document)]: dismissals } : others;
    await this.#memory.update(key, stored);
    this.#changed.fire(document);
  }
}

const addressOf = (document: vscode.TextDocument): string => hash(document.uri.toString());
