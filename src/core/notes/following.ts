import type { Span } from '../model/span';
import type { Change } from '../text/edits';

/**
 * Where the words of a note stand after changes in the editor, all made at once. What is written between them is theirs.
 * Null where a change has taken away the words or one end of them: then they are looked for.
 */
export function followed(span: Span, changes: readonly Change[]): Span | null {
  const fromTheEnd = [...changes].sort((a, b) => b.rangeOffset - a.rangeOffset);
  return fromTheEnd.reduce<Span | null>((so, change) => so && afterOne(so, change), span);
}

function afterOne({ start, end }: Span, { rangeOffset: from, rangeLength, text }: Change): Span | null {
  const to = from + rangeLength;
  const added = text.length - rangeLength;
  if (to <= start) return { start: start + added, end: end + added };
  if (from >= end) return { start, end };
  const isWithin = from >= start && to <= end && rangeLength < end - start;
  return isWithin ? { start, end: end + added } : null;
}
