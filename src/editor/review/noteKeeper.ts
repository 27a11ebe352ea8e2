import * as vscode from 'vscode';
import { anchorAt } from '../../core/notes/anchor';
import type { Note, PlacedNote } from '../../core/notes/note';
import { placerOf } from '../../core/notes/placing';
import { bothChanges, type NoteChanges, readNotes, writeNotes } from '../../core/notes/reviewNotes';
import { fileName } from '../fileName';
import { causeOf } from '../wholeFile';
import { type ReviewFiles, reviewFileOf } from './reviewFiles';

/** What is known of the notes of open documents, by the address of each. */
export interface NoteState {
  readonly reviews: ReviewFiles;
  readonly placed: Map<string, readonly PlacedNote[]>;
  /** What is not written yet: of an untitled text, or because it could not be. */
  readonly unwritten: Map<string, NoteChanges>;
  /** The notes of a document are others. */
  changed(document: vscode.TextDocument): void;
}

/** Reads what stands in the review file now; a note that is known stays where it was followed to. */
export function takeReview(state: NoteState, document: vscode.TextDocument, review: string | null): void {
  const { put = [], removed = [] } = state.unwritten.get(keyOf(document)) ?? {};
  const isUnwritten = ({ note }: PlacedNote): boolean => put.some(({ id }) => id === note.id);
  const before = notesOf(state, document);
  const known = new Map(before.map(one => [one.note.id, one.span]));
  const read = readNotes(review ?? '', document.getText()).filter(
    one => !isUnwritten(one) && !removed.includes(one.note.id),
  );
  set(state, document, [
    ...read.map(({ note, span }) => ({ note, span: known.get(note.id) ?? span })),
    ...before.filter(isUnwritten),
  ]);
}

/** Adds or replaces notes by their ids, takes remarks away, and writes the review file. */
export async function changeNotes(
  state: NoteState,
  document: vscode.TextDocument,
  changes: NoteChanges,
): Promise<void> {
  const before = notesOf(state, document);
  const known = new Map(before.map(({ note, span }) => [note.id, span]));
  const placed = changes.put.map((note): PlacedNote => {
    const span = known.has(note.id) ? known.get(note.id)! : note.anchor.span;
    return { note: span === null ? note : { ...note, anchor: anchorAt(document.getText(), span) }, span };
  });
  const isKept = ({ note: { id } }: PlacedNote): boolean =>
    !changes.removed.includes(id) && !placed.some(({ note }) => note.id === id);
  set(state, document, [...before.filter(isKept), ...placed]);
  const now = { put: placed.map(({ note }) => note), removed: changes.removed };
  const waiting = state.unwritten.get(keyOf(document));
  state.unwritten.set(keyOf(document), waiting ? bothChanges(waiting, now) : now);
  await writeUnwritten(state, document);
}

/** Looks for the words of those that an edit has taken away: they may have come back, or stand elsewhere. */
export function settleNotes(state: NoteState, document: vscode.TextDocument): void {
  const place = placerOf(document.getText());
  set(
    state,
    document,
    notesOf(state, document).map(({ note, span }) => ({ note, span: span ?? place(note.anchor) })),
  );
}

/** The words as they are now are those to find again. A review file that went with its determination comes back with it. */
export async function anchorAnew(state: NoteState, document: vscode.TextDocument): Promise<void> {
  const isGone = (await state.reviews.read(document.uri)) === null;
  const moved = notesOf(state, document).flatMap(({ note, span }): Note[] => {
    const anchor = span && anchorAt(document.getText(), span);
    if (!anchor || JSON.stringify(anchor) === JSON.stringify(note.anchor)) return isGone ? [note] : [];
    return [{ ...note, anchor }];
  });
  if (moved.length > 0 || state.unwritten.has(keyOf(document)))
    await changeNotes(state, document, { put: moved, removed: [] });
}

export async function writeUnwritten(state: NoteState, document: vscode.TextDocument): Promise<void> {
  const key = keyOf(document);
  const changes = state.unwritten.get(key);
  if (document.isUntitled || !changes) return;
  state.unwritten.delete(key);
  const annotated = { name: fileName(document.uri), text: document.getText() };
  try {
    await state.reviews.change(document.uri, before => writeNotes(before, changes, annotated));
  } catch (error) {
    const since = state.unwritten.get(key);
    state.unwritten.set(key, since ? bothChanges(changes, since) : changes);
    const cause = causeOf(error);
    void vscode.window.showErrorMessage(
      `${fileName(reviewFileOf(document.uri))} could not be written: ${cause}. The note stands here until the file is closed; saving the determination tries again.`,
    );
  }
}

function set(state: NoteState, document: vscode.TextDocument, notes: readonly PlacedNote[]): void {
  state.placed.set(keyOf(document), notes);
  state.changed(document);
}

const keyOf = ({ uri }: vscode.TextDocument): string => uri.toString();
const notesOf = ({ placed }: NoteState, document: vscode.TextDocument): readonly PlacedNote[] =>
  placed.get(keyOf(document)) ?? [];
