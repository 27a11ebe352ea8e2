import type { Determination, Item } from '../../../model/model';

/**
 * The item whose heading names the part of the body that an item is for: its own, or, of what belongs to a surgery, the
 * surgery's before it. Null where neither names one.
 */
export function itemOfPart({ items }: Determination, item: Item): Item | null {
  if (item.request.bodyParts.length > 0) return item;
  if (!OF_A_SURGERY.test(item.heading ?? '')) return null;
  const before = items.slice(0, items.indexOf(item));
  const surgery = before.findLast(
    ({ request, heading }) => isSurgery(request.category) && !OF_A_SURGERY.test(heading ?? ''),
  );
  return surgery !== undefined && surgery.request.bodyParts.length > 0 ? surgery : null;
}

const isSurgery = (category: Item['request']['category']): boolean => category === 'surgery';

/** How headings say that a service belongs to a surgery. */
const OF_A_SURGERY =
  /\b(?:associated surgical|surgical service|post-?\s?op(?:erative)?|pre-?\s?op(?:erative)?|assistant surgeon|surgical assistant)\b/i;
