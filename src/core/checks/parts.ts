import type { GuidelineParagraph, Item, Rationale } from '../model';
import type { Span } from '../span';
import type { ItemPart } from '../vocabulary';

/** The labelled parts of an item, in the order in which they should stand. */
export const PARTS: readonly ItemPart[] = ['claimsAdministratorGuideline', 'maximusGuideline', 'rationale'];

export interface LocatedPart {
  readonly part: ItemPart;
  readonly paragraph: GuidelineParagraph | Rationale;
}

/** The parts that an item has, in the order of the text. */
export function partsOf(item: Item): LocatedPart[] {
  return PARTS.flatMap(part => {
    const paragraph = item[part];
    return paragraph === null ? [] : [{ part, paragraph }];
  }).sort((a, b) => a.paragraph.span.start - b.paragraph.span.start);
}

/** Where something about the whole item is shown: its decision, else its heading, else its first label. */
export function itemPlace(item: Item): Span {
  if (item.decision !== null) return item.decision.span;
  return item.heading === null ? (partsOf(item)[0]?.paragraph.labelSpan ?? item.headingSpan) : item.headingSpan;
}
