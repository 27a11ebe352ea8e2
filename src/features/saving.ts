import * as vscode from 'vscode';
import { fileName } from '../editor/fileName';
import { typeOf } from '../editor/fileType';
import { causeOf, isSameFile, writeWholeFile } from '../editor/wholeFile';

export interface SaveOptions {
  readonly title: string;
  /** Put behind the document's name: ".imr.json". */
  readonly extension: string;
  readonly filters: Record<string, string[]>;
}

/** Where to write what is made of a document: never the document itself. */
export async function targetFor(
  given: unknown,
  document: vscode.TextDocument,
  { title, extension, filters }: SaveOptions,
): Promise<vscode.Uri | undefined> {
  const folder = document.isUntitled
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(document.uri, '..');
  const suggested = folder ? { defaultUri: vscode.Uri.joinPath(folder, nameFor(document, extension)) } : {};
  const target = await chosenTarget(given, { title, filters, ...suggested });
  if (!target) return undefined;
  if (await isSameFile(target, document.uri)) {
    void vscode.window.showErrorMessage(`${fileName(target)} is the determination itself; choose another place.`);
    return undefined;
  }
  return mayTake(given, target);
}

/** The place that was given, or that the person chooses. */
export const chosenTarget = async (
  given: unknown,
  dialog: vscode.SaveDialogOptions,
): Promise<vscode.Uri | undefined> => (given instanceof vscode.Uri ? given : vscode.window.showSaveDialog(dialog));

/** Asks before a file is replaced, as the dialog has done already; undefined where it must not be. */
export async function mayTake(given: unknown, target: vscode.Uri): Promise<vscode.Uri | undefined> {
  return given !== target || (await typeOf(target)) === undefined || (await mayReplace(target)) ? target : undefined;
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
    const cause = causeOf(error);
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
