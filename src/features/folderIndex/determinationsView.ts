import * as vscode from 'vscode';
import { underSettings } from '../../core/checks/problem';
import { NOT_WHOLE, READING, type ReadSoFar, whereRead } from '../../core/views/archive/archiveWords';
import { type ArchiveFile, countedEntries, type Entry } from '../../core/views/archive/counted';
import { type ArchivePlace, type ArchiveRow, type Listing, listingOf } from '../../core/views/archive/listing';
import { passedOverText } from '../../core/views/archive/passedOver';
import type { Documents } from '../../editor/documents';
import { setting } from '../../editor/settings';
import { withProgress } from '../progress';
import { askChoice, type ChoiceKind, choiceWords, FIRST_CHOICE } from './choices';
import { FileEvents } from './fileEvents';
import { FolderProblems } from './folderProblems';
import { showPlace } from './places';
import { readWithProgress, tellRefused } from './reading';
import { searchItems } from './searching';
import { showSimilar } from './similar';
import { StatisticsPage } from './statistics';
import { treeItemOf } from './treeItem';
import { QUIET, WorkspaceIndex } from './workspaceIndex';

/** What the view needs, all of which is loaded when the view is first shown or a command is first used. */
interface Surroundings {
  readonly context: vscode.ExtensionContext;
  readonly documents: Documents;
  readonly view: vscode.TreeView<ArchiveRow>;
  /** The rows are others now. */
  readonly changed: vscode.EventEmitter<void>;
}

/** Built as a file of its own, dist/determinationsView.js, and loaded when the view is first shown or a command used. */
export async function openDeterminations(surroundings: Surroundings): Promise<DeterminationsView> {
  const shown = new DeterminationsView(surroundings);
  await shown.start();
  return shown;
}

/** Nothing is drawn more often, in milliseconds. */
const PACE = 300;
/** While files are read, drawing a large folder takes no more than this part of the time. */
const SHARE = 1 / 20;

