import * as vscode from 'vscode';
import { type Dismissal, dismissalOf, dismissedBy } from '../core/checks/dismissal';
import type { Problem } from '../core/checks/problem';
import { PROBLEM_ROWS } from '../core/checks/problem';
import { touches } from '../core/model/span';
import { plural } from '../core/views/wording';
import type { Documents } from '../editor/documents';
import type { Recognised } from '../editor/recognised';

/** Sets problems of one file aside with a reason, lists what was set aside, and brings it back. */
export function registerDismissing(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('imr.dismissFinding', (problem: unknown) => dismiss(documents, problem)),
    registerCommand('imr.dismissedFindings', () => list(documents)),
    registerCommand('imr.restoreFindings', () => restoreAll(documents)),
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
  const dismissal = dismissalOf(model, problem, reason.trim());
  await documents.dismissals.replace(document, [...documents.dismissals.of(document), dismissal]);
}

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
    prompt: 'Why does it not apply here? The reason is kept on this machine and stands in the review report.',
    placeHolder: 'The source files the topic there',
    validateInput: value => (value.trim() === '' ? 'A reason is needed.' : undefined),
  });

const titleOf = (code: string): string => PROBLEM_ROWS.find(row => row.code === code)?.title ?? code;

type DismissalPick = vscode.QuickPickItem & { readonly dismissal: Dismissal };

/** What is chosen comes back. */
async function list(documents: Documents): Promise<void> {
  const recognised = documents.active();
  if (!recognised) return;
  const dismissals = documents.dismissals.of(recognised.document);
  if (dismissals.length === 0) return nothing();
  const picks = dismissals.map(dismissal => toPick(recognised, dismissal));
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

function toPick({ model, found }: Recognised, dismissal: Dismissal): DismissalPick {
  const covers = found.some(problem => dismissedBy(model, problem, [dismissal]));
  const item = dismissal.item === null ? '' : `item ${dismissal.item}`;
  return {
    label: titleOf(dismissal.code),
    description: [item, covers ? '' : 'no longer found'].filter(Boolean).join(' · '),
    detail: dismissal.reason,
    dismissal,
  };
}

async function restoreAll(documents: Documents): Promise<void> {
  const recognised = documents.active();
  if (!recognised) return;
  const dismissals = documents.dismissals.of(recognised.document);
  if (dismissals.length === 0) return nothing();
  await restore(documents, recognised, dismissals);
}

async function restore(documents: Documents, { document }: Recognised, back: readonly Dismissal[]): Promise<void> {
  if (back.length === 0) return;
  const left = documents.dismissals.of(document).filter(dismissal => !back.includes(dismissal));
  await documents.dismissals.replace(document, left);
  vscode.window.setStatusBarMessage(`${plural(back.length, 'problem')} restored.`, 4000);
}

const nothing = (): void => {
  vscode.window.setStatusBarMessage('No problem of this file was dismissed.', 4000);
};
