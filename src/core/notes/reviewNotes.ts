import { reviewFields, writeFields } from '../checks/reviewFile';
import { type AnnotatedText, type Annotation, annotationsOfNotes, notesOfAnnotations } from './annotation';
import type { Note, PlacedNote } from './note';
import { placerOf } from './placing';

/** What is to be different in a review file: notes that are new or changed, and ids of remarks that go. */
export interface NoteChanges {
  readonly put: readonly Note[];
  readonly removed: readonly string[];
}

/** The notes of a review file, each placed in the text; none where the file is not readable. */
export function readNotes(review: string, text: string): PlacedNote[] {
  const place = placerOf(text);
  const annotations = reviewFields(review)?.notes;
  const notes = notesOfAnnotations(Array.isArray(annotations) ? annotations : [], text);
  return notes.map(note => ({ note, span: place(note.anchor) }));
}

/**
 * A review file with changes by id; all else that the one before holds stays, as what another window has written meanwhile.
 * Null where the one before cannot be read: it is not ours to replace.
 */
export function writeNotes(before: string | null, changes: NoteChanges, annotated: AnnotatedText): string | null {
  const fields = before === null ? {} : reviewFields(before);
  if (fields === null) return null;
  const held = Array.isArray(fields.notes) ? fields.notes.filter(isAnnotation) : [];
  const byId = new Map(held.map(one => [one.id, one]));
  for (const one of annotationsOfNotes(changes.put, annotated)) byId.set(one.id, { ...byId.get(one.id), ...one });
  for (const id of changes.removed) byId.delete(id);
  return writeFields({ ...fields, notes: [...byId.values()] });
}

/** What is changed first, and then. */
export const bothChanges = (first: NoteChanges, then: NoteChanges): NoteChanges => {
  const isLater = ({ id }: Note): boolean => then.removed.includes(id) || then.put.some(note => note.id === id);
  const isBack = (id: string): boolean =>
    then.put.some(note => note.id === id || note.replies.some(reply => reply.id === id));
  return {
    put: [...first.put.filter(note => !isLater(note)), ...then.put],
    removed: [...first.removed.filter(id => !isBack(id)), ...then.removed],
  };
};

const isAnnotation = (value: unknown): value is Annotation => typeof value === 'object' && value !== null;
