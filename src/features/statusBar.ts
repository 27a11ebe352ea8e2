import * as vscode from 'vscode';
import { type Status, statusOf } from '../core/views/status';
import type { Documents } from '../editor/documents';
import type { Reason, Recognised } from '../editor/recognised';

/**
 * "4 items · 3 problems" while a determination is active, in the color of the gravest; says why it was taken for one, and
 * that a long text waits to be read and checked. A click opens a menu.
 */
export function registerStatusBar(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('imr.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'IMR Determination';
  item.command = 'imr.menu';

  let shown = '';
  const show = () => {
    const recognised = documents.active();
    if (!recognised) return item.hide();
    const status = recognised.isWaiting ? undefined : statusShown(documents, recognised);
    const now = JSON.stringify([status, recognised.reason, recognised.document.languageId]);
    if (now !== shown) draw(item, status, recognised);
    shown = now;
    item.show();
  };
  return vscode.Disposable.from(
    item,
    documents.onDidChangeActive(show),
    documents.settled.onDidChange(show),
    vscode.commands.registerCommand('imr.menu', () => openMenu(documents)),
  );
}

const statusShown = (documents: Documents, { document, model, problems }: Recognised): Status =>
  statusOf(model, documents.settled.of(document) ?? problems);

const ICONS: Record<Status['state'], string> = { error: 'error', warning: 'warning', ready: 'pass', open: 'law' };

/** Without a status a text waits to be read. */
function draw(item: vscode.StatusBarItem, status: Status | undefined, { reason, document }: Recognised): void {
  const words = status?.words ?? 'Checking…';
  const state = status?.state;
  item.text = `$(${state ? ICONS[state] : 'sync~spin'}) ${words}`;
  item.backgroundColor =
    state === 'error' || state === 'warning' ? new vscode.ThemeColor(`statusBarItem.${state}Background`) : undefined;
  item.tooltip = tooltip(status, reason, document.languageId);
  const spoken = status ? `${words}: ${status.problems}` : words; // what the color says, in words
  item.accessibilityInformation = { label: `Determination: ${spoken}. Opens a menu.` };
}

function tooltip(status: Status | undefined, reason: Reason, language: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: ['imr.stopTreating', 'imr.readComfortably'] };
  text.appendMarkdown('**Independent Medical Review determination**\n\n');
  if (status) text.appendMarkdown(`${status.decisions}\n\n${status.problems}\n\n`);
  if (reason.by === 'anchors')
    text.appendMarkdown(`Recognized by ${reason.anchors.map(anchor => `“${anchor}”`).join(', ')}.`);
  else if (reason.by === 'language') text.appendMarkdown('The language mode is IMR Determination.');
  else text.appendMarkdown('You asked to treat this file as a determination.');
  const comfort = language === 'plaintext' ? '[Read comfortably](command:imr.readComfortably) · ' : '';
  text.appendMarkdown(`\n\n${comfort}[Do not treat this file as one](command:imr.stopTreating)`);
  return text;
}

/** What one may want to do with a determination, as the status bar leads to it. */
async function openMenu(documents: Documents): Promise<void> {
  const active = documents.active();
  if (!active) return;
  const status = statusShown(documents, active);
  const dismissed = documents.dismissals.of(active.document.uri)?.length ?? 0;
  const rows = [
    { label: '$(list-ordered) Go to Item…', description: status.decisions, command: 'imr.goToItem' },
    { label: '$(warning) Go to Problem…', description: status.problems, command: 'imr.goToProblem' },
    ...(dismissed > 0
      ? [{ label: '$(eye-closed) Dismissed Problems…', description: `${dismissed}`, command: 'imr.dismissedFindings' }]
      : []),
    { label: '$(pass) Ready to Sign?', description: '', command: 'imr.readyToSign' },
    { label: '$(checklist) Review Report', description: '', command: 'imr.reviewReport' },
  ];
  const chosen = await vscode.window.showQuickPick(rows, { title: `Determination: ${status.words}` });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}
