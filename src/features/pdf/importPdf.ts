import * as vscode from 'vscode';
import type { Documents } from '../../editor/documents';
import { selector } from '../../editor/recognition';

/** Determinations from PDFs, by command or dropped into a text, and the page that a line came from. */
export function registerImportPdf(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const pdfs = new WeakMap<vscode.TextDocument, vscode.Uri>();
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('imr.importPdf', async (file?: vscode.Uri, files?: vscode.Uri[]) =>
      (await load())?.importPdfs(files ?? (file && [file]), pdfs),
    ),
    registerCommand('imr.showPdfPage', async () => (await load())?.showPage(pdfs)),
    vscode.languages.registerDocumentDropEditProvider(selector, {
      provideDocumentDropEdits: async (document, _position, data, token) => {
        const files = await data.get('text/uri-list')?.asString();
        if (!files || !/\.pdf$/im.test(files) || (document.getText() !== '' && !documents.get(document))) return;
        return (await load())?.dropPdfs(files, token);
      },
    }),
  );
}

/** What is needed for the first PDF only. PDFs are read in a thread of Node, which a browser alone does not have. */
async function load(): Promise<typeof import('./pdfFiles.js') | undefined> {
  if (typeof process === 'object' && process.versions?.node) return import('./pdfFiles.js');
  void vscode.window.showWarningMessage(
    'PDFs cannot be imported in a browser alone: use VS Code on the desktop or with a remote machine.',
  );
  return undefined;
}
