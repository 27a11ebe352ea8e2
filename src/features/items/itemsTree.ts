import * as vscode from 'vscode';
import { touches } from '../../core/model/span';
import { filterRows, type ItemFilter, itemOutline } from '../../core/views/outline';
import { plural } from '../../core/views/wording';
import { reveal } from '../../editor/convert';
import type { Documents } from '../../editor/documents';
import { idOf, move, type Row, toRows, toTreeItem, warningMark, wordsOf } from './rows';

/** The view "Disputed Items": the items of the determination one works on, with their parts. */
export function registerItemsTree(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const tree = new ItemsTree(documents);
  return vscode.Disposable.from(
    tree,
    vscode.window.registerFileDecorationProvider({ provideFileDecoration: warningMark }),
    vscode.commands.registerCommand('imr.filterItems', () => tree.chooseFilter()),
    vscode.commands.registerCommand('imr.showRow', (row: Row) => tree.show(row)),
  );
}

class ItemsTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #documents: Documents;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<Row>;
  readonly #subscriptions: vscode.Disposable;
  readonly #expanded = new Set<string>();
  #filter: ItemFilter = 'all';
  #rows: Row[] = [];
  #words = '';
  /** Of the text that the rows' places are of. */
  #version: number | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(documents: Documents) {
    this.#documents = documents;
    this.#view = vscode.window.createTreeView('imr.items', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#view,
      documents.onDidChangeActive(() => this.#refresh()),
      documents.onDidChange(() => this.#refresh()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#refresh()),
      vscode.window.onDidChangeTextEditorSelection(event => this.#follow(event.textEditor)),
      this.#view.onDidChangeVisibility(() => this.#follow(vscode.window.activeTextEditor)),
      this.#view.onDidExpandElement(({ element }) => this.#expanded.add(idOf(element))),
      this.#view.onDidCollapseElement(({ element }) => this.#expanded.delete(idOf(element))),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  getChildren(row?: Row): Row[] {
    return row ? row.children : this.#rows;
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return toTreeItem(row, this.#expanded.has(idOf(row)) ? 'expanded' : 'collapsed');
  }

  /** Shows a row's text and leaves the focus in the tree. */
  async show(row: Row): Promise<void> {
    await reveal(row.document, row.node.selection, 'leave-focus');
  }

  async chooseFilter(): Promise<void> {
    const pick = await vscode.window.showQuickPick(
      filters.map(([filter, label]) => ({ filter, label, picked: filter === this.#filter })),
      { title: 'Show Disputed Items', placeHolder: 'Which items the view lists' },
    );
    if (!pick) return;
    this.#filter = pick.filter;
    this.#refresh();
  }

  /** Draws anew only where a word of the view has changed; otherwise the rows just learn where they stand now. */
  #refresh(): void {
    const recognised = this.#documents.current();
    if (recognised?.isWaiting && this.#rows[0]?.document === recognised.document) return;
    const { model, problems } = recognised && !recognised.isWaiting ? recognised : nothingRead;
    const all = model ? itemOutline(model, problems) : [];
    const rows = recognised ? toRows(recognised.document, filterRows(all, this.#filter), undefined) : [];
    const words = JSON.stringify([
      recognised?.document.uri,
      problems.length,
      this.#filter,
      all.length,
      recognised?.isWaiting,
      rows.map(wordsOf),
    ]);
    this.#version = recognised?.version;
    if (words === this.#words) {
      move(this.#rows, rows);
      this.#follow(vscode.window.activeTextEditor);
      return;
    }
    this.#words = words;
    this.#rows = rows;
    this.#changed.fire();
    this.#follow(vscode.window.activeTextEditor);
    void vscode.commands.executeCommand('setContext', 'imr.shown', recognised !== undefined);
    this.#view.badge =
      problems.length > 0 ? { value: problems.length, tooltip: plural(problems.length, 'problem') } : undefined;
    this.#view.description = this.#filter === 'all' ? '' : filterLabel(this.#filter);
    const message = recognised?.isWaiting ? 'This long text is being read…' : emptyMessage(all.length);
    this.#view.message = recognised && rows.length === 0 ? message : '';
  }

  /** Selects the row at the cursor; while an edit has moved the text, not before the rows have followed. A view that is just being shown has no rows for a moment: then once more. */
  #follow(editor: vscode.TextEditor | undefined, triesLeft = 3): void {
    if (!editor || !this.#view.visible || this.#rows[0]?.document !== editor.document) return;
    if (this.#version !== editor.document.version) return;
    if (!vscode.workspace.getConfiguration('imr.items', editor.document).get('followCursor', true)) return;
    const row = this.#rowAt(this.#rows, editor.document.offsetAt(editor.selection.active));
    if (!row || this.#view.selection[0] === row) return;
    const again = () => setTimeout(() => this.#follow(vscode.window.activeTextEditor, triesLeft - 1), 200);
    const revealed = this.#view.reveal(row, { select: true, focus: false, expand: false });
    revealed.then(undefined, () => triesLeft > 0 && again());
  }

  /** The deepest row at an offset, but not inside an item that is collapsed. */
  #rowAt(rows: readonly Row[], offset: number): Row | undefined {
    const row = rows.find(({ node }) => touches(node.span, offset));
    if (!row || (row.node.kind === 'item' && !this.#expanded.has(idOf(row)))) return row;
    return (
      this.#rowAt(
        row.children.filter(child => child.node.detail !== 'missing'),
        offset,
      ) ?? row
    );
  }
}

const filters: readonly [ItemFilter, string][] = [
  ['all', 'All Items'],
  ['upheld', 'Upheld'],
  ['overturned', 'Overturned'],
  ['with-problems', 'With Problems'],
];

const filterLabel = (filter: ItemFilter): string => filters.find(([name]) => name === filter)?.[1] ?? '';

const nothingRead = { model: null, problems: [] };

const emptyMessage = (unfiltered: number): string =>
  unfiltered > 0 ? 'No item passes the filter.' : 'No disputed item found in this text yet.';
