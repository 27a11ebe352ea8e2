import type { Reference } from '../guidelines/types';
import type { Model } from '../model/model';
import { completeGuideline } from './completeCitation';
import { completeHeading } from './completeHeading';
import { completeLine } from './completeLine';
import { completeRationale } from './completeRationale';
import type { CompletionList } from './completionList';
import { type Cursor, cursorAt, type Trigger } from './cursor';

/**
 * What may be completed at an offset (UTF-16) of the model's text; null where nothing of ours fits, which is nearly
 * everywhere. The spans to replace lie on the cursor's line.
 */
export function completionsAt(
  model: Model,
  offset: number,
  reference: Reference,
  trigger: Trigger,
): CompletionList | null {
  const cursor = cursorAt(model, offset, reference, trigger);
  return cursor && (completeLine(cursor) ?? completeHeading(cursor) ?? completePart(cursor));
}

/** In the labelled paragraph that the cursor stands in, or right behind. */
function completePart(cursor: Cursor): CompletionList | null {
  const { item } = cursor;
  if (item === null) return null;
  const parts = [item.claimsAdministratorGuideline, item.maximusGuideline, item.rationale];
  const part = parts.findLast(one => one !== null && one.labelSpan.end <= cursor.offset);
  if (part === null || part === undefined || !reaches(cursor, part.span.end)) return null;
  if (part === item.rationale) return completeRationale(cursor, item, part);
  const party = part === item.maximusGuideline ? 'The Expert Reviewer' : 'The Claims Administrator';
  return completeGuideline(cursor, part.labelSpan, party);
}

/** Whether the cursor stands in a paragraph or on the line of its end. */
const reaches = ({ text, offset }: Cursor, end: number): boolean =>
  offset <= end || !/[\r\n]/.test(text.slice(end, offset));
