import * as vscode from 'vscode';

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
  baseName(uri)
    .replace(/\.(?:txt|imr)$/, '')
    .replace(/\.imr$/, '') + extension;

/** Writes a text as a whole; where that fails says so, and what to do. */
export async function written(target: vscode.Uri, text: string): Promise<boolean> {
  try {
    await writeWhole(target, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      `${baseName(target)} could not be written: ${cause}. Nothing was changed; choose another place.`,
    );
    return false;
  }
}

/** Readers see the old file or the new one, never half of it; a failure leaves no trace. */
async function writeWhole(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const temporary = target.with({ path: `${target.path}.${Date.now().toString(36)}.tmp` });
  try {
    await vscode.workspace.fs.writeFile(temporary, bytes);
    if (target.scheme === 'file') await (await import('node:fs/promises')).rename(temporary.fsPath, target.fsPath);
    else await vscode.workspace.fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await vscode.workspace.fs.delete(temporary).then(undefined, () => {});
    throw error;
  }
}

async function mayReplace(target: vscode.Uri): Promise<boolean> {
  const question = `${baseName(target)} exists already. Replace it?`;
  return (await vscode.window.showWarningMessage(question, { modal: true }, 'Replace')) === 'Replace';
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

export const baseName = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** Of the UTF-8 bytes of a text, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
