import * as vscode from 'vscode';
import { allItems } from '../core/model/query';
import { isReadyToSign } from '../core/views/readiness';
import { plural, summary } from '../core/views/wording';
import type { Documents } from '../editor/documents';
import type { Reason, Recognised } from '../editor/recognised';

/**
 * "4 items · 4 upheld · 3 problems" while a determination is active; says why it was taken for one, and that a long text
 * waits to be read and checked.
 */
export function registerStatusBar(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('imr.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'IMR Determination';
  item.command = 'imr.goToItem';

  let shown = '';
  const show = () => {
    const recognised = documents.active();
    if (!recognised) return item.hide();
    const { words, icon } = recognised.isWaiting ? CHECKING : stateOf(recognised);
    const now = JSON.stringify([words, recognised.reason]);
    if (now === shown) return item.show();
    shown = now;
    item.text = `$(${icon}) ${words}`;
    item.tooltip = tooltip(recognised.reason);
    item.accessibilityInformation = { label: `Determination: ${words}. Go to an item.` };
    item.show();
  };
  return vscode.Disposable.from(item, documents.onDidChangeActive(show));
}

const CHECKING = { words: 'Checking…', icon: 'sync~spin' };

/** What is said of a determination that was read, and whether all is settled. */
function stateOf({ model, problems }: Recognised): { readonly words: string; readonly icon: string } {
  const items = summary(allItems(model));
  const found = problems.length > 0 ? `${items} · ${plural(problems.length, 'problem')}` : items;
  if (isReadyToSign(model, problems)) return { words: `${found} · ready to sign`, icon: 'pass' };
  return { words: found, icon: 'law' };
}

function tooltip(reason: Reason): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: ['imr.stopTreating', 'imr.goToItem', 'imr.readyToSign'] };
  text.appendMarkdown('**Independent Medical Review determination**\n\n');
  if (reason.by === 'anchors')
    text.appendMarkdown(`Recognized by ${reason.anchors.map(anchor => `“${anchor}”`).join(', ')}.`);
  else if (reason.by === 'language') text.appendMarkdown('The language mode is IMR Determination.');
  else text.appendMarkdown('You asked to treat this file as a determination.');
  text.appendMarkdown(
    '\n\n[Go to an item](command:imr.goToItem) · [Ready to sign?](command:imr.readyToSign) · [Do not treat this file as one](command:imr.stopTreating)',
  );
  return text;
}
