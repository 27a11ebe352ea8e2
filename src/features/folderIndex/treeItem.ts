import * as vscode from 'vscode';
import type { ArchiveRow } from '../../core/views/archive/listing';
import { spoken } from '../../core/views/outline';
import { decisionIcons, markOf } from '../items/rows';

/** How the view shows a row. */
export function treeItemOf(row: ArchiveRow): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(row.label, row.children ? Collapsed : None);
  item.id = row.id;
  item.description = row.detail;
  item.tooltip = row.tooltip;
  item.contextValue = `imr.${row.kind}`;
  item.accessibilityInformation = { label: spoken(row) };
  if (row.severity !== null) item.resourceUri = markOf(row.severity, row.problems);
  const icon = iconOf(row);
  if (icon) item.iconPath = icon;
  if (row.place && row.kind !== 'more')
    item.command = { command: 'imr.showDetermination', title: 'Show in the Text', arguments: [row.place] };
  return item;
}

function iconOf({ kind, decision }: ArchiveRow): vscode.ThemeIcon | undefined {
  switch (kind) {
    case 'item':
      return decisionIcons[decision ?? 'other'];
    case 'determination':
      return new vscode.ThemeIcon('file-text'); // of "file" VS Code makes another where a row has problems
    case 'not-read':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('imr.warningForeground'));
    default:
      return undefined;
  }
}
