import * as vscode from 'vscode';
import { type Dismissal, dismissalOf, dismissedAmong, isSecret } from '../core/checks/dismissal';
import type { Problem } from '../core/checks/problem';
import { PROBLEM_ROWS } from '../core/checks/problem';
import { touches } from '../core/model/span';
import { plural } from '../core/views/wording';
import type { Documents } from '../editor/documents';
import { fileName } from '../editor/fileName';
import type { Recognised } from '../editor/recognised';

/** Sets problems of one file aside with a reason, lists what was set aside, and brings it back. */
export function registerDismissing(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('imr.dismissFinding', (problem: unknown) => dismiss(documents, problem)),
    registerCommand('imr.dismissedFindings', () => list(documents)),
    registerCommand('imr.restoreFindings', () => restoreAll(documents)),
    documents.onDidChange(document => void takeOver(documents, document)),
    ...followReviews(documents),
  );
}

/** A problem that a quick fix is for, as a command is told; its reason, where another extension gives one. */
interface Named {
  readonly uri: string;
  readonly offset: number;
  readonly code: string;
  readonly reason?: string;
}

async function dismiss(documents: Documents, given: unknown): Promise<void> {
  const recognised = documents.active();
  if (!recognised) return;
  const named = isNamed(given) ? given : undefined;
  const problem = named ? findNamed(recognised, named) : await chooseAtCursor(recognised);
  if (!problem) return;
  const reason = named?.reason ?? (await askReason(problem));
  if (reason === undefined) return;
  const { document, model } = recognised;
  const { dismissals } = documents;
  const key = isSecret(problem) ? await dismissals.needKey() : dismissals.key;
  const dismissal = dismissalOf(model, problem, reason.trim(), key);
  if (dismissal) await dismissals.replace(document, [...setAside(documents, recognised), dismissal]);
}

const setAside = ({ dismissals }: Documents, { document }: Recognised): readonly Dismissal[] =>
  dismissals.of(document.uri) ?? [];

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'uri' in value && 'offset' in value && 'code' in value;

const findNamed = ({ document, problems }: Recognised, { uri, offset, code }: Named): Problem | undefined =>
  uri === document.uri.toString()
    ? problems.find(problem => problem.code === code && problem.span.start === offset)
    : undefined;

async function chooseAtCursor({ document, problems }: Recognised): Promise<Problem | undefined> {
  const cursor = vscode.window.activeTextEditor?.selection.active;
  const offset = cursor ? document.offsetAt(cursor) : 0;
  const here = problems.filter(({ span }) => touches(span, offset));
  if (here.length === 0) vscode.window.setStatusBarMessage('Place the cursor on a problem first.', 4000);
  if (here.length < 2) return here[0];
  const picks = here.map(problem => ({ label: titleOf(problem.code), detail: problem.message, problem }));
  return (await vscode.window.showQuickPick(picks, { title: 'Dismiss a Problem' }))?.problem;
}

const askReason = (problem: Problem): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: `Dismiss: ${titleOf(problem.code)}`,
    prompt:
      'Why does it not apply here? The reason is kept on this machine, as you type it, and stands in the review report.',
    placeHolder: 'The source files the topic there',
    validateInput: value => (value.trim() === '' ? 'A reason is needed.' : undefined),
  });

const titleOf = (code: string): string => PROBLEM_ROWS.find(row => row.code === code)?.title ?? code;

type DismissalPick = vscode.QuickPickItem & { readonly dismissal: Dismissal };

/** What is chosen comes back. */
async function list(documents: Documents): Promise<void> {
  const recognised = documents.active();
  if (!recognised) return;
  const dismissals = setAside(documents, recognised);
  if (dismissals.length === 0) return nothing();
  const { model, found } = recognised;
  const hidden = dismissedAmong(model, found, dismissals, documents.dismissals.key);
  const picks = dismissals.map(dismissal =>
    toPick(
      dismissal,
      found.filter(({ facts }) => hidden.get(facts) === dismissal),
    ),
  );
  const chosen = await vscode.window.showQuickPick(picks, {
    title: 'Dismissed Problems',
    placeHolder: 'Choose those to restore',
    canPickMany: true,
    matchOnDetail: true,
  });
  if (chosen)
    await restore(
      documents,
      recognised,
      chosen.map(pick => pick.dismissal),
    );
}

function toPick(dismissal: Dismissal, [problem]: readonly Problem[]): DismissalPick {
  const item = problem && problem.item !== null ? `item ${problem.item}` : '';
  return {
    label: titleOf(dismissal.code),
    description: problem ? item : 'no longer found',
    detail: dismissal.reason,
    dismissal,
  };
}

async function restoreAll(documents: Documents): Promise<void> {
  const recognised = documents.active();
  if (!recognised) return;
  const dismissals = setAside(documents, recognised);
  if (dismissals.length === 0) return nothing();
  await restore(documents, recognised, dismissals);
}

async function restore(documents: Documents, recognised: Recognised, back: readonly Dismissal[]): Promise<void> {
  if (back.length === 0) return;
  const left = setAside(documents, recognised).filter(dismissal => !back.includes(dismissal));
  await documents.dismissals.replace(recognised.document, left);
  vscode.window.setStatusBarMessage(`${plural(back.length, 'problem')} restored.`, 4000);
}

const nothing = (): void => {
  vscode.window.setStatusBarMessage('No problem of this file was dismissed.', 4000);
};

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
    void documents.dismissals.loadReview(document);
  };
  const loadAll = (): void => vscode.workspace.textDocuments.forEach(load);
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.imr-review.json');
  return [
    watcher,
    watcher.onDidCreate(loadAll),
    watcher.onDidChange(loadAll),
    watcher.onDidDelete(loadAll),
    documents.onDidChange(document => read.has(document) || load(document)),
  ];
}
