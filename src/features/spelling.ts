import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';

/** What the spelling checker's own dictionaries call on it to do. */
interface SpellingChecker {
  registerConfig?(file: string): Promise<void>;
}

/**
 * Lends the well-known spelling checker, where it is installed, a list of drugs, anatomy and words of the MTUS, so that it
 * marks none of them. It takes the list as it takes that of a dictionary of its own.
 */
export function registerSpelling(context: vscode.ExtensionContext, _documents: Documents): vscode.Disposable {
  const checker = vscode.extensions.getExtension<SpellingChecker>('streetsidesoftware.code-spell-checker');
  const words = vscode.Uri.joinPath(context.extensionUri, 'media', 'spelling', 'cspell-ext.json');
  if (checker && words.scheme === 'file')
    checker.activate().then(
      api => api?.registerConfig?.(words.fsPath),
      () => undefined, // it says itself what keeps it from starting
    );
  return new vscode.Disposable(() => undefined);
}
