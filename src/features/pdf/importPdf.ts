import * as vscode from 'vscode';
import type { Documents } from '../../editor/documents';
import { FileMemory } from '../../editor/fileMemory';
import { fileName } from '../../editor/fileName';
import { closeRestored } from '../../editor/pages/restoredPages';
import { selector } from '../../editor/recognition';
import { inNode } from '../inNode';
import type { PdfContext } from './pdfContext';

/** Determinations from PDFs, by command or dropped into a text, and the page that a line came from. */
export function registerImportPdf(
  { globalState, extensionUri }: vscode.ExtensionContext,
  documents: Documents,
): vscode.Disposable {
  const origins = new FileMemory<string>(globalState, 'imr.pdfOrigin');
  const context: PdfContext = { documents, extension: extensionUri, origins, pages: new Set() };
  const { registerCommand } = vscode.commands;
  const { tabGroups } = vscode.window;
  void offerOnce(
    globalState,
    tabGroups.all.flatMap(({ tabs }) => tabs),
  );
  return vscode.Disposable.from(
    closeRestored('imr.pdfPage'), // no PDF is read, and no password asked for, before a person asks for it
    registerCommand('imr.importPdf', async (file?: vscode.Uri, files?: vscode.Uri[]) =>
      (await load())?.importPdfs(files ?? (file && [file]), context),
    ),
    registerCommand('imr.showPdfPage', async () => (await load())?.showPage(context)),
    documents.onDidMove(async ({ from, to }) => (to ? origins.move(from, to) : origins.set(from, undefined))),
    tabGroups.onDidChangeTabs(({ opened }) => offerOnce(globalState, opened)),
    vscode.languages.registerDocumentDropEditProvider(selector, {
      provideDocumentDropEdits: async (document, _position, data, token) => {
        const files = await data.get('text/uri-list')?.asString();
        if (!files || !/\.pdf$/im.test(files) || (document.getText() !== '' && !documents.get(document))) return;
        return (await load())?.dropPdfs(files, token);
      },
    }),
  );
}

/** What is needed for the first PDF only. */
const load = () => inNode('PDFs cannot be imported', () => import('./pdfFiles.js'));

/** Who opens a PDF named as the State names its own, in whichever viewer, is told once that its text can be had. */
async function offerOnce(memory: vscode.Memento, opened: readonly vscode.Tab[]): Promise<void> {
  const pdf = opened.map(addressOf).find(uri => uri && /^CM\d\d-?\d{7}\b.*\.pdf$/i.test(fileName(uri)));
  if (!pdf || memory.get(offered)) return;
  await memory.update(offered, true);
  const message = `The determination in ${fileName(pdf)} can be imported as text, and then be checked and exported.`;
  if ((await vscode.window.showInformationMessage(message, 'Import', 'Not Now')) === 'Import')
    await vscode.commands.executeCommand('imr.importPdf', pdf);
}

const offered = 'imr.pdfOffered';

const addressOf = ({ input }: vscode.Tab): vscode.Uri | undefined =>
  input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
