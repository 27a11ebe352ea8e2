import * as vscode from 'vscode';
import { followed } from '../../core/notes/following';
import type { PlacedNote } from '../../core/notes/note';
import type { NoteChanges } from '../../core/notes/reviewNotes';
import type { NoteState } from './noteKeeper';
import type { ReviewFiles } from './reviewFiles';

/**
 * The notes of open documents, each at its place in the text as it stands; kept in the review file beside the document.
 * Those of an untitled text are kept until the window closes, and go with it when it becomes a file.
 */
export class Notes implements vscode.Disposable {
  readonly #state: NoteState;
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly onDidChange = this.#changed.event;

  constructor(reviews: ReviewFiles) {
    const changed = (document: vscode.TextDocument) => this.#changed.fire(document);
    this.#state = { reviews, placed: new Map(), unwritten: new Map(), changed };
  }

  dispose(): void {
    this.#changed.dispose();
  }

  of({ uri }: vscode.TextDocument): readonly PlacedNote[] {
    return this.#state.placed.get(uri.toString()) ?? [];
  }

  async load(document: vscode.TextDocument): Promise<void> {
    const review = document.isUntitled ? null : await this.#state.reviews.read(document.uri);
    if (review === undefined || (review === null && this.of(document).length === 0)) return;
    (await keeper()).takeReview(this.#state, document, review);
  }

  async change(document: vscode.TextDocument, changes: NoteChanges): Promise<void> {
    await (await keeper()).changeNotes(this.#state, document, changes);
  }

  /** Follows what is typed. */
  edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const notes = this.of(document);
    if (notes.length === 0 || contentChanges.length === 0) return;
    this.#state.placed.set(
      document.uri.toString(),
      notes.map(({ note, span }) => ({ note, span: span && followed(span, contentChanges) })),
    );
  }

  async settle(document: vscode.TextDocument): Promise<void> {
    if (this.of(document).some(({ span }) => span === null)) (await keeper()).settleNotes(this.#state, document);
  }

  async saved(document: vscode.TextDocument): Promise<void> {
    const isUnwritten = this.#state.unwritten.has(document.uri.toString());
    if (isUnwritten || this.of(document).length > 0) await (await keeper()).anchorAnew(this.#state, document);
  }

  /** A text has another address now. */
  async move(from: vscode.Uri, to: vscode.TextDocument): Promise<void> {
    const { placed, unwritten } = this.#state;
    const [notes, changes] = [placed.get(from.toString()), unwritten.get(from.toString())];
    this.forget(from);
    if (!notes || !changes) return;
    placed.set(to.uri.toString(), notes);
    unwritten.set(to.uri.toString(), changes);
    await (await keeper()).writeUnwritten(this.#state, to);
    await this.load(to);
  }

  forget(uri: vscode.Uri): void {
    this.#state.placed.delete(uri.toString());
    this.#state.unwritten.delete(uri.toString());
  }
}

const keeper = () => import('../../bundles/noteKeeping.js');
