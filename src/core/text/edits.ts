import type { Span } from '../model/span';

/** What edits have left of a text: so many letters at its beginning and at its end are still the same. */
export interface Edits {
  readonly lengthBefore: number;
  readonly length: number;
  readonly sameAtStart: number;
  readonly sameAtEnd: number;
}

/** A part of a text that is replaced, in offsets of the text before. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

export const noEdits = (length: number): Edits => ({
  lengthBefore: length,
  length,
  sameAtStart: length,
  sameAtEnd: length,
});

/** The edits so far and the changes that came next, all of them made at once. */
export function withChanges(edits: Edits, changes: readonly Change[]): Edits {
  const added = changes.reduce((sum, { rangeLength, text }) => sum + text.length - rangeLength, 0);
  const first = Math.min(...changes.map(({ rangeOffset }) => rangeOffset));
  const last = Math.max(...changes.map(({ rangeOffset, rangeLength }) => rangeOffset + rangeLength));
  return {
    ...edits,
    length: edits.length + added,
    sameAtStart: Math.min(edits.sameAtStart, first),
    sameAtEnd: Math.min(edits.sameAtEnd, edits.length - last),
  };
}

/** Where a span of the text before stands now; null where the edits have touched it. */
export function movedSpan({ start, end }: Span, edits: Edits): Span | null {
  const moved = edits.length - edits.lengthBefore;
  if (end <= edits.sameAtStart) return { start, end };
  if (start >= edits.lengthBefore - edits.sameAtEnd) return { start: start + moved, end: end + moved };
  return null;
}
