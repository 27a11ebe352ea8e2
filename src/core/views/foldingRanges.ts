import type { Determination, Item, Model } from '../model/model';
import type { Span } from '../model/span';

/** What can be folded: each span folds from the line of its start to the line of its end. Outer ones come first. */
export function folds(model: Model, parts: 'with-parts' | 'without-parts'): Span[] {
  return model.determinations.flatMap(determination => [
    ...(model.determinations.length > 1 ? [determination.span] : []),
    ...determination.sections.map(section => ({ start: section.titleSpan.end, end: section.span.end })),
    ...itemFolds(determination, parts),
  ]);
}

/** An item folds from the line its decision stands on, so that a wrapped heading stays readable. */
const itemFolds = (determination: Determination, parts: 'with-parts' | 'without-parts'): Span[] =>
  determination.items.flatMap(item => [
    { start: item.headingSpan.end, end: item.span.end },
    ...(parts === 'with-parts' ? partFolds(item) : []),
  ]);

const partFolds = (item: Item): Span[] =>
  [item.claimsAdministratorGuideline, item.maximusGuideline, item.rationale].flatMap(part =>
    part ? [{ start: part.labelSpan.end, end: part.span.end }] : [],
  );

/**
 * The lines (0-based) of a double-spaced text that one blank line parts from the next: folding these lines hides the
 * blank ones. Longer gaps part paragraphs and stay. Empty where most lines of the text follow each other directly.
 */
export function doubleSpacedLines(text: string): number[] {
  const spaced: number[] = [];
  let written = 0;
  let line = 0;
  let lastWritten = -1;
  for (let start = 0; start <= text.length; line++) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (!isBlankBetween(text, start, end)) {
      if (lastWritten >= 0 && line - lastWritten === 2) spaced.push(lastWritten);
      written++;
      lastWritten = line;
    }
    start = end + 1;
  }
  return written > 4 && spaced.length * 2 > written ? spaced : [];
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9 && code !== 12 && code !== 13 && code !== 160) return false;
  }
  return true;
}
