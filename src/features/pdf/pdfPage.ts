import * as vscode from 'vscode';
import { fileName } from '../../editor/fileName';
import { pageOf } from '../../pdf/cleanup';

/** The PDF that a document was imported from, as long as its window is open. */
export type PdfOfDocument = WeakMap<vscode.TextDocument, vscode.Uri>;

/** Tells the page of the PDF that the cursor's line came from. */
export async function showPage(pdfs: PdfOfDocument): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const pdf = pdfs.get(document);
  const text = document.getText();
  if (!pdf && !text.includes('\f')) {
    vscode.window.setStatusBarMessage('This text was not imported from a PDF.', 4000);
    return;
  }
  const page = pageOf(text, document.offsetAt(selection.active));
  const message = `Line ${selection.active.line + 1} comes from page ${page} of ${pdf ? fileName(pdf) : 'the PDF'}.`;
  const answer = await vscode.window.showInformationMessage(message, ...(pdf ? ['Open PDF'] : []));
  if (answer && pdf) await vscode.commands.executeCommand('vscode.open', pdf);
}
