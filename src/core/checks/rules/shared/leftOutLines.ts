import type { Model } from '../../../model/model';
import type { Span } from '../../../model/span';
import { HUNKS, unifiedDiffOf } from '../../../text/copies/letters/unifiedDiff';
import { matchesOf } from '../../../text/matches';

/**
 * Where a comparison of two versions, as programs print it, has left out the lines that are the same in both: the counts
 * tell ("@@ -12,7 +12,7 @@" as the first, or behind another that ends at line 9). What stands there was not read.
 */
export function leftOutLines({ text }: Model): readonly Span[] {
  if (!text.includes('@@ -') || unifiedDiffOf(text).length === 0) return [];
  const places: Span[] = [];
  let read = 1;
  for (const { 0: hunk, 1: first, 2: count = '1', index } of matchesOf(HUNKS, text)) {
    if (Number(first) > read) places.push({ start: index, end: index + hunk.length });
    read = Number(first) + Number(count);
  }
  return places;
}
