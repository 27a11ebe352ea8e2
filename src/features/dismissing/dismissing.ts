import * as vscode from 'vscode';
import { plural } from '../../core/views/wording';
import type { Documents } from '../../editor/documents';
import { fileName } from '../../editor/fileName';

/** Sets problems of one file aside with a reason, lists what was set aside, and brings it back. */
export function registerDismissing(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('imr.dismissFinding', async (problem: unknown) => (await work()).dismiss(documents, problem)),
    registerCommand('imr.dismissedFindings', async () => (await work()).list(documents)),
    registerCommand('imr.restoreFindings', async () => (await work()).restoreAll(documents)),
    documents.onDidChange(document => void takeOver(documents, document)),
    ...followReviews(documents),
  );
}

/** What is needed when a problem is set aside, or brought back. */
const work = () => import('./dismissedProblems.js');

/** What an earlier version kept by another rule, which could hide problems that came later. */
async function takeOver(documents: Documents, document: vscode.TextDocument): Promise<void> {
  const recognised = documents.get(document);
  if (!recognised || recognised.isWaiting || !documents.dismissals.hasEarlier(document)) return;
  const lost = await documents.dismissals.takeOver(document, recognised.model, recognised.found);
  if (lost === 0) return;
  const words = `${plural(lost, 'dismissed problem')} of ${fileName(document.uri)} could not be told apart from others and ${lost === 1 ? 'is' : 'are'} shown again.`;
  void vscode.window.showInformationMessage(words);
}

/** A review file beside a determination counts as soon as that is recognised, and follows what a colleague writes into it. */
function followReviews(documents: Documents): vscode.Disposable[] {
  const read = new WeakSet<vscode.TextDocument>();
  const load = (document: vscode.TextDocument): void => {
    if (documents.get(document) === undefined) return;
    read.add(document);
    documents.reviewFiles.watch(document);
    void documents.dismissals.loadReview(document);
  };
  const loadAll = (): void => vscode.workspace.textDocuments.forEach(load);
  return [
    documents.reviewFiles.onDidChange(loadAll),
    documents.onDidChange(document => read.has(document) || load(document)),
    vscode.workspace.onDidSaveTextDocument(document => documents.dismissals.saved(document)),
  ];
}
