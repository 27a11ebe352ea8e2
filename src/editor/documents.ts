import * as vscode from 'vscode';
import { type Detection, detect } from '../core/detect';
import type { Overlay, Reference } from '../core/guidelines/types';
import type { Model } from '../core/model/model';
import { itemAt } from '../core/model/query';
import type { Version } from '../core/views/comparison/comparison';
import { excerptAround } from '../core/views/excerpt';
import { toRange } from './convert';
import { typeOf } from './fileType';
import { FirstSaves } from './firstSaves';
import { analysis } from './loadAnalysis';
import { type Excerpt, LongTexts, seenSpan } from './longTexts';
import { Overlays } from './overlays';
import { placeOf } from './place';
import { findProblems, shownProblems } from './problems';
import { type Recognised, recognised, type Target } from './recognised';
import { head, isLookedAt, reasonFor } from './recognition';
import { Dismissals } from './review/dismissals';
import { Notes } from './review/notes';
import { ReviewFiles } from './review/reviewFiles';
import { tellWrongSettings } from './settings';
import { SettledProblems } from './settledProblems';
import { Timers } from './timers';
import { type Treatment, Treatments } from './treatments';

/** A text has another address now: it was saved for the first time, or renamed; none where it was closed unsaved. */
export interface Move {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri | undefined;
}

interface State {
  readonly version: number;
  readonly detection: Detection;
  readonly recognised: Recognised | undefined;
}

/** Settings that decide what is recognised, and which problems are shown. */
const readAnew = ['imr.recognition', 'imr.checks', 'imr.claimsSide'];
/** The features follow the marks when no key came for so many milliseconds: the window answers each with work of its own. */
const pause = 250;
/** Of a folder that was renamed so many files are looked at. */
const mostRenamed = 20_000;
/** Typing rests when no key came for so many milliseconds: then a long text is read. */
const rest = 700;

