import * as vscode from 'vscode';
import { fileName } from '../editor/fileName';

export interface SaveOptions {
  readonly title: string;
  /** Put behind the document's name: ".imr.json". */
  readonly extension: string;
  readonly filters: Record<string, string[]>;
}

/** Asks where to, and before a file is replaced: the dialog does so itself, for a given target it is asked here. */
export async function targetFor(
  given: unknown,
  document: vscode.TextDocument,
  options: SaveOptions,
): Promise<vscode.Uri | undefined> {
  if (!(given instanceof vscode.Uri)) return vscode.window.showSaveDialog(saveDialog(document, options));
  return !(await exists(given)) || (await mayReplace(given)) ? given : undefined;
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
    if (isFileOfThisMachine(target))
      await (await import('../files/atomicFile.js')).writeAtomicFile(target.fsPath, text);
    else await writeElsewhere(target, new TextEncoder().encode(text));
    return 'saved';
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      `${fileName(target)} could not be written: ${cause}. Nothing was changed; choose another place.`,
    );
    return 'failed';
  }
}

/** In a browser alone the extension has no Node, and so no files of this machine. */
const isFileOfThisMachine = ({ scheme }: vscode.Uri): boolean =>
  scheme === 'file' && typeof process === 'object' && process.versions?.node !== undefined;

/** Another file system does what VS Code offers for it: a temporary file that takes the target's place. */
async function writeElsewhere(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const temporary = target.with({ path: `${target.path}.${crypto.randomUUID()}.tmp` });
  try {
    await vscode.workspace.fs.writeFile(temporary, bytes);
    await vscode.workspace.fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await vscode.workspace.fs.delete(temporary).then(undefined, () => {});
    throw error;
  }
}

async function mayReplace(target: vscode.Uri): Promise<boolean> {
  const question = `${fileName(target)} exists already. Replace it?`;
  return (await vscode.window.showWarningMessage(question, { modal: true }, 'Replace')) === 'Replace';
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
