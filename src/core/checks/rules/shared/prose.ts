import type { Span } from '../../../model/span';
import type { CheckContext } from './context';
import { joinPassage, type Passage } from './joinPassage';

/** A running text that a person wrote: the case summary, or the rationale of an item. */
export interface Prose extends Passage {
  /** Number of the item, null for the summary. */
  readonly item: number | null;
}

/** A cheap sign that a date may stand in a text. */
export const DATED = /\d[/-]\s?\d{1,2}[/-]\s?\d|\d,?\s(?:19|20)\d\d/;

/** Those running texts of a determination in which words stand that an expression finds, each joined. */
export function proseWith(words: RegExp, { model, determination, rawSummary, summary }: CheckContext): Prose[] {
  const found: Prose[] = [];
  if (rawSummary !== null && words.test(rawSummary)) found.push({ ...passageOf(summary!), item: null });
  for (const { number, rationale } of determination.items) {
    if (rationale === null || !words.test(rationale.text)) continue;
    const body: Span = { start: rationale.labelSpan.end, end: rationale.span.end };
    if (body.start < body.end) found.push({ ...passageOf(joinPassage(model.text, body)), item: number });
  }
  return found;
}

const passageOf = ({ text, spanOf }: Passage): Passage => ({ text, spanOf });
