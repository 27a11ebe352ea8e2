import * as vscode from 'vscode';
import type { Problem } from '../core/checks/problem';
import { type Detection, detect } from '../core/detect';
import type { Reference } from '../core/guidelines/reference';
import type { Item, Model } from '../core/model/model';
import { itemAt } from '../core/model/query';
import { hash } from '../core/text/hash';
import { Dismissals } from './dismissals';
import { analysis } from './loadAnalysis';
import { Overlays } from './overlays';
import { type Place, placeOf } from './place';
import { findProblems, shownProblems } from './problems';
import { head, isWanted } from './recognition';

export type { Place } from './place';

/** Documents whose text is looked at. Others never become determinations unless their language is changed. */
export const selector: vscode.DocumentSelector = [{ language: 'imr-determination' }, { language: 'plaintext' }];

/** A document taken for a determination, and why. `model` is read once a version, when it is first asked for. */
export interface Recognised {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly reason: Reason;
  readonly model: Model;
  /** What the checks find, by their own severities; the export's. */
  readonly found: readonly Problem[];
  /** What of it is shown: by the severities of the settings, without what was set aside. */
  readonly problems: readonly Problem[];
}

/** What a command is about. */
export interface Target extends Place {
  readonly recognised: Recognised;
  readonly item: Item;
}

export type Reason =
  | { readonly by: 'anchors'; readonly anchors: readonly string[] }
  | { readonly by: 'language' }
  | { readonly by: 'request' };

type Treatment = 'determination' | 'other';

interface State {
  readonly version: number;
  readonly detection: Detection;
  readonly recognised: Recognised | undefined;
}

/** Documents that are no one's draft: they are neither recognised by their text nor diagnosed. */
export const excludedSchemes: ReadonlySet<string> = new Set(['git', 'output', 'debug', 'comment', 'search-editor']);
const treatedKey = 'imr.treated';
/** Settings that decide what is recognised, and which problems are shown. */
const readAnew = ['imr.recognition', 'imr.checks'];
/** The longest wait behind a keystroke, in milliseconds. */
const longestPause = 200;

/** Knows which open documents are determinations, and is the only caller of parse() in the editor. */
export class Documents implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #states = new Map<string, State>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #activeChanged = new vscode.EventEmitter<void>();
  readonly #overlays = new Overlays();
  readonly #subscriptions: vscode.Disposable[] = [this.#changed, this.#activeChanged, this.#overlays];

  #last: vscode.TextDocument | undefined;
  /** How long the last change took to show: so long the next one waits for more, as a long text is slow to read. */
  #pause = 0;

  /** A document was opened, edited or treated otherwise, shortly after the last keystroke. Also when it is no determination. */
  readonly onDidChange = this.#changed.event;
  /** The active editor shows another document, or what it shows has changed. */
  readonly onDidChangeActive = this.#activeChanged.event;

  /** The findings that were set aside. */
  readonly dismissals: Dismissals;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.dismissals = new Dismissals(memory);
    this.#subscriptions.push(this.dismissals);
  }

  /** The guideline reference, with what the user's own files add. */
  get reference(): Reference {
    return this.#overlays.reference;
  }

  /** Begins to listen, and tells of every document that is open already. */
  start(): vscode.Disposable {
    const { workspace, window } = vscode;
    this.#subscriptions.push(
      workspace.onDidOpenTextDocument(document => this.#tell(document)),
      workspace.onDidChangeTextDocument(event => this.#settle(event.document)),
      workspace.onDidCloseTextDocument(document => this.#forget(document)),
      workspace.onDidChangeConfiguration(
        event => readAnew.some(id => event.affectsConfiguration(id)) && this.#tellAll(),
      ),
      this.dismissals.onDidChange(document => this.#tellAnew(document)),
      this.#overlays.onDidChange(() => this.#tellAll()),
      window.onDidChangeActiveTextEditor(() => this.#tellActive()),
    );
    this.#tellAll();
    this.#overlays.start();
    return this;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** The document as a determination, as its text stands now; undefined where it is none. */
  get(document: vscode.TextDocument): Recognised | undefined {
    const key = document.uri.toString();
    const before = this.#states.get(key);
    if (before?.version === document.version) return before.recognised;
    if (document.isClosed || vscode.languages.match(selector, document) === 0) return undefined;
    const state = this.#recognise(document, before);
    this.#states.set(key, state);
    return state.recognised;
  }

  active(): Recognised | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.get(editor.document);
  }

  /** The active determination; while something else is active, the last one, as long as an editor shows it. */
  current(): Recognised | undefined {
    const visible = vscode.window.visibleTextEditors.some(({ document }) => document === this.#last);
    const recognised = this.active() ?? (visible && this.#last ? this.get(this.#last) : undefined);
    this.#last = recognised?.document;
    return recognised;
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
    const treated = { ...this.#memory.get<Record<string, Treatment>>(treatedKey), [hash(document.uri.toString())]: as };
    await this.#memory.update(treatedKey, treated);
    this.#tellAnew(document);
  }

  #recognise(document: vscode.TextDocument, before: State | undefined): State {
    const { version } = document;
    const detection = detect(head(document), before?.detection.recognised ? 'recognised' : 'unknown');
    const reason = this.#reason(document, detection);
    return { version, detection, recognised: reason && recognised(document, reason, this) };
  }

  #reason(document: vscode.TextDocument, detection: Detection): Reason | undefined {
    const treatment = this.#memory.get<Record<string, Treatment>>(treatedKey)?.[hash(document.uri.toString())];
    if (treatment) return treatment === 'determination' ? { by: 'request' } : undefined;
    if (excludedSchemes.has(document.uri.scheme)) return undefined;
    if (document.languageId === 'imr-determination') return { by: 'language' };
    return detection.recognised && isWanted(document) ? { by: 'anchors', anchors: detection.anchors } : undefined;
  }

  #settle(document: vscode.TextDocument): void {
    if (vscode.languages.match(selector, document) === 0) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => this.#tell(document), Math.min(this.#pause, longestPause)),
    );
  }

  #tell(document: vscode.TextDocument): void {
    this.#timers.delete(document.uri.toString());
    if (document.isClosed || vscode.languages.match(selector, document) === 0) return;
    const begin = performance.now();
    this.#changed.fire(document);
    this.#pause = performance.now() - begin;
    if (document === vscode.window.activeTextEditor?.document) this.#tellActive();
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
    void vscode.commands.executeCommand('setContext', 'imr.active', this.active() !== undefined);
    this.#activeChanged.fire();
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#states.delete(key);
    if (document.isUntitled && this.dismissals.of(document).length > 0) void this.dismissals.replace(document, []);
  }
}

function recognised(document: vscode.TextDocument, reason: Reason, { reference, dismissals }: Documents): Recognised {
  const { version } = document;
  let model: Model | undefined;
  let found: readonly Problem[] | undefined;
  let problems: readonly Problem[] | undefined;
  return {
    document,
    version,
    reason,
    get model() {
      model ??= analysis().parse(document.getText(), reference);
      return model;
    },
    get found() {
      found ??= findProblems(this.model, reference);
      return found;
    },
    get problems() {
      problems ??= shownProblems(document, this.model, this.found, dismissals);
      return problems;
    },
  };
}
