import * as vscode from 'vscode';
import { countText } from '../../core/views/wording';
import { fileName } from '../../editor/fileName';

/** What became of a PDF. */
export type Reading =
  | {
      readonly kind: 'read';
      readonly text: string;
      readonly damagedPages: readonly number[];
      readonly hiddenOnPages: readonly number[];
    }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'cancelled' };

export type Outcome = Reading & { readonly pdf: vscode.Uri; readonly name: string };
export type ReadPdf = Extract<Outcome, { readonly kind: 'read' }>;

/** One message for one PDF where it needs one; one list for several, what needs a look first. */
export async function tell(outcomes: readonly Outcome[], files: ReadonlyMap<Outcome, vscode.Uri>): Promise<void> {
  const [first] = outcomes;
  if (!first) return;
  const concern = concernOf(first);
  if (outcomes.length === 1) {
    if (first.kind === 'failed') void vscode.window.showErrorMessage(`${first.name}: ${concern}`);
    else if (first.kind === 'read' && concern) void vscode.window.showWarningMessage(`${first.name}: ${concern}`);
    return;
  }
  const title = `${countText(files.size)} of ${countText(outcomes.length)} PDFs imported`;
  const rows = outcomes
    .toSorted((a, b) => Number(concernOf(a) === undefined) - Number(concernOf(b) === undefined))
    .map(outcome => toRow(outcome, files.get(outcome)));
  const placeHolder = 'Choose one to open: the text, or the PDF where there is none';
  const picked = await vscode.window.showQuickPick(rows, { title, placeHolder, ignoreFocusOut: true });
  if (picked) await vscode.commands.executeCommand('vscode.open', picked.opens);
}

function toRow(outcome: Outcome, text: vscode.Uri | undefined): vscode.QuickPickItem & { readonly opens: vscode.Uri } {
  if (text && concernOf(outcome) === undefined)
    return { label: fileName(text), description: outcome.name, iconPath: new vscode.ThemeIcon('pass'), opens: text };
  const icon = outcome.kind === 'failed' ? 'error' : outcome.kind === 'read' ? 'warning' : 'circle-slash';
  // A row shows about eighty letters a line: what is wrong goes beside the name, what to do below.
  const [what = '', ...todo] = (concernOf(outcome) ?? '').split(': ');
  return {
    label: outcome.name,
    description: what,
    detail: capitalised(todo.join(': ')),
    iconPath: new vscode.ThemeIcon(icon),
    opens: text ?? outcome.pdf,
  };
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Why a PDF was not imported, or not whole; undefined where it was. */
function concernOf(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'failed':
      return outcome.reason;
    case 'cancelled':
      return 'Not imported: canceled.';
    case 'read':
      return [damage(outcome.damagedPages), hidden(outcome.hiddenOnPages)].filter(Boolean).join(' ') || undefined;
  }
}

function damage(pages: readonly number[]): string | undefined {
  if (pages.length === 0) return undefined;
  const which = pages.length === 1 ? `Page ${pages[0]} is` : `Pages ${pages.join(', ')} are`;
  return `${which} damaged and text may be missing: compare the text with the PDF.`;
}

function hidden(pages: readonly number[]): string | undefined {
  if (pages.length === 0) return undefined;
  const where = pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.join(', ')}`;
  return `Words on ${where} that no reader can see were left out.`;
}
