import type * as vscode from 'vscode';
import { hash } from '../core/text/hash';

/** What is remembered of files on this machine, each by a hash of its address under a key of its own. */
export class FileMemory<T> {
  readonly #memory: vscode.Memento;
  readonly #name: string;

  constructor(memory: vscode.Memento, name: string) {
    this.#memory = memory;
    this.#name = name;
  }

  of(uri: vscode.Uri): T | undefined {
    return this.#memory.get<T>(this.#keyOf(uri));
  }

  async set(uri: vscode.Uri, value: T | undefined): Promise<void> {
    if (value !== undefined || this.of(uri) !== undefined) await this.#memory.update(this.#keyOf(uri), value);
  }

  /** A file has another address now. */
  async move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const value = this.of(from);
    if (value === undefined) return;
    await this.set(to, value);
    await this.set(from, undefined);
  }

  #keyOf(uri: vscode.Uri): string {
    return `${this.#name}.${addressOf(uri)}`;
  }
}

export const addressOf = (uri: vscode.Uri): string => hash(withoutServer(uri).toString());

/** A text that was never saved has the server in its address only once its window was opened again. */
const withoutServer = (uri: vscode.Uri): vscode.Uri => (uri.scheme === 'untitled' ? uri.with({ authority: '' }) : uri);
