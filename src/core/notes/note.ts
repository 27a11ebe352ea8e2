import type { Span } from '../model/span';
import type { Anchor } from './anchor';

/** What a person wrote, at an ISO time; an id of its own, so that what two windows write comes together. */
export interface Remark {
  /** "urn:uuid:…". */
  readonly id: string;
  readonly text: string;
  readonly created: string;
  /** Null where it is as it was written first. */
  readonly modified: string | null;
}

/** A remark about words of a determination, with the answers to it. */
export interface Note extends Remark {
  readonly anchor: Anchor;
  readonly isResolved: boolean;
  readonly replies: readonly Remark[];
}

/** A note with its place in a text; null where its words are no longer there. */
export interface PlacedNote {
  readonly note: Note;
  readonly span: Span | null;
}

/** In the order of the text; the lost ones last. */
export const inOrder = (notes: readonly PlacedNote[]): PlacedNote[] =>
  [...notes].sort((a, b) => startOf(a) - startOf(b) || (a.note.created < b.note.created ? -1 : 1));

const startOf = ({ span }: PlacedNote): number => span?.start ?? Number.MAX_SAFE_INTEGER;
