import type { Item, Rationale } from '../../../model/model';
import type { Span } from '../../../model/span';
import { joinPassage } from './joinPassage';

/** Words of a heading, and others of its rationale that do not agree with them. */
export interface Difference {
  readonly heading: string;
  readonly rationale: string;
  /** Where the rationale's words stand in its joined text. */
  readonly at: number;
}

interface Places {
  readonly span: Span;
  readonly headingSpan: Span;
}

/** Where both stand in the source; null where it holds them in another form. The heading may be another item's. */
export function placesOf(
  text: string,
  headed: Item,
  rationale: Rationale,
  { heading, ...found }: Difference,
): Places | null {
  const span = placeIn(text, { start: rationale.labelSpan.end, end: rationale.span.end }, found.rationale, found.at);
  const headingSpan = placeIn(text, headed.headingSpan, heading, 0);
  return span === null || headingSpan === null ? null : { span, headingSpan };
}

/** The place of a term at or behind `at` of a joined passage. */
export function placeIn(text: string, passage: Span, term: string, at: number): Span | null {
  const { text: joined, spanOf } = joinPassage(text, passage);
  const start = joined.indexOf(term, at);
  return start < 0 ? null : spanOf(start, start + term.length);
}
