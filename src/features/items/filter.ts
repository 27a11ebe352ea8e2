import * as vscode from 'vscode';
import type { ItemFilter } from '../../core/views/outline';

interface FilterWords {
  readonly filter: ItemFilter;
  /** Where one is chosen. */
  readonly label: string;
  /** Of the view while it is in force. */
  readonly title: string;
}

const filters: readonly FilterWords[] = [
  { filter: 'all', label: 'All Items', title: 'Disputed Items' },
  { filter: 'upheld', label: 'Upheld', title: 'Upheld' },
  { filter: 'overturned', label: 'Overturned', title: 'Overturned' },
  { filter: 'with-problems', label: 'With Problems', title: 'With Problems' },
];

export const wordsOfFilter = (filter: ItemFilter): FilterWords => filters.find(row => row.filter === filter)!;

/** Asks which items to list; undefined where nothing was chosen. */
export async function askFilter(now: ItemFilter): Promise<ItemFilter | undefined> {
  const rows = filters.map(({ filter, label }) => ({ filter, label, description: filter === now ? 'now' : '' }));
  const pick = await vscode.window.showQuickPick(rows, {
    title: 'Show Disputed Items',
    placeHolder: 'Which items the view lists',
  });
  return pick?.filter;
}

/** The first row while a filter is in force: says so, and clears it. */
export function filterItem(words: string): vscode.TreeItem {
  const item = new vscode.TreeItem(words);
  item.id = 'filter';
  item.description = 'Clear';
  item.iconPath = new vscode.ThemeIcon('filter-filled');
  item.tooltip = 'A filter is in force. Click to show all items.';
  item.accessibilityInformation = { label: `Filter: ${words}. Shows all items when chosen.` };
  item.command = { command: 'imr.clearFilter', title: 'Clear Filter' };
  return item;
}
