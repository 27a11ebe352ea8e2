import * as vscode from 'vscode';
import { type Problem, partedBy } from '../core/checks/problem';
import type { Recognised } from './recognised';
import { isDiagnosed } from './recognition';
import { Timers } from './timers';

/** While one types, new problems wait for a pause of this many milliseconds; those that are mended go at once. */
const pause = 500;

/**
 * The problems of every open determination as they are shown: squiggles, words at the line's end, red signs and the line
 * above an item agree, and a word half written is no problem yet.
 */
export class SettledProblems implements vscode.Disposable {
  readonly #get: (document: vscode.TextDocument) => Recognised | undefined;
  readonly #shown = new Map<string, readonly Problem[]>();
  readonly #timers = new Timers();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();

  /** The problems of a document that are shown, or their places, may be others. */
  readonly onDidChange = this.#changed.event;

  constructor(get: (document: vscode.TextDocument) => Recognised | undefined) {
    this.#get = get;
  }

  /** Those shown, with their places in the text as it stood at the last change; undefined where nothing is diagnosed. */
  of({ uri }: vscode.TextDocument): readonly Problem[] | undefined {
    return this.#shown.get(uri.toString());
  }

  /** To be called when a document may have been read anew. While a long text waits to be read, all stays. */
  update(document: vscode.TextDocument): void {
    const recognised = isDiagnosed(document) ? this.#get(document) : undefined;
    if (recognised) this.#settle(document, recognised);
    else this.forget(document);
  }

  forget(document: vscode.TextDocument): void {
    this.#timers.clear(document);
    if (this.#shown.delete(document.uri.toString())) this.#changed.fire(document);
  }

  dispose(): void {
    this.#timers.dispose();
    this.#changed.dispose();
  }

  #settle(document: vscode.TextDocument, recognised: Recognised): void {
    this.#timers.clear(document);
    if (recognised.isWaiting) return;
    const before = this.of(document);
    const lasting = before ? partedBy(recognised.problems, before, sameness).among : recognised.problems;
    this.#show(document, lasting);
    if (lasting.length < recognised.problems.length) this.#timers.set(document, pause, () => this.#showAll(document));
  }

  #showAll(document: vscode.TextDocument): void {
    const recognised = this.#get(document);
    if (recognised && !recognised.isWaiting) this.#show(document, recognised.problems);
  }

  #show(document: vscode.TextDocument, problems: readonly Problem[]): void {
    this.#shown.set(document.uri.toString(), problems);
    this.#changed.fire(document);
  }
}

/** By what it says and where, whatever its place in the text: letters before it move it. */
const sameness = ({ code, determination, item, message }: Problem): string =>
  [code, determination, item, message].join('\n');
