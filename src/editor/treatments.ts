import type * as vscode from 'vscode';
import { addressOf, FileMemory } from './fileMemory';

const key = 'imr.treated';

/** How a person has asked to treat a file. */
export type Treatment = 'determination' | 'other';

/** What was asked for; what an earlier version remembered with the workspace counts where nothing else was said since. */
export class Treatments extends FileMemory<Treatment> {
  readonly #earlier: Readonly<Record<string, Treatment>>;

  constructor({ globalState, workspaceState }: vscode.ExtensionContext) {
    super(globalState, key);
    this.#earlier = workspaceState.get(key) ?? {};
  }

  override of(uri: vscode.Uri): Treatment | undefined {
    return super.of(uri) ?? (uri.scheme === 'untitled' ? undefined : this.#earlier[addressOf(uri)]);
  }
}
