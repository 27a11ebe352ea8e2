import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { PARTS } from './shared/parts';

/**
 * A label with nothing behind it. Whoever reads the determination cannot tell a side that cited nothing from a paragraph
 * that was forgotten; there is a stock sentence for the first.
 *
 * Bad: `MAXIMUS guideline:`
 * Good: `MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.`
 */
export function paragraphEmpty({ determination }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const item of determination.items)
    for (const part of PARTS) {
      const paragraph = item[part];
      if (paragraph !== null && isEmpty(paragraph.text))
        found.push({ code: 'paragraph-empty', item: item.number, span: paragraph.labelSpan, part });
    }
  return found;
}

const isEmpty = (text: string): boolean => text.length < 3 && /^[\s.]*$/.test(text);