/** The view "Determinations" and what is asked of its index. */
export class DeterminationsView implements vscode.Disposable {
  readonly #surroundings: Surroundings;
  readonly #index: WorkspaceIndex | undefined;
  readonly #problems: FolderProblems;
  readonly #statistics: StatisticsPage;
  readonly #subscriptions: vscode.Disposable[] = [];
  #choice = FIRST_CHOICE;
  #listing: Listing = { rows: [], message: '' };
  #entries: readonly Entry[] | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pace = PACE;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    const { context, documents } = surroundings;
    this.#problems = new FolderProblems(documents);
    this.#statistics = new StatisticsPage(context.extensionUri);
    const { storageUri } = context;
    if (storageUri?.scheme !== 'file') return;
    const file = vscode.Uri.joinPath(storageUri, 'determinations.jsonl').fsPath;
    const index = new WorkspaceIndex(file, () => documents.overlays);
    this.#index = index;
    this.#subscriptions.push(
      index,
      this.#problems,
      index.onDidChange(() => this.#soon()),
      new FileEvents(index),
      vscode.workspace.onDidChangeConfiguration(
        event =>
          (event.affectsConfiguration('imr.checks') || event.affectsConfiguration('imr.claimsSide')) && this.#soon(),
      ),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#index?.isBuilt && void this.#catchUp()),
    );
  }

  /** Shows what was kept, and follows what has changed since. Nothing is read that nobody has asked for. */
  async start(): Promise<void> {
    const index = this.#index;
    if (!index || setting('index') === 'off') return;
    await this.#surroundings.documents.overlaysRead;
    await index.load().catch(() => {}); // what cannot be read is built anew
    this.#draw();
    if (setting('index') === 'on' || (index.isBuilt && index.isWhole)) void this.#catchUp();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#statistics.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  children(row: ArchiveRow | undefined): readonly ArchiveRow[] {
    return row ? (row.children?.() ?? []) : this.#listing.rows;
  }

  treeItem(row: ArchiveRow): vscode.TreeItem {
    return treeItemOf(row);
  }

  async build(): Promise<void> {
    const index = this.#usable();
    if (!index) return;
    void vscode.commands.executeCommand('imr.determinations.focus');
    const folders = vscode.workspace.workspaceFolders ?? [];
    const read = await readWithProgress(how =>
      index.build(
        folders.map(({ uri }) => uri),
        how,
      ),
    );
    this.#draw();
    if (read) await tellRefused(index);
  }

  async deleteIndex(): Promise<void> {
    this.#problems.show([]);
    await this.#index?.remove();
    this.#draw();
  }

  async choose(kind: ChoiceKind): Promise<void> {
    const choice = await askChoice(kind, this.#choice);
    if (!choice) return;
    this.#choice = choice;
    this.#draw();
  }

  clearFilter(): void {
    this.#choice = { ...this.#choice, filter: 'all' };
    this.#draw();
  }

  async toggleProblems(): Promise<void> {
    if (this.#problems.areShown || (await this.#read()))
      this.#problems.toggle(this.#counted(), whereRead(this.#readSoFar()));
  }

  async search(words: unknown): Promise<void> {
    if (!(await this.#built())) return;
    const folder = {
      entries: () => this.#counted(),
      readSoFar: () => this.#readSoFar(),
      onDidChange: this.#surroundings.changed.event,
    };
    await searchItems(folder, typeof words === 'string' ? words : '');
  }

  async statistics(): Promise<void> {
    if (!(await this.#read())) return;
    const name = vscode.workspace.name ?? 'Determinations';
    const caution = this.#readSoFar() === 'all' ? undefined : NOT_WHOLE;
    await this.#statistics.show({ entries: this.#counted(), files: this.#index?.files ?? [], name, caution });
  }

  async similar(place: unknown): Promise<void> {
    const { documents } = this.#surroundings;
    const target = documents.target(place); // says so where there is none
    if (!target || !(await this.#read())) return;
    const where = whereRead(this.#readSoFar());
    await showSimilar({ target, reference: documents.reference, where }, this.#counted());
  }

  show = (place: ArchivePlace): Promise<void> => showPlace(place);

  /** In the background, without a word where nothing goes wrong. */
  async #catchUp(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    await vscode.window.withProgress({ location: { viewId: 'imr.determinations' } }, async () =>
      this.#index
        ?.build(
          folders.map(({ uri }) => uri),
          QUIET,
        )
        .catch(() => false),
    );
    this.#draw();
  }

  /** Undefined where there is nothing to read or to keep an index in, which is said. */
  #usable(): WorkspaceIndex | undefined {
    if (setting('index') === 'off') {
      void vscode.window.showInformationMessage('The setting imr.index is "off": no folder is read.');
      return undefined;
    }
    const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
    if (hasFolder && !this.#index) {
      void vscode.window.showInformationMessage('Folders are read where VS Code runs on a desktop or a server.');
      return undefined;
    }
    if (!this.#index || !hasFolder) {
      void vscode.window.showInformationMessage('Open a folder of determinations first: its index is kept with it.');
      return undefined;
    }
    return this.#index;
  }

  /** The index, where somebody has asked for it; else that is offered, and reading begins. */
  async #built(): Promise<WorkspaceIndex | undefined> {
    const index = this.#usable();
    if (index && !index.isBuilt) await this.#offer(index);
    return index?.isBuilt ? index : undefined;
  }

  /** The same when it is no longer being read: what counts items would tell of a part of them. */
  async #read(): Promise<WorkspaceIndex | undefined> {
    const index = await this.#built();
    if (!index?.isReading) return index;
    await withProgress('Reading the folder first', () => index.whenRead());
    this.#draw();
    return index;
  }

  #readSoFar(): ReadSoFar {
    if (this.#index?.isReading) return 'reading';
    return this.#index?.isWhole ? 'all' : 'part';
  }

  async #offer(index: WorkspaceIndex): Promise<void> {
    const question = 'The determinations of this folder are not known yet. Read them all once?';
    if ((await vscode.window.showInformationMessage(question, BUILD)) !== BUILD) return;
    const begun = new Promise<void>(resolve => {
      const listening = index.onDidChange(() => {
        listening.dispose();
        resolve();
      });
    });
    await Promise.race([begun, this.build()]);
  }

  #counted(): readonly Entry[] {
    this.#entries ??= countedEntries(this.#files());
    return this.#entries;
  }

  /** The files with the problems that the settings show. */
  #files(): readonly ArchiveFile[] {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const settings = { checks: setting('checks', folder), claimsSide: setting('claimsSide', folder) };
    return (this.#index?.files ?? []).map(one => ({
      ...one,
      determinations: one.determinations.map(facts => ({
        ...facts,
        problems: underSettings(facts.problems, settings, ({ isOfClaimsSide }) => isOfClaimsSide),
      })),
    }));
  }

  /** Empty where the view has no row and all is read: a message would hide what the view says then. */
  #messageOf(): string {
    const left = { all: '', reading: READING, part: NOT_WHOLE }[this.#readSoFar()];
    const { message } = this.#listing;
    const passedOver = message && passedOverText(this.#index?.passedOver ?? new Map());
    return [message, passedOver && `Passed over: ${passedOver}.`, left].filter(Boolean).join(' ');
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#draw(), this.#pace);
  }

  #draw(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#entries = undefined;
    const { view, changed } = this.#surroundings;
    const isBuilt = this.#index?.isBuilt === true;
    const begin = performance.now();
    this.#listing = listingOf(this.#files(), this.#choice);
    this.#pace = Math.max(PACE, (performance.now() - begin) / SHARE);
    view.message = isBuilt ? this.#messageOf() : '';
    view.description = choiceWords(this.#choice);
    void vscode.commands.executeCommand('setContext', 'imr.indexed', isBuilt);
    void vscode.commands.executeCommand('setContext', 'imr.determinationsFiltered', this.#choice.filter !== 'all');
    if (this.#problems.areShown) this.#problems.show(this.#counted());
    changed.fire();
  }
}

const BUILD = 'Build Index';
