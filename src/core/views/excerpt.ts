import type { Model } from '../model/model';
import type { Span } from '../model/span';
import { type Edits, movedSpan } from '../text/edits';
import { type HighlightKind, highlightKinds } from './highlights';

type Marks = Readonly<Record<HighlightKind, readonly Span[]>>;

/** More letters than this are not read between two keys. */
const LONGEST = 128 * 1024;
/** So far behind what is seen the text is read too: a paragraph ends there, or its next label stands there. */
const READ_BEHIND = 4 * 1024;

/**
 * What of a long text to read so that the marks of the span `seen` are right while the whole has not been read since it
 * was edited: from where a determination began in the model of before. Null where that is too much. Offsets are UTF-16.
 */
export function excerptAround(seen: Span, before: Model | null, edits: Edits): Span | null {
  let start = 0;
  for (const { span } of before?.determinations ?? []) {
    const moved = movedSpan({ start: span.start, end: span.start }, edits);
    if (moved && moved.start <= seen.start) start = moved.start;
  }
  const end = Math.min(edits.length, seen.end + READ_BEHIND);
  return end - start <= LONGEST ? { start, end } : null;
}

/** An excerpt's marks, in offsets from `start` on, the span they are wanted for, and the kinds that were set by one before. */
interface Anew {
  readonly marks: Marks;
  readonly start: number;
  readonly seen: Span;
  readonly setBefore: ReadonlySet<HighlightKind>;
}

/**
 * The marks of a long text after edits, of those kinds that are not what VS Code makes of the marks of before by moving
 * them: within the span `seen` those of the excerpt, elsewhere those of before, moved.
 */
export function marksWithExcerpt(before: Marks | null, edits: Edits, anew: Anew): Map<HighlightKind, readonly Span[]> {
  const { start, seen, setBefore } = anew;
  const isSeen = (span: Span): boolean => span.start >= seen.start && span.start <= seen.end;
  const changed = new Map<HighlightKind, readonly Span[]>();
  for (const kind of highlightKinds) {
    const moved = (before?.[kind] ?? []).map(span => movedSpan(span, edits));
    const known = moved.filter(span => span !== null);
    const here = anew.marks[kind].map(span => ({ start: span.start + start, end: span.end + start })).filter(isSeen);
    const isAsMoved = known.length === moved.length && isSame(known.filter(isSeen), here);
    if (!isAsMoved || setBefore.has(kind)) changed.set(kind, [...known.filter(span => !isSeen(span)), ...here]);
  }
  return changed;
}

const isSame = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => start === b[i]!.start && end === b[i]!.end);
