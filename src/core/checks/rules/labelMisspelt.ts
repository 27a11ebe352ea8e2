import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { partsOf } from './shared/parts';

/**
 * A label that was read although it is misspelt, as in a scanned text. Whoever searches determinations by their labels
 * misses the paragraph.
 *
 * Bad: `MAX1MUS guideline: ...`, `Decision rational: ...`, `Rationale: ...`
 * Good: `MAXIMUS guideline: ...`, `Decision rationale: ...`
 */
export function labelMisspelt({ model, determination }: CheckContext): ProblemFacts[] {
  return determination.items.flatMap(item =>
    partsOf(item).flatMap(({ paragraph: { labelSpan, meantLabel } }): ProblemFacts[] => {
      if (meantLabel === null) return [];
      const written = model.text.slice(labelSpan.start, labelSpan.end).replace(/\s+/g, ' ');
      return [{ code: 'label-misspelt', item: item.number, span: labelSpan, written, meant: meantLabel }];
    }),
  );
}
