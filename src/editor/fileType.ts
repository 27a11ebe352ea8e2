import * as vscode from 'vscode';

/** What stands at an address; undefined where nothing does, or nothing can be told. */
export const typeOf = (uri: vscode.Uri): Thenable<vscode.FileType | undefined> =>
  vscode.workspace.fs.stat(uri).then(
    ({ type }) => type,
    () => undefined,
  );
