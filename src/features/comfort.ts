import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';
import { FileMemory } from '../editor/fileMemory';

const language = 'imr-determination';

/**
 * "IMR: Read Comfortably" gives a plain text the language IMR Determination, whose defaults suit prose: word wrap, no
 * minimap, no boxes around equal words. It is remembered for that file, by a hash of its address, until the language is
 * changed back.
 */
export function registerComfort(context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const memory = new FileMemory<true>(context.globalState, 'imr.comfort');
  /** VS Code opens a document anew when its language changes, and it stays the same object. */
  const seen = new WeakSet<vscode.TextDocument>();

  const opened = async (document: vscode.TextDocument) => {
    if (document.languageId === language) seen.add(document);
    if (document.languageId !== 'plaintext' || !memory.of(document.uri)) return;
    if (seen.has(document)) await memory.set(document.uri, undefined);
    else await vscode.languages.setTextDocumentLanguage(document, language);
  };
  const readComfortably = async () => {
    const document = documents.active()?.document;
    if (!document) return;
    if (!document.isUntitled) await memory.set(document.uri, true);
    await vscode.languages.setTextDocumentLanguage(document, language);
  };
  const moved = async (from: vscode.Uri, to: vscode.Uri | undefined) => {
    if (to) await memory.move(from, to);
    await Promise.all(vscode.workspace.textDocuments.map(opened));
  };

  void Promise.all(vscode.workspace.textDocuments.map(opened));
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(opened),
    documents.onDidMove(({ from, to }) => moved(from, to)),
    vscode.commands.registerCommand('imr.readComfortably', readComfortably),
  );
}
