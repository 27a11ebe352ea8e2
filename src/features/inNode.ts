import * as vscode from 'vscode';
import { hasNode } from '../editor/wholeFile';

/** Loads what works in threads of Node; undefined in a browser alone, where it says what cannot be done. */
export async function inNode<Loaded>(what: string, load: () => Promise<Loaded>): Promise<Loaded | undefined> {
  if (hasNode()) return load();
  tellBrowserAlone(what);
  return undefined;
}

/** `what` as "Folders cannot be read". */
export const tellBrowserAlone = (what: string): void =>
  void vscode.window.showWarningMessage(
    `${what} in a browser alone: use VS Code on the desktop or with a remote machine.`,
  );
