import * as vscode from 'vscode';
import type { Documents } from '../../editor/documents';

/** "IMR: Copy Diagnostic Info": what helps to understand a fault, without a word of a text or the name of a file. */
export const registerCopyDiagnosticInfo = (context: vscode.ExtensionContext, documents: Documents): vscode.Disposable =>
  vscode.commands.registerCommand('imr.copyDiagnosticInfo', async () => {
    const { diagnosticInfo } = await import('./diagnosticInfo.js');
    await vscode.env.clipboard.writeText(diagnosticInfo(context, documents));
    vscode.window.setStatusBarMessage('Copied versions, settings and counts: no text and no names of files.', 5000);
  });
