import * as vscode from 'vscode';
import type { Severity } from '../../core/checks/problem';
import { type OutlineNode, spoken } from '../../core/views/outline';
import { plural } from '../../core/views/wording';
import type { Place } from '../../editor/place';

/** A row of the view. It knows its place, so that commands of the context menu find it as they find the cursor. */
export interface Row extends Place {
  document: vscode.TextDocument;
  node: OutlineNode;
  readonly uri: string;
  offset: number;
  readonly parent: Row | undefined;
  children: Row[];
}

/** How the view shows a row. */
export function toTreeItem(row: Row, state: 'expanded' | 'collapsed'): vscode.TreeItem {
  const { node } = row;
  const item = new vscode.TreeItem(node.label, collapsibleState(row, state));
  item.id = idOf(row);
  item.description = node.kind !== 'item' && node.problems > 0 ? `⚠ ${node.detail}` : node.detail;
  if (node.severity !== null && node.kind === 'item') item.resourceUri = markOf(node.severity, node.problems);
  item.tooltip = node.tooltip;
  item.contextValue = `imr.${node.kind}`;
  item.accessibilityInformation = { label: spoken(node) };
  item.command = { command: 'imr.showRow', title: 'Show in the Text', arguments: [row] };
  if (node.kind === 'item') item.iconPath = decisionIcons[node.decision ?? 'other'];
  return item;
}

/** Items with problems have an address that says how many and how grave: so their number stands at the right, where no long text hides it. */
const markScheme = 'imr-problems';

export const markOf = (severity: Severity, count: number): vscode.Uri =>
  vscode.Uri.from({ scheme: markScheme, authority: severity, path: `/${count}` });

export function problemMark({ scheme, authority, path }: vscode.Uri): vscode.FileDecoration | undefined {
  if (scheme !== markScheme) return undefined;
  const count = Number(path.slice(1));
  const color = SEVERITY_COLORS[authority];
  const badge = count > 99 ? '99' : String(count); // it takes no third letter
  return new vscode.FileDecoration(badge, plural(count, 'problem'), color && new vscode.ThemeColor(color));
}

const SEVERITY_COLORS: Readonly<Record<string, string>> = {
  error: 'imr.errorForeground',
  warning: 'imr.warningForeground',
};

export const decisionIcons = {
  upheld: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('imr.upheldForeground')),
  overturned: new vscode.ThemeIcon('pass', new vscode.ThemeColor('imr.overturnedForeground')),
  other: new vscode.ThemeIcon('question', new vscode.ThemeColor('imr.unknownForeground')),
};

export const idOf = ({ uri, node }: Row): string => `${uri}#${node.id}`;

/** A row that was open stays so when the view is drawn anew. */
function collapsibleState({ node }: Row, state: 'expanded' | 'collapsed'): vscode.TreeItemCollapsibleState {
  if (node.children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return state === 'expanded' || node.kind === 'determination'
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

export function toRows(document: vscode.TextDocument, nodes: readonly OutlineNode[], parent: Row | undefined): Row[] {
  return nodes.map(node => {
    const row: Row = {
      document,
      node,
      uri: document.uri.toString(),
      offset: node.selection.start,
      parent,
      children: [],
    };
    row.children = toRows(document, node.children, row);
    return row;
  });
}

export function wordsOf({ uri, node, children }: Row): unknown {
  return [uri, node.id, node.label, node.detail, node.tooltip, node.problems, node.severity, children.map(wordsOf)];
}

export function move(rows: readonly Row[], to: readonly Row[]): void {
  rows.forEach((row, index) => {
    const { document, node, offset, children } = to[index]!;
    Object.assign(row, { document, node, offset });
    move(row.children, children);
  });
}
