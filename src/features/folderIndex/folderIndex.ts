import * as vscode from 'vscode';
import type { ArchivePlace, ArchiveRow } from '../../core/views/archive/listing';
import type { Documents } from '../../editor/documents';
import { closeRestored } from '../../editor/pages/restoredPages';
import { setting } from '../../editor/settings';
import { hasNode } from '../../editor/wholeFile';
import { tellBrowserAlone } from '../inNode';
import type { DeterminationsView } from './determinationsView';

/** The view "Determinations": all determinations of the workspace's folders, and the search over their items. */
export function registerFolderIndex(context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let opened: Promise<DeterminationsView | undefined> | undefined;
  const open = (): Promise<DeterminationsView | undefined> => {
    opened ??= load().then(files => files?.openDeterminations({ context, documents, view, changed }));
    return opened;
  };
  const rows: vscode.TreeDataProvider<ArchiveRow> = {
    onDidChangeTreeData: changed.event,
    getChildren: async row => [...((await open())?.children(row) ?? [])],
    getTreeItem: async row => (await open())!.treeItem(row),
  };
  const view = vscode.window.createTreeView('imr.determinations', { treeDataProvider: rows, showCollapseAll: true });
  const command = (id: string, run: (shown: DeterminationsView, ...args: unknown[]) => unknown) =>
    vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      const shown = await open();
      if (shown) await run(shown, ...args);
      else tellBrowserAlone('Folders cannot be read');
    });
  if (setting('index') === 'on') void open();
  return vscode.Disposable.from(
    changed,
    view,
    closeRestored('imr.statistics'), // the files may be others by now: who wants them counted asks again
    new vscode.Disposable(() => void opened?.then(shown => shown?.dispose())),
    command('imr.buildIndex', shown => shown.build()),
    command('imr.deleteIndex', shown => shown.deleteIndex()),
    command('imr.filterDeterminations', shown => shown.choose('filter')),
    command('imr.sortDeterminations', shown => shown.choose('sort')),
    command('imr.groupDeterminations', shown => shown.choose('group')),
    command('imr.clearDeterminationsFilter', shown => shown.clearFilter()),
    command('imr.folderProblems', shown => shown.toggleProblems()),
    command('imr.searchItems', (shown, words) => shown.search(words)),
    command('imr.statistics', shown => shown.statistics()),
    command('imr.similarItems', (shown, place) => shown.similar(place)),
    command('imr.showDetermination', (shown, place) => shown.show(place as ArchivePlace)),
  );
}

/** Folders are read in threads of Node. */
const load = async () => (hasNode() ? import('./determinationsView.js') : undefined);
