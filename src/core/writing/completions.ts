import type { Reference } from '../guidelines/reference';
import type { Model } from '../model/model';
import { completeGuideline } from './completeCitation';
import { completeHeading } from './completeHeading';
import { completeLine } from './completeLine';
import { completeRationale } from './completeRationale';
import { type CompletionList, type Place, placeAt, type Trigger } from './completion';

/**
 * What may be completed at an offset of the model's text; null where nothing of ours fits, which is nearly everywhere.
 * The spans to replace lie on the cursor's line.
 */
export function completionsAt(
  model: Model,
  offset: number,
  reference: Reference,
  trigger: Trigger,
): CompletionList | null {
  const place = placeAt(model, offset, reference, trigger);
  return place && (completeLine(place) ?? completeHeading(place) ?? completePart(place));
}

/** In the labelled paragraph that the cursor stands in, or right behind. */
function completePart(place: Place): CompletionList | null {
  const { item } = place;
  if (item === null) return null;
  const parts = [item.claimsAdministratorGuideline, item.maximusGuideline, item.rationale];
  const part = parts.findLast(one => one !== null && one.labelSpan.end <= place.offset);
  if (part === null || part === undefined || !reaches(place, part.span.end)) return null;
  if (part === item.rationale) return completeRationale(place, item, part);
  return part === item.maximusGuideline
    ? completeGuideline(place, 'maximusGuideline', item.maximusGuideline)
    : completeGuideline(place, 'claimsAdministratorGuideline', item.claimsAdministratorGuideline!);
}

/** Whether the cursor stands in a paragraph or on the line of its end. */
const reaches = ({ text, offset }: Place, end: number): boolean =>
  offset <= end || !/[\r\n]/.test(text.slice(end, offset));
