import * as vscode from 'vscode';
import type { ComparisonInput } from '../../core/views/comparison/comparisonPage';
import type { Documents } from '../../editor/documents';
import { fileName } from '../../editor/fileName';
import { openPagePanel } from '../../editor/pagePanel';
import type { Recognised } from '../../editor/recognised';
import { askForOtherVersion, type OtherVersion } from './otherVersions';

/** "IMR: Compare With...": what an older version and the document differ in, item by item, beside the text and kept up to date. */
export function registerCompare(context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const pages = new Set<Page>();
  const compare = async (): Promise<void> => {
    const recognised = documents.active() ?? documents.current();
    if (!recognised) return;
    const other = await askForOtherVersion(documents, recognised.document);
    const page = other && (await openPage(documents, recognised, other, context.extensionUri));
    if (!page) return;
    pages.add(page);
    page.panel.onDidDispose(() => pages.delete(page));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('imr.compareVersions', compare),
    documents.onDidChange(document => {
      for (const page of pages) if (page.document === document) page.update();
    }),
    new vscode.Disposable(() => {
      for (const { panel } of [...pages]) panel.dispose();
    }),
  );
}

interface Page {
  readonly panel: vscode.WebviewPanel;
  readonly document: vscode.TextDocument;
  update(): void;
}

async function openPage(
  documents: Documents,
  { document }: Recognised,
  other: OtherVersion,
  extension: vscode.Uri,
): Promise<Page | undefined> {
  const { comparisonContent, comparisonPage } = await load();
  const text = await other.text();
  const input = text === undefined ? undefined : await inputFor(documents, document, { name: other.name, text });
  if (text === undefined || !input) return undefined;
  const title = `Compared: ${fileName(document.uri)}`;
  const { panel, shell } = openPagePanel(extension, { viewType: 'imr.comparison', title }, document);
  panel.webview.html = comparisonPage(input, shell);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = async (): Promise<void> => {
    const changed = await inputFor(documents, document, { name: other.name, text });
    if (changed) await panel.webview.postMessage(comparisonContent(changed, 'webview').markup);
  };
  panel.onDidDispose(() => clearTimeout(timer));
  return {
    panel,
    document,
    update() {
      clearTimeout(timer);
      timer = setTimeout(() => void send(), pause);
    },
  };
}

const load = () => import('../../bundles/comparisonPage.js');

const pause = 600;

/** Undefined where either is no determination, which is said of the other one. */
async function inputFor(
  documents: Documents,
  document: vscode.TextDocument,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<ComparisonInput | undefined> {
  const recognised = await documents.whenRead(document);
  if (!recognised) return undefined;
  const older = documents.otherVersion(document, text);
  if (older.model.determinations.length === 0) {
    void vscode.window.showInformationMessage(`${name} is not a determination: there is nothing to compare.`);
    return undefined;
  }
  const { compareVersions } = await load();
  const { model, problems } = recognised;
  return { changes: compareVersions(older, { model, problems }), older: name, newer: fileName(document.uri) };
}
