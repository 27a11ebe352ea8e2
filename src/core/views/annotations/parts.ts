import type { Model } from '../../model/model';
import { walk } from '../../model/query';
import type { Span } from '../../model/span';
import type { PlacedNote } from '../../notes/note';
import type { ExportSource } from '../export';
import { fullCitationText } from '../wording';

/** What annotations are made from. */
export interface Annotated {
  readonly model: Model;
  readonly notes: readonly PlacedNote[];
  readonly source: Pick<ExportSource, 'name' | 'sha256'>;
}

/** A part of the model that other tools may want to see marked. */
export interface Part {
  readonly kind: 'Item' | 'Decision' | 'Citation';
  readonly span: Span;
  /** The heading; upheld, overturned or other; what is cited. */
  readonly value: string;
}

/** Headings of items, decisions and citations, in the order of the text; what stands nowhere is no part. */
export function partsOf(model: Model): Part[] {
  const parts: Part[] = [];
  for (const node of walk(model)) {
    if (node.kind === 'heading')
      parts.push({ kind: 'Item', span: node.span, value: node.item.heading ?? `Item ${node.item.number}` });
    if (node.kind === 'decision' && node.item.decision)
      parts.push({ kind: 'Decision', span: node.span, value: node.item.decision.kind });
    if (node.kind === 'citation')
      parts.push({ kind: 'Citation', span: node.span, value: fullCitationText(node.citation) });
  }
  return parts.filter(({ span }) => span.end > span.start);
}
