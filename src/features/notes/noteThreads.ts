import * as vscode from 'vscode';
import { anchorAt } from '../../core/notes/anchor';
import type { Note, PlacedNote, Remark } from '../../core/notes/note';
import { toRange } from '../../editor/convert';
import type { Documents } from '../../editor/documents';
import { exportNotes } from './exportNotes';
import { commentsOf, labelOf, type NoteComment, wordsNear } from './noteComments';

/** A thread of the editor and the note it shows. */
interface Shown {
  readonly thread: vscode.CommentThread;
  readonly document: vscode.TextDocument;
  /** As it was shown last. */
  placed: PlacedNote | null;
}

/** Shows notes as threads of comments, and does what a person asks of them. */
export class NoteThreads {
  readonly #controller: vscode.CommentController;
  readonly #documents: Documents;
  readonly #shown = new Map<string, Shown>();

  constructor(controller: vscode.CommentController, documents: Documents) {
    this.#controller = controller;
    this.#documents = documents;
  }

  /** Brings the threads of a document in line with its notes. */
  show(document: vscode.TextDocument): void {
    const notes = this.#documents.notes.of(document);
    for (const [id, { thread, ...one }] of this.#shown) {
      if (one.document !== document || notes.some(({ note }) => note.id === id)) continue;
      thread.dispose();
      this.#shown.delete(id);
    }
    for (const placed of notes) this.#showOne(document, placed);
  }

  hide(document: vscode.TextDocument): void {
    for (const [id, one] of this.#shown) {
      if (one.document !== document) continue;
      one.thread.dispose();
      this.#shown.delete(id);
    }
  }

  #showOne(document: vscode.TextDocument, placed: PlacedNote): void {
    const { note, span } = placed;
    const range = span ? toRange(document, span) : new vscode.Range(0, 0, 0, 0);
    const shown = this.#shown.get(note.id) ?? {
      thread: this.#controller.createCommentThread(document.uri, range, []),
      document,
      placed: null,
    };
    this.#shown.set(note.id, shown);
    const { thread } = shown;
    if (!thread.range.isEqual(range)) thread.range = range;
    if (shown.placed?.note === note && (shown.placed.span === null) === (span === null)) return;
    shown.placed = placed;
    thread.comments = commentsOf(placed);
    thread.label = labelOf(placed);
    thread.contextValue = note.isResolved ? 'resolved' : 'open';
    thread.state = note.isResolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  }

  /** What was written under words that have no note yet, or as a reply. */
  async save({ thread, text }: vscode.CommentReply): Promise<void> {
    const words = text.trim();
    const document = this.#documentOf(thread);
    if (words === '' || !document) return;
    const remark = { id: `urn:uuid:${crypto.randomUUID()}`, text: words, created: now(), modified: null };
    const known = this.#noteOf(thread);
    if (known) return this.#put(document, { ...known, replies: [...known.replies, remark] });
    const span = wordsNear(document, thread.range);
    if (!span) {
      void vscode.window.showInformationMessage('There are no words here to write a note on.');
      return;
    }
    const note: Note = { ...remark, isResolved: false, replies: [], anchor: anchorAt(document.getText(), span) };
    this.#shown.set(note.id, { thread, document, placed: null });
    await this.#put(document, note);
    if (document.isUntitled)
      vscode.window.setStatusBarMessage(
        'The note is kept until the window closes, and with the file once it is saved.',
        8000,
      );
  }

  async resolve(thread: vscode.CommentThread, to: 'resolved' | 'open'): Promise<void> {
    const note = this.#noteOf(thread);
    const document = this.#documentOf(thread);
    if (note && document) await this.#put(document, { ...note, isResolved: to === 'resolved' });
  }

  async deleteNote(thread: vscode.CommentThread): Promise<void> {
    const note = this.#noteOf(thread);
    const document = this.#documentOf(thread);
    if (!note || !document) return thread.dispose();
    const removed = [note, ...note.replies].map(({ id }) => id);
    await this.#documents.notes.change(document, { put: [], removed });
    void this.#offerUndo('Note deleted.', document, note);
  }

  /** The first remark of a note is the note itself. */
  async deleteRemark(comment: NoteComment): Promise<void> {
    const shown = this.#shownWith(comment);
    const note = shown?.placed?.note;
    if (!shown || !note) return;
    if (note.id === comment.remark.id) return this.deleteNote(shown.thread);
    const replies = note.replies.filter(({ id }) => id !== comment.remark.id);
    await this.#documents.notes.change(shown.document, { put: [{ ...note, replies }], removed: [comment.remark.id] });
    void this.#offerUndo('Reply deleted.', shown.document, note);
  }

  async #offerUndo(message: string, document: vscode.TextDocument, note: Note): Promise<void> {
    if ((await vscode.window.showInformationMessage(message, 'Undo')) !== 'Undo') return;
    const known = this.#documents.notes.of(document).find(one => one.note.id === note.id)?.note;
    const replies = [
      ...note.replies,
      ...(known?.replies.filter(({ id }) => !note.replies.some(r => r.id === id)) ?? []),
    ];
    await this.#put(document, { ...(known ?? note), replies });
    await this.#documents.notes.settle(document);
  }

  edit(comment: NoteComment): void {
    this.#setMode(comment, vscode.CommentMode.Editing);
  }

  leave(comment: NoteComment): void {
    comment.body = comment.remark.text;
    this.#setMode(comment, vscode.CommentMode.Preview);
  }

  async keep(comment: NoteComment): Promise<void> {
    const shown = this.#shownWith(comment);
    const note = shown?.placed?.note;
    const text = String(comment.body).trim();
    if (!shown || !note || text === '') return;
    const changed = <T extends Remark>(one: T): T =>
      one.id === comment.remark.id ? { ...one, text, modified: now() } : one;
    await this.#put(shown.document, { ...changed(note), replies: note.replies.map(changed) });
  }

  exportNotes(target: unknown): Promise<void> {
    return exportNotes(this.#documents, target);
  }

  #setMode(comment: NoteComment, mode: vscode.CommentMode): void {
    const thread = this.#shownWith(comment)?.thread;
    comment.mode = mode;
    if (thread) thread.comments = [...thread.comments]; // only a new list is drawn
  }

  #put(document: vscode.TextDocument, note: Note): Promise<void> {
    return this.#documents.notes.change(document, { put: [note], removed: [] });
  }

  #noteOf(thread: vscode.CommentThread): Note | undefined {
    return [...this.#shown.values()].find(one => one.thread === thread)?.placed?.note;
  }

  #shownWith(comment: NoteComment): Shown | undefined {
    return [...this.#shown.values()].find(({ thread }) => thread.comments.includes(comment));
  }

  #documentOf({ uri }: vscode.CommentThread): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(open => open.uri.toString() === uri.toString());
  }
}

const now = (): string => new Date().toISOString();
