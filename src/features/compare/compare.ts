import * as vscode from 'vscode';
import type { Documents } from '../../editor/documents';
import { OpenPages } from '../../editor/pages/pages';
import { closeRestored } from '../../editor/pages/restoredPages';
import { wantedIn } from '../wanted';

/** "IMR: Compare With...": what an older version and the document differ in, item by item, beside the text and kept up to date. */
export function registerCompare(context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const pages = new OpenPages(documents);
  const compare = async (): Promise<void> => {
    const recognised = wantedIn(documents);
    if (!recognised) return;
    const { openComparison } = await import('../../bundles/comparisonPage.js');
    const page = await openComparison(documents, recognised.document, context.extensionUri);
    if (page) pages.add(page);
  };
  return vscode.Disposable.from(
    pages,
    closeRestored('imr.comparison'), // the older text may be another by now, and is kept nowhere
    vscode.commands.registerCommand('imr.compareVersions', compare),
  );
}
