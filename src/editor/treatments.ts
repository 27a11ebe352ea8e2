import type * as vscode from 'vscode';
import { hash } from '../core/text/hash';

const key = 'imr.treated';

/** How a person has asked to treat a file. */
export type Treatment = 'determination' | 'other';
type Stored = Readonly<Record<string, Treatment>>;

/** What was asked for, remembered with the workspace by a hash of the file's address. */
export class Treatments {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  of({ uri }: vscode.TextDocument): Treatment | undefined {
    return this.#memory.get<Stored>(key)?.[hash(uri.toString())];
  }

  async set({ uri }: vscode.TextDocument, treatment: Treatment): Promise<void> {
    await this.#memory.update(key, { ...this.#memory.get<Stored>(key), [hash(uri.toString())]: treatment });
  }
}
