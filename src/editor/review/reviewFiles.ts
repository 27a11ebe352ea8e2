import * as vscode from 'vscode';
import { reviewFileName } from '../../core/checks/reviewFile';
import { fileName } from '../fileName';
import { changeWholeFile, textOf } from '../wholeFile';

export const reviewFileOf = (uri: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(uri, '..', reviewFileName(fileName(uri)));

/** Reads and changes the review files beside determinations: one change after the other, each of what stands there then. */
export class ReviewFiles {
  #last: Promise<unknown> = Promise.resolve();

  /** Null where there is no such file, or none that can be read. */
  read(uri: vscode.Uri): Promise<string | null> {
    return textOf(reviewFileOf(uri)).catch(() => null);
  }

  /**
   * Resolves to what the file holds now. Rejects where it cannot be read or written, or is one that must not be replaced:
   * then `make` gives null. What cannot be read would be lost under what is written.
   */
  change(uri: vscode.Uri, make: (before: string | null) => string | null): Promise<string> {
    const change = this.#last.then(async () => {
      const text = await changeWholeFile(reviewFileOf(uri), make);
      if (text === null) throw new Error('it holds something else');
      return text;
    });
    this.#last = change.catch(() => {});
    return change;
  }
}
