import type { Determination, GuidelineParagraph, Item, Rationale } from '../../../model/model';
import type { Span } from '../../../model/span';
import type { ItemPart } from '../../../text/vocabulary';

/** The labelled parts of an item, in the order in which they should stand. */
export const PARTS: readonly ItemPart[] = ['claimsAdministratorGuideline', 'maximusGuideline', 'rationale'];

/** A labelled part of an item, with what kind of part it is. */
export interface LocatedPart {
  readonly part: ItemPart;
  readonly paragraph: GuidelineParagraph | Rationale;
}

/** The parts that an item has, in the order of the text. */
export function partsOf(item: Item): LocatedPart[] {
  const parts: LocatedPart[] = [];
  let last = 0;
  let isInOrder = true;
  for (const part of PARTS) {
    const paragraph = item[part];
    if (paragraph === null) continue;
    if (last > paragraph.span.start) isInOrder = false;
    last = paragraph.span.start;
    parts.push({ part, paragraph });
  }
  return isInOrder ? parts : parts.sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ paragraph }: LocatedPart): number => paragraph.span.start;

/** Where something about the whole item is shown: its decision, else its heading, else its first label. */
export function itemPlace(item: Item): Span {
  if (item.decision !== null) return item.decision.span;
  return item.heading === null ? (partsOf(item)[0]?.paragraph.labelSpan ?? item.headingSpan) : item.headingSpan;
}

/** The item of a number, which items have in their order; null where there is none. */
export const itemNumbered = ({ items }: Determination, number: number | null): Item | null =>
  number === null ? null : (items[number - 1] ?? null);

/** The item that holds an offset, null where none does. Items are in order, so that a long text costs little. */
export function itemAround(items: readonly Item[], offset: number): Item | null {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.span.end <= offset) low = middle + 1;
    else high = middle;
  }
  const item = items[low];
  return item !== undefined && item.span.start <= offset ? item : null;
}
