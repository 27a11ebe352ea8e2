import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';
import { whileRecognised } from './whileRecognised';

/**
 * "#120" in a heading is a quantity, but VS Code takes it for a colour in plain text and draws a box before it. An
 * empty answer for the recognised documents, and only for those, takes the boxes away; an answer for all plain text
 * would take them from other files as well.
 */
export function registerQuantities(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const provider: vscode.DocumentColorProvider = {
    provideDocumentColors: () => [],
    provideColorPresentations: () => [],
  };
  return whileRecognised(documents, document => vscode.languages.registerColorProvider(document, provider));
}
