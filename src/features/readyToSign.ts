import * as vscode from 'vscode';
import { dismissedAmong, isSecret } from '../core/checks/dismissal';
import type { Problem } from '../core/checks/problem';
import { reviewFileName } from '../core/checks/reviewFile';
import { provenText } from '../core/guidelines/basis';
import { type OpenPoint, openPoints } from '../core/views/readiness';
import { inItem, plural } from '../core/views/wording';
import { reveal } from '../editor/convert';
import type { Documents } from '../editor/documents';
import { fileName } from '../editor/fileName';
import type { Recognised } from '../editor/recognised';
import { type PlaceRow, pickPlace } from './pickPlace';
import { wantedIn } from './wanted';

/** "IMR: Ready to Sign?": all that stands open in one list, each a click; what was dismissed and why; how far the reference goes. */
export function registerReadyToSign(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  return vscode.commands.registerCommand('imr.readyToSign', async () => {
    const active = wantedIn(documents);
    const recognised = active && (await documents.whenRead(active.document));
    if (!recognised) return;
    const open = openPoints(recognised.model, recognised.problems);
    const chosen = await pickPlace(recognised.document, {
      rows: rowsOf(documents, recognised, open),
      title: open.length === 0 ? 'Ready to Sign' : `Not Ready to Sign: ${plural(open.length, 'point')} open`,
      placeholder: 'Choose one to go there',
    });
    if (chosen?.span) await reveal(recognised.document, chosen.span, 'take-focus');
    if (chosen?.keeps) await keepReview(documents, recognised);
    if (chosen?.lists) await vscode.commands.executeCommand('imr.goToProblem');
  });
}

interface Row extends PlaceRow {
  /** Writes the review file. */
  readonly keeps?: true;
  /** Lists all problems. */
  readonly lists?: true;
}

function rowsOf(documents: Documents, recognised: Recognised, open: readonly OpenPoint[]): Row[] {
  const { model, found, problems, document } = recognised;
  const { dismissals } = documents;
  const hidden = dismissedAmong(model, found, dismissals.of(document.uri) ?? [], dismissals.key);
  const dismissed = found.flatMap((problem): Row[] => {
    const dismissal = hidden.get(problem.facts);
    if (!dismissal) return [];
    return [{ label: inItem(problem), detail: dismissal.reason, span: problem.span }];
  });
  const isKept = [...hidden.values()].some(dismissal => !isSecret(dismissal)) && !document.isUntitled;
  const keep: Row = {
    label: `$(save) Keep these in ${reviewFileName(fileName(document.uri))}`,
    detail: KEPT,
    keeps: true,
  };
  return [
    ...group('Errors', open.filter(({ kind }) => kind === 'error').map(toRow)),
    ...group('Warnings', open.filter(({ kind }) => kind === 'warning').map(toRow)),
    ...group('Undecided items', open.filter(({ kind }) => kind === 'undecided').map(toRow)),
    ...group('Not counted', forInformation(problems)),
    ...group('Dismissed', isKept ? [...dismissed, keep] : dismissed),
    ...group('Reference', [{ label: provenText(documents.reference) }]),
  ];
}

/** Why fewer points stand open than the status bar counts problems. */
function forInformation(problems: readonly Problem[]): Row[] {
  const count = problems.filter(({ severity }) => severity === 'info' || severity === 'hint').length;
  return count === 0 ? [] : [{ label: `$(info) ${plural(count, 'more problem')}, for information`, lists: true }];
}

/** One line of a list has room for it. */
const KEPT = 'For colleagues and imr check --review. Identifiers and names never go there.';

const group = (label: string, rows: readonly Row[]): Row[] =>
  rows.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];

const toRow = (point: OpenPoint): Row => ({ label: `$(${ICONS[point.kind]}) ${inItem(point)}`, span: point.span });

const ICONS = { error: 'error', warning: 'warning', undecided: 'question' } as const;

/** The review file beside the determination, which from now on is kept up with what is dismissed. */
async function keepReview({ dismissals }: Documents, { document }: Recognised): Promise<void> {
  const written = await dismissals.keepReview(document);
  if (written) vscode.window.setStatusBarMessage(`${fileName(written)} was written.`, 4000);
}
