import type { Determination, Item, Model } from '../model/model';
import type { Span } from '../model/span';

/**
 * What can be folded: each span folds from the line of its start to the line of its end. Outer ones come first. While the
 * blank lines of a double-spaced text are folded, the parts of items cannot be.
 */
export function foldingRanges(model: Model, parts: 'with-parts' | 'without-parts'): Span[] {
  return model.determinations.flatMap(determination => [
    ...(model.determinations.length > 1 ? [determination.span] : []),
    ...determination.sections.map(section => ({ start: section.titleSpan.end, end: section.span.end })),
    ...itemRanges(determination, parts),
  ]);
}

/** An item folds from the line its decision stands on, so that a wrapped heading stays readable. */
const itemRanges = (determination: Determination, parts: 'with-parts' | 'without-parts'): Span[] =>
  determination.items.flatMap(item => [
    { start: item.headingSpan.end, end: item.span.end },
    ...(parts === 'with-parts' ? partRanges(item) : []),
  ]);

const partRanges = (item: Item): Span[] =>
  [item.claimsAdministratorGuideline, item.maximusGuideline, item.rationale].flatMap(part =>
    part ? [{ start: part.labelSpan.end, end: part.span.end }] : [],
  );

/**
 * The lines (0-based) of a double-spaced text that one blank line parts from the next: folding these lines hides the
 * blank ones. Longer gaps part paragraphs and stay. Empty where most lines of the text follow each other directly.
 */
export function doubleSpacedLines(text: string): number[] {
  const written = text.split(LINE_END).flatMap((words, line) => (isBlank(words) ? [] : [line]));
  const spaced = written.filter((line, index) => written[index + 1] === line + 2);
  return written.length > 4 && spaced.length * 2 > written.length ? spaced : [];
}

const LINE_END = /\r\n|\r|\n/;

const isBlank = (words: string): boolean => !/[^ \t\f\u00a0]/.test(words);
