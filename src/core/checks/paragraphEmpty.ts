import type { Finding } from '../finding';
import type { CheckContext } from './context';
import { partsOf } from './parts';

/**
 * A label with nothing behind it. Whoever reads the determination cannot tell a side that cited nothing from a paragraph
 * that was forgotten; there is a stock sentence for the first.
 *
 * Bad: `MAXIMUS guideline:`
 * Good: `MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.`
 */
export function paragraphEmpty({ determination }: CheckContext): Finding[] {
  return determination.items.flatMap(item =>
    partsOf(item)
      .filter(({ paragraph }) => isEmpty(paragraph.text))
      .map(
        ({ part, paragraph }): Finding => ({
          code: 'paragraph-empty',
          item: item.number,
          span: paragraph.labelSpan,
          part,
        }),
      ),
  );
}

const isEmpty = (text: string): boolean => text.length < 3 && /^[\s.]*$/.test(text);
