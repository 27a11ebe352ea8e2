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

/** Lines to fold away, 0-based: all behind `start` up to `end`. */
export interface BlankLines {
  readonly start: number;
  readonly end: number;
}

/**
 * The blank lines of a text that say nothing. In a double-spaced text one blank line parts each line from the next and
 * goes; of a run of several, which parts paragraphs there and elsewhere, one stays.
 */
export function blankLines(text: string): { readonly lines: readonly BlankLines[]; readonly isDoubleSpaced: boolean } {
  const written = text.split(LINE_END).flatMap((words, line) => (isBlank(words) ? [] : [line]));
  const gaps = written.slice(1).map((end, index) => ({ start: written[index]!, end: end - 1 }));
  const single = gaps.filter(({ start, end }) => end === start + 1);
  const runs = gaps.filter(({ start, end }) => end > start + 1).map(({ start, end }) => ({ start: start + 1, end }));
  const isDoubleSpaced = written.length > 4 && single.length * 2 > written.length;
  return { lines: isDoubleSpaced ? [...single, ...runs] : runs, isDoubleSpaced };
}

const LINE_END = /\r\n|\r|\n/;

const isBlank = (words: string): boolean => !/[^ \t\f\u00a0]/.test(words);
