import * as vscode from 'vscode';
import { compareVersions } from '../../core/views/comparison/comparison';
import { type ComparisonInput, comparisonContent, comparisonPage } from '../../core/views/comparison/comparisonPage';
import { NOTHING_LEFT } from '../../core/views/page';
import type { Documents } from '../../editor/documents';
import { fileName } from '../../editor/fileName';
import { openPage, type Page } from '../../editor/pages/pages';
import { withProgress } from '../progress';
import { askForOtherVersion } from './otherVersions';

/** Asks for an older version of a document and shows what the two differ in; undefined where there is nothing to show. */
export async function openComparison(
  documents: Documents,
  document: vscode.TextDocument,
  extension: vscode.Uri,
): Promise<Page | undefined> {
  const other = await askForOtherVersion(documents, document);
  const text = await other?.text();
  if (other === undefined || text === undefined) return undefined;
  const of = (current: vscode.TextDocument) => inputFor(documents, current, { name: other.name, text });
  const input = await withProgress('Comparing', () => of(document));
  if (!input) return undefined;
  const page = openPage(extension, {
    viewType: 'imr.comparison',
    kind: 'Compared',
    document,
    content: async current => {
      const changed = await of(current);
      if (changed) return comparisonContent(changed, 'webview').markup;
      return current.isClosed ? undefined : NOTHING_LEFT;
    },
    kept: {},
    panel: undefined,
  });
  page.panel.webview.html = comparisonPage(input, page.shell);
  return page;
}

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
  const { model, problems } = recognised;
  return { changes: compareVersions(older, { model, problems }), older: name, newer: fileName(document.uri) };
}
