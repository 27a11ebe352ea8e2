import * as vscode from 'vscode';
import { reviewFileName } from '../../core/checks/reviewFile';
import { fileName } from '../fileName';
import { writeWholeFile } from '../wholeFile';

export const reviewFileOf = (uri: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(uri, '..', reviewFileName(fileName(uri)));

/** Reads and changes the review files beside determinations: one change after the other, each of what stands there then. */
export class ReviewFiles {
  #last: Promise<unknown> = Promise.resolve();

  /** Null where there is no such file, or none that can be read. */
  read(uri: vscode.Uri): Promise<string | null> {
    return textOf(uri).catch(() => null);
  }

  /**
   * Rejects where the file cannot be read or written, or is one that must not be replaced: then `make` gives null. What
   * cannot be read would be lost under what is written.
   */
  change(uri: vscode.Uri, make: (before: string | null) => string | null): Promise<void> {
    const change = this.#last.then(async () => {
      const text = make(await textOf(uri));
      if (text === null) throw new Error('it holds something else');
      await writeWholeFile(reviewFileOf(uri), text);
    });
    this.#last = change.catch(() => {});
    return change;
  }
}

/** Null where there is no such file. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(reviewFileOf(uri)));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}
