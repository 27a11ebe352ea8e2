import * as vscode from 'vscode';
import type { Model } from '../../core/model/model';
import { type Edits, movedSpan, noEdits, withChanges } from '../../core/text/edits';
import { onceFor } from '../../core/text/once';
import { erringItems, highlights } from '../../core/views/highlights';
import type { Documents } from '../../editor/documents';

interface Places {
  /** Where the items with an error began when the problems were last told. */
  readonly starts: ReadonlySet<number>;
  readonly edits: Edits;
  /** The marks of the text as it stood then: of a long text they are asked for again at every key. */
  readonly marksOf: (model: Model) => ReturnType<typeof highlights>;
}

/**
 * Where the items with an error begin, kept up while one types: the marks follow each key at once, but what is wrong is
 * told anew only in a pause, and until then a red sign stays with its item.
 */
export class ErringPlaces implements vscode.Disposable {
  readonly #places = new WeakMap<vscode.TextDocument, Places>();
  readonly #listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const places = this.#places.get(document);
    if (!places || contentChanges.length === 0) return;
    this.#places.set(document, { ...places, edits: withChanges(places.edits, contentChanges) });
  });

  /** Takes over what the settled problems say. True where they are other items than before. */
  update(document: vscode.TextDocument, documents: Documents): boolean {
    const before = this.now(document);
    const recognised = documents.get(document);
    const problems = documents.settled.of(document);
    const starts = new Set(recognised && problems ? erringItems(recognised.model, problems) : []);
    this.#places.set(document, placesAt(starts, recognised?.model.text.length ?? 0));
    return before.size !== starts.size || [...starts].some(start => !before.has(start));
  }

  now(document: vscode.TextDocument): ReadonlySet<number> {
    const places = this.#places.get(document);
    if (!places) return new Set();
    const moved = [...places.starts].map(start => movedSpan({ start, end: start }, places.edits)?.start);
    return new Set(moved.filter(start => start !== undefined));
  }

  marksBefore(document: vscode.TextDocument): Places['marksOf'] {
    return this.#places.get(document)?.marksOf ?? highlights;
  }

  dispose(): void {
    this.#listening.dispose();
  }
}

const placesAt = (starts: ReadonlySet<number>, length: number): Places => ({
  starts,
  edits: noEdits(length),
  marksOf: onceFor(model => highlights(model, starts)),
});
