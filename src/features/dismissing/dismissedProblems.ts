import * as vscode from 'vscode';
import { type Dismissal, dismissalOf, dismissedAmong, isSecret } from '../../core/checks/dismissal';
import { dismissalReasons } from '../../core/checks/dismissalReasons';
import type { Problem } from '../../core/checks/problem';
import { touches } from '../../core/model/span';
import { plural } from '../../core/views/wording';
import type { Documents } from '../../editor/documents';
import { titleOf } from '../../editor/problemPage';
import type { Recognised } from '../../editor/recognised';

/** Built as a file of its own, dist/dismissedProblems.js, and loaded with the first problem that is set aside. */

/** A problem that a quick fix is for, as a command is told; its reason, where another extension gives one. */
interface Named {
  readonly uri: string;
  readonly offset: number;
  readonly code: string;
  readonly reason?: string;
}

/** Sets a problem aside with a reason: the one that is named, else one at the cursor. */
export async function dismiss(documents: Documents, given: unknown): Promise<void> {
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
  if (!dismissal) return;
  await dismissals.replace(document, [...setAside(documents, recognised), dismissal]);
  vscode.window.setStatusBarMessage('Dismissed. The menu of the status bar lists it, and restores it.', 6000);
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

/** One of a short list, or what is typed. */
function askReason({ code, facts }: Problem): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick();
  pick.title = `Dismiss: ${titleOf(code)}`;
  pick.placeholder = 'Choose why it does not apply, or type it: a typed reason is kept as typed';
  const listed = dismissalReasons(facts).map((label): vscode.QuickPickItem => ({ label }));
  const show = (): void => {
    const label = pick.value.trim();
    pick.items = label === '' ? listed : [{ label, description: AS_TYPED, alwaysShow: true }, ...listed];
  };
  pick.onDidChangeValue(show);
  show();
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      const [active] = pick.activeItems;
      // the row of what is typed may be a letter behind where Enter comes fast
      resolve(listed.find(({ label }) => label === active?.label)?.label ?? (pick.value.trim() || undefined));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

const AS_TYPED = 'kept as typed; stands in the review report';

type DismissalPick = vscode.QuickPickItem & { readonly dismissal: Dismissal };

/** Lists what was set aside; what is chosen comes back. */
export async function list(documents: Documents): Promise<void> {
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

/** All that was set aside in the active file. */
export async function restoreAll(documents: Documents): Promise<void> {
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
