import * as vscode from 'vscode';
import { touches } from '../../core/model/span';
import { filterRows, type ItemFilter, itemOutline, type OutlineNode } from '../../core/views/outline';
import { plural } from '../../core/views/wording';
import { reveal } from '../../editor/convert';
import type { Documents } from '../../editor/documents';
import type { Recognised } from '../../editor/recognised';
import { setting } from '../../editor/settings';
import { askFilter, filterItem, wordsOfFilter } from './filter';
import { idOf, move, problemMark, type Row, toRows, toTreeItem, wordsOf } from './rows';

/** The view "Disputed Items": the items of the determination one works on, with their parts. */
export function registerItemsTree(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const tree = new ItemsTree(documents);
  return vscode.Disposable.from(
    tree,
    vscode.window.registerFileDecorationProvider({ provideFileDecoration: problemMark }),
    vscode.commands.registerCommand('imr.filterItems', () => tree.chooseFilter()),
    vscode.commands.registerCommand('imr.changeFilter', () => tree.chooseFilter()),
    vscode.commands.registerCommand('imr.clearFilter', () => tree.setFilter('all')),
    vscode.commands.registerCommand('imr.findInItems', findInItems),
    vscode.commands.registerCommand('imr.showRow', (row: Row) => tree.show(row)),
    vscode.commands.registerCommand('imr.goToText', () => goToText(documents)),
  );
}

/** VS Code's own search of a tree: the rows that hold what is typed. */
async function findInItems(): Promise<void> {
  await vscode.commands.executeCommand('imr.items.focus');
  await vscode.commands.executeCommand('list.find');
}

/** What Enter does after it has chosen a row: from the view to the text, where that row has placed the cursor. */
async function goToText(documents: Documents): Promise<void> {
  const document = documents.current()?.document;
  const editor = vscode.window.visibleTextEditors.find(one => one.document === document);
  if (editor) await vscode.window.showTextDocument(editor.document, editor.viewColumn);
}

/** A row, or the one above all that tells of the filter, which is no place in a text. */
type Element = Row | 'filter';

class ItemsTree implements vscode.TreeDataProvider<Element>, vscode.Disposable {
  readonly #documents: Documents;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<Element>;
  readonly #subscriptions: vscode.Disposable;
  readonly #expanded = new Set<string>();
  #filter: ItemFilter = 'all';
  /** "Upheld: 2 of 5 items"; empty without a filter. */
  #filtered = '';
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
      documents.settled.onDidChange(() => this.#refresh()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#refresh()),
      vscode.window.onDidChangeTextEditorSelection(event => this.#follow(event.textEditor)),
      this.#view.onDidChangeVisibility(() => this.#follow(vscode.window.activeTextEditor)),
      this.#view.onDidExpandElement(({ element }) => element !== 'filter' && this.#expanded.add(idOf(element))),
      this.#view.onDidCollapseElement(({ element }) => element !== 'filter' && this.#expanded.delete(idOf(element))),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  getChildren(element?: Element): Element[] {
    if (element === 'filter') return [];
    if (element) return element.children;
    return this.#filtered && this.#rows.length > 0 ? ['filter', ...this.#rows] : this.#rows;
  }

  getParent(element: Element): Row | undefined {
    return element === 'filter' ? undefined : element.parent;
  }

  getTreeItem(element: Element): vscode.TreeItem {
    if (element === 'filter') return filterItem(this.#filtered);
    return toTreeItem(element, this.#expanded.has(idOf(element)) ? 'expanded' : 'collapsed');
  }

  /** Shows a row's text and leaves the focus in the tree. */
  async show(row: Row): Promise<void> {
    await reveal(row.document, row.node.selection, 'leave-focus');
  }

  async chooseFilter(): Promise<void> {
    const chosen = await askFilter(this.#filter);
    if (chosen) this.setFilter(chosen);
  }

  setFilter(filter: ItemFilter): void {
    this.#filter = filter;
    void vscode.commands.executeCommand('setContext', 'imr.filtered', filter !== 'all');
    this.#refresh();
  }

  /** Draws anew only where a word of the view has changed; otherwise the rows just learn where they stand now. */
  #refresh(): void {
    const recognised = this.#documents.current();
    if (recognised?.isWaiting && this.#rows[0]?.document === recognised.document) return;
    const model = recognised && !recognised.isWaiting ? recognised.model : null;
    const problems = (model && recognised && this.#documents.settled.of(recognised.document)) ?? [];
    const all = model ? itemOutline(model, problems) : [];
    const passing = filterRows(all, this.#filter);
    const rows = recognised ? toRows(recognised.document, passing, undefined) : [];
    this.#filtered =
      this.#filter === 'all'
        ? ''
        : `${wordsOfFilter(this.#filter).label}: ${countItems(passing)} of ${plural(countItems(all), 'item')}`;
    const words = JSON.stringify([
      recognised?.document.uri,
      problems.length,
      this.#filtered,
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
    this.#view.title = wordsOfFilter(this.#filter).title;
    this.#view.message = recognised && all.length === 0 ? messageFor(recognised) : '';
  }

  /** Selects the row at the cursor; while an edit has moved the text, not before the rows have followed. A view that is just being shown has no rows for a moment: then once more. */
  #follow(editor: vscode.TextEditor | undefined, triesLeft = 3): void {
    if (!editor || !this.#view.visible || this.#rows[0]?.document !== editor.document) return;
    if (this.#version !== editor.document.version) return;
    if (!setting('items.followCursor', editor.document)) return;
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

const countItems = (rows: readonly OutlineNode[]): number =>
  rows.reduce((sum, { kind, children }) => sum + (kind === 'item' ? 1 : countItems(children)), 0);

const messageFor = ({ isWaiting }: Recognised): string =>
  isWaiting ? 'This long text is being read…' : 'No disputed item found in this text yet.';
