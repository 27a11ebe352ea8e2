import * as vscode from 'vscode';
import { countText } from '../../core/views/wording';
import { textOf, writeWholeFile } from '../../editor/wholeFile';
import type { PdfContext } from './pdfContext';
import type { ReadPdf } from './pdfResults';

/** The one question for the texts of several PDFs; undefined where none of them is wanted. */
export async function askHow(count: number): Promise<'save' | 'open' | undefined> {
  const save = 'Save Beside the PDFs';
  const open = 'Open Unsaved';
  const detail = 'Each is named after its case number. No file is replaced.';
  const question = `Save the ${countText(count)} imported texts beside their PDFs?`;
  const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, save, open);
  return answer === save ? 'save' : answer === open ? 'open' : undefined;
}

/** The open text that came from a PDF. */
export const importedBefore = ({ origins }: PdfContext, pdf: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && origins.of(uri) === pdf.toString());

/** A new text, named after its case number, to be saved beside the PDF; that which is there already where it is the same. */
export async function openText(context: PdfContext, read: ReadPdf): Promise<vscode.Uri> {
  const { file, isThere } = await placeFor(context, read);
  const uri = isThere ? file : file.with({ scheme: 'untitled' });
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  await context.origins.set(uri, read.pdf.toString());
  if (isThere) return uri;
  await editor.edit(edit => edit.insert(new vscode.Position(0, 0), read.text));
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await vscode.languages.setTextDocumentLanguage(editor.document, 'imr-determination');
  return uri;
}

/** Saves a text beside its PDF, where it is not there already. */
export async function saveText(context: PdfContext, read: ReadPdf): Promise<vscode.Uri> {
  const { file, isThere } = await placeFor(context, read);
  if (!isThere) await writeWholeFile(file, read.text);
  await context.origins.set(file, read.pdf.toString());
  return file;
}

/**
 * "CM16-0900003.txt" beside the PDF, "CM16-0900003 (2).txt" where another text has that name; without a case number the
 * PDF's own. It is there already where it is the same text, or came from the same PDF and was edited since.
 */
async function placeFor(
  { documents, origins }: PdfContext,
  { pdf, name, text }: ReadPdf,
): Promise<{ readonly file: vscode.Uri; readonly isThere: boolean }> {
  const base = documents.caseNumberOf(text) ?? name.replace(/\.pdf$/i, '');
  for (let count = 1; ; count++) {
    const file = vscode.Uri.joinPath(pdf, '..', count === 1 ? `${base}.txt` : `${base} (${count}).txt`);
    const found = await textOf(file);
    const isThere = found === text || (found !== null && origins.of(file) === pdf.toString());
    if (isThere || (found === null && !isOpen(file))) return { file, isThere };
  }
}

/** As a text that was never saved. */
const isOpen = ({ path }: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some(({ uri, isClosed, isUntitled }) => isUntitled && !isClosed && uri.path === path);