/** Knows which open documents are determinations, and is the only caller of parse() in the editor. */
export class Documents implements vscode.Disposable {
  readonly #treatments: Treatments;
  readonly #states = new Map<string, State>();
  readonly #timers = new Timers();
  readonly #longTexts = new LongTexts();
  readonly #firstSaves = new FirstSaves();
  readonly #marksChanged = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #activeChanged = new vscode.EventEmitter<void>();
  readonly #moved = new vscode.EventEmitter<Move>();
  readonly #overlays = new Overlays();
  readonly #subscriptions: vscode.Disposable[] = [
    this.#marksChanged,
    this.#changed,
    this.#activeChanged,
    this.#moved,
    this.#overlays,
    this.#timers,
  ];

  #last: vscode.TextDocument | undefined;
  /** What VS Code was told of the active editor. */
  #isActive: boolean | undefined;

  /** The marks of a document may be others: told at once, before all else. */
  readonly onDidChangeMarks = this.#marksChanged.event;
  /**
   * A document was opened, edited or treated otherwise, shortly after the last keystroke. Also when it is no
   * determination. Of a long text this comes twice: while it waits to be read, and when it was read and checked.
   */
  readonly onDidChange = this.#changed.event;
  /** The active editor shows another document, or what it shows has changed. */
  readonly onDidChangeActive = this.#activeChanged.event;
  /** What is remembered of a text by its address belongs to another from now on, or to none. */
  readonly onDidMove = this.#moved.event;

  /** The problems that were set aside. */
  readonly dismissals: Dismissals;
  /** The files beside the documents that keep both. */
  readonly reviewFiles = new ReviewFiles();
  /** What persons wrote about words of the documents. */
  readonly notes: Notes;
  /** The problems that are shown while one types. */
  readonly settled = new SettledProblems(document => this.get(document));

  constructor(context: vscode.ExtensionContext) {
    this.#treatments = new Treatments(context);
    this.dismissals = new Dismissals(context, this.reviewFiles);
    this.notes = new Notes(this.reviewFiles);
    this.#subscriptions.push(this.reviewFiles, this.dismissals, this.notes, this.#firstSaves, this.settled);
  }

  /** The guideline reference, with what the user's own files add. */
  get reference(): Reference {
    return this.#overlays.reference;
  }

  /** Settles when the user's own files are read. */
  get overlaysRead(): Promise<void> {
    return this.#overlays.read;
  }

  /** What the user's own files add to the reference. */
  get overlays(): readonly Overlay[] {
    return this.#overlays.used;
  }

  /** Begins to listen, and tells of every document that is open already. */
  start(): vscode.Disposable {
    const { workspace, window } = vscode;
    this.#subscriptions.push(
      workspace.onDidOpenTextDocument(document => this.#tell(document)),
      workspace.onDidChangeTextDocument(event => this.#edited(event)),
      workspace.onDidCloseTextDocument(document => this.#forget(document)),
      workspace.onDidRenameFiles(({ files }) => void this.#renamed(files)),
      workspace.onDidChangeConfiguration(
        event => readAnew.some(id => event.affectsConfiguration(id)) && this.#tellAll(),
      ),
      tellWrongSettings(),
      this.dismissals.onDidChange(document => this.#tellAnew(document)),
      this.#overlays.onDidChange(() => this.#tellAll()),
      window.onDidChangeActiveTextEditor(() => this.#tellActive()),
      window.tabGroups.onDidChangeTabs(() => this.#tellActive()), // a page covers the text, or is closed
    );
    this.#tellAll();
    this.#overlays.start();
    void this.dismissals.load().then(isLoaded => isLoaded && this.#tellAll());
    return this;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** The document as a determination, as its text stands now; undefined where it is none. */
  get(document: vscode.TextDocument): Recognised | undefined {
    const key = document.uri.toString();
    const before = this.#states.get(key);
    if (before?.version === document.version) return before.recognised;
    if (!isLookedAt(document)) return undefined;
    const state = this.#recognise(document, before);
    this.#states.set(key, state);
    return state.recognised;
  }

  /** The same once it is read and checked, which a long text is when typing rests. */
  async whenRead(document: vscode.TextDocument): Promise<Recognised | undefined> {
    if (!this.get(document)?.isWaiting) return this.get(document);
    return new Promise(resolve => {
      const look = () => {
        if (this.get(document)?.isWaiting) return;
        listening.dispose();
        resolve(this.get(document));
      };
      const listening = vscode.Disposable.from(this.onDidChange(look), vscode.workspace.onDidCloseTextDocument(look));
    });
  }

  /** What an editor shows of a long text that waits to be read; undefined where even that takes too long. */
  excerpt(editor: vscode.TextEditor): Excerpt | undefined {
    const { document } = editor;
    const earlier = this.#longTexts.earlier(document);
    const seen = seenSpan(editor);
    const span = excerptAround(seen, earlier.model, earlier.edits);
    if (!span) return undefined;
    const model = analysis().parse(document.getText(toRange(document, span)), this.reference);
    return { model, start: span.start, seen, earlier };
  }

  /** The case number of a text that no document holds yet; undefined where it has none. */
  caseNumberOf(text: string): string | undefined {
    return analysis().parse(text, this.reference).determinations[0]?.case.number?.value;
  }

  /** Another version of a document's text, read and checked as the document is; nothing is kept of it. */
  otherVersion(document: vscode.TextDocument, text: string): Version {
    const model = analysis().parse(text, this.reference);
    const found = findProblems(document, model, this.reference);
    return { model, problems: shownProblems(document, model, found, this.dismissals) };
  }

  active(): Recognised | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.get(editor.document);
  }

  /**
   * The active determination; while something else is active, the last one, where an editor shows it or a page covers it,
   * else the only one to be seen, as when a window was opened again.
   */
  current(): Recognised | undefined {
    this.#last = this.active()?.document ?? this.#last;
    if (this.#last && isShown(this.#last)) return this.get(this.#last);
    const seen = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
    const recognised = [...seen].flatMap(document => this.get(document) ?? []);
    return recognised.length === 1 ? recognised[0] : undefined;
  }

  /** The item a command was called for: that of the given place, else that of the cursor. Says so where there is none. */
  target(place: unknown): Target | undefined {
    const { uri, offset } = placeOf(place);
    const document = vscode.workspace.textDocuments.find(open => open.uri.toString() === uri);
    const recognised = document && this.get(document);
    const item = recognised && itemAt(recognised.model, offset);
    if (item) return { recognised, item, uri, offset };
    vscode.window.setStatusBarMessage('Place the cursor in a disputed item first.', 4000);
    return undefined;
  }

  /** Treats a document as a determination, or no longer, from now on; remembered by a hash of its address. */
  async treat(document: vscode.TextDocument, as: Treatment): Promise<void> {
    await this.#treatments.set(document.uri, as);
    this.#tellAnew(document);
  }

  #recognise(document: vscode.TextDocument, before: State | undefined): State {
    const { version } = document;
    const detection = detect(head(document), before?.detection.recognised ? 'recognised' : 'unknown');
    const reason = reasonFor(document, detection, this.#treatments.of(document.uri));
    const { reference, dismissals } = this;
    const read = (text: string): Model => analysis().parse(text, reference);
    const readDocument = (): Model => {
      const model = read(document.getText());
      this.#longTexts.read(document, model);
      return model;
    };
    return {
      version,
      detection,
      recognised: reason && recognised(document, reason, { readDocument, read, reference, dismissals }),
    };
  }

  #edited(event: vscode.TextDocumentChangeEvent): void {
    if (!isLookedAt(event.document)) return;
    this.#longTexts.edited(event);
    this.notes.edited(event);
    this.#timers.set(event.document, 0, () => this.#tell(event.document, pause));
  }

  /** The marks come first: VS Code gets them when this returns, and before the others begin. */
  #tell(document: vscode.TextDocument, wait = 0): void {
    this.#timers.clear(document);
    if (!isLookedAt(document)) return;
    this.#marksChanged.fire(document);
    this.#timers.set(document, wait, () => this.#tellOthers(document));
  }

  #tellOthers(document: vscode.TextDocument): void {
    if (!isLookedAt(document)) return;
    this.settled.update(document);
    this.#changed.fire(document);
    if (document === vscode.window.activeTextEditor?.document) this.#tellActive();
    if (this.get(document)?.isWaiting) this.#timers.set(document, rest, () => this.#readInSteps(document));
  }

  /** Between the steps comes whatever else is due; an edit among it ends the reading. */
  #readInSteps(document: vscode.TextDocument): void {
    const steps = [() => this.get(document)?.model, () => this.get(document)?.problems, () => this.#tell(document)];
    const next = () => {
      const step = steps.shift();
      if (steps.length > 0) this.#timers.set(document, 0, next);
      step?.();
    };
    next();
  }

  #tellAnew(document: vscode.TextDocument): void {
    this.#states.delete(document.uri.toString());
    this.#tell(document);
  }

  #tellAll(): void {
    this.#states.clear();
    for (const document of vscode.workspace.textDocuments) this.#tell(document);
    this.#tellActive();
  }

  #tellActive(): void {
    const isActive = this.active() !== undefined;
    if (isActive !== this.#isActive) void vscode.commands.executeCommand('setContext', 'imr.active', isActive);
    this.#isActive = isActive;
    this.#activeChanged.fire();
  }

  #forget(document: vscode.TextDocument): void {
    this.#timers.clear(document);
    this.settled.forget(document);
    this.#longTexts.forget(document);
    this.#states.delete(document.uri.toString());
    if (!document.isUntitled) this.notes.forget(document.uri);
    else if (document.isClosed) void this.#forgetUntitled(document);
  }

  /** Its name will be another text's. What was decided about it goes to the file that it may have become. */
  async #forgetUntitled(document: vscode.TextDocument): Promise<void> {
    const { uri } = document;
    const file = this.#firstSaves.fileOf(document);
    if (file) {
      await this.dismissals.move(uri, file.uri);
      await this.#treatments.move(uri, file.uri);
      await this.notes.move(uri, file);
      this.#moved.fire({ from: uri, to: file.uri });
      return this.#tellAnew(file);
    }
    this.notes.forget(uri);
    await this.dismissals.set(uri, undefined);
    await this.#treatments.set(uri, undefined);
    this.#moved.fire({ from: uri, to: undefined });
  }

  async #moveReview(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    await this.dismissals.moveReview(from, to);
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === to.toString());
    if (document && this.get(document)) await this.notes.load(document);
  }

  /** A folder's new name is that of all files in it. */
  async #renamed(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> {
    for (const { oldUri, newUri } of files) {
      if ((await typeOf(newUri)) === vscode.FileType.File) await this.#moveReview(oldUri, newUri);
      for (const uri of [newUri, ...(await filesIn(newUri))]) {
        const from = oldUri.with({ path: oldUri.path + uri.path.slice(newUri.path.length) });
        await this.dismissals.move(from, uri);
        await this.#treatments.move(from, uri);
        this.#moved.fire({ from, to: uri });
      }
    }
    this.#tellAll();
  }
}

/** Whether an editor shows a document, or would but for a page such as the statistics. */
function isShown(document: vscode.TextDocument): boolean {
  if (vscode.window.visibleTextEditors.some(editor => editor.document === document)) return true;
  const isOf = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString();
  return vscode.window.tabGroups.all.some(
    ({ activeTab, tabs }) => activeTab?.input instanceof vscode.TabInputWebview && tabs.some(isOf),
  );
}

async function filesIn(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  if ((await typeOf(uri)) !== vscode.FileType.Directory) return [];
  return vscode.workspace.findFiles(new vscode.RelativePattern(uri, '**'), null, mostRenamed);
}
