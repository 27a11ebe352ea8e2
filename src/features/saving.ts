import * as vscode from 'vscode';
import { fileName } from '../editor/fileName';
import { typeOf } from '../editor/fileType';
import { isSameFile, writeWholeFile } from '../editor/wholeFile';

export interface SaveOptions {
  readonly title: string;
  /** Put behind the document's name: ".imr.json". */
  readonly extension: string;
  readonly filters: Record<string, string[]>;
}

/**
 * Asks where to, and before a file is replaced: the dialog does so itself, for a given target it is asked here. Never the
 * document itself.
 */
export async function targetFor(
  given: unknown,
  document: vscode.TextDocument,
  options: SaveOptions,
): Promise<vscode.Uri | undefined> {
  const isGiven = given instanceof vscode.Uri;
  const target = isGiven ? given : await vscode.window.showSaveDialog(saveDialog(document, options));
  if (!target) return undefined;
  if (await isSameFile(target, document.uri)) {
    void vscode.window.showErrorMessage(`${fileName(target)} is the determination itself; choose another place.`);
    return undefined;
  }
  return !isGiven || (await typeOf(target)) === undefined || (await mayReplace(target)) ? target : undefined;
}

function saveDialog(document: vscode.TextDocument, { title, extension, filters }: SaveOptions) {
  const folder = document.isUntitled
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(document.uri, '..');
  const name = nameFor(document, extension);
  return { title, filters, ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}) };
}

/** "draft.txt", "draft.imr" and "draft.imr.txt" give "draft" with the extension. */
export const nameFor = ({ uri }: vscode.TextDocument, extension: string): string =>
  fileName(uri)
    .replace(/\.(?:txt|imr)$/, '')
    .replace(/\.imr$/, '') + extension;

/** Writes a text as a whole; where that fails says so, and what to do. */
export async function save(target: vscode.Uri, text: string): Promise<'saved' | 'failed'> {
  try {
    await writeWholeFile(target, text);
    return 'saved';
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      `${fileName(target)} could not be written: ${cause}. Nothing was changed; choose another place.`,
    );
    return 'failed';
  }
}

async function mayReplace(target: vscode.Uri): Promise<boolean> {
  const question = `${fileName(target)} exists already. Replace it?`;
  return (await vscode.window.showWarningMessage(question, { modal: true }, 'Replace')) === 'Replace';
}
