import * as vscode from 'vscode';
import type { ComparisonInput } from '../../core/views/comparison/comparisonPage';
import type { Documents } from '../../editor/documents';
import { fileName } from '../../editor/fileName';
import { OpenPages, openPage, type Page } from '../../editor/pages';
import { withProgress } from '../progress';
import { askForOtherVersion, type OtherVersion } from './otherVersions';

/** "IMR: Compare With...": what an older version and the document differ in, item by item, beside the text and kept up to date. */
export function registerCompare(context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const pages = new OpenPages(documents);
  const compare = async (): Promise<void> => {
    const recognised = documents.active() ?? documents.current();
    const other = recognised && (await askForOtherVersion(documents, recognised.document));
    const page =
      other &&
      (await withProgress('Comparing', () =>
        openComparison(documents, recognised.document, other, context.extensionUri),
      ));
    if (page) pages.add(page);
  };
  return vscode.Disposable.from(pages, vscode.commands.registerCommand('imr.compareVersions', compare));
}

async function openComparison(
  documents: Documents,
  document: vscode.TextDocument,
  { name, text: read }: OtherVersion,
  extension: vscode.Uri,
): Promise<Page | undefined> {
  const { comparisonContent, comparisonPage } = await load();
  const text = await read();
  if (text === undefined) return undefined;
  const now = () => inputFor(documents, document, { name, text });
  const input = await now();
  if (!input) return undefined;
  const page = openPage(extension, {
    viewType: 'imr.comparison',
    title: `Compared: ${fileName(document.uri)}`,
    document,
    content: async () => {
      const changed = await now();
      return changed && comparisonContent(changed, 'webview').markup;
    },
  });
  page.panel.webview.html = comparisonPage(input, page.shell);
  return page;
}

const load = () => import('../../bundles/comparisonPage.js');

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
