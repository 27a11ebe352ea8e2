import * as vscode from 'vscode';

/** Work that a person waits for. VS Code tells of it in the status bar where it is not done in a moment. */
export const withProgress = <Result>(title: string, work: () => Promise<Result>): Thenable<Result> =>
  vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    await new Promise(resolve => setTimeout(resolve)); // so that it is told before the work keeps this thread
    return work();
  });
