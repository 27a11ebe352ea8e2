import type { Determination } from '../../model/model';
import type { Span } from '../../model/span';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';

/**
 * A determination in which no disputed item was read: its headings and labels are missing, or stand in a form that is not
 * known. Without a word it would count as clean, and be exported as one that decides nothing.
 *
 * Bad: `IMR ISSUES, DECISIONS AND RATIONALES` with nothing but prose behind it.
 * Good: `Naproxen 550mg #60: Upheld`, then its three labelled paragraphs.
 */
export function noItems({ model, determination }: CheckContext): ProblemFacts[] {
  if (determination.items.length > 0) return [];
  return [{ code: 'no-items', item: null, span: placeOf(model.text, determination) }];
}

/** The heading of the items, else the first line. */
function placeOf(text: string, { sections, span }: Determination): Span {
  const heading = sections.find(({ id }) => id === 'items' || id === 'letter-decision');
  if (heading !== undefined) return heading.titleSpan;
  const length = text.slice(span.start, span.end).search(/[\r\n]/);
  return { start: span.start, end: length < 0 ? span.end : span.start + length };
}
