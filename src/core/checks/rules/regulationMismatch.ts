import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';

/**
 * A section of the regulations beside a topic of another section. 8 CCR 9792.20 holds the definitions; the chronic pain
 * guideline is 9792.24.2.
 *
 * Bad: `MTUS Chronic Pain Treatment Guidelines 9792.20, Benzodiazepines, page(s) 24.`
 * Good: `MTUS Chronic Pain Treatment Guidelines 9792.24.2, Benzodiazepines, page(s) 24.`
 *
 * Silent on a definition cited as such (`9792.20(e)`), on ranges (`9792.20-9792.26`), on a section that holds the
 * right one (`9792.24`), and where no topic stands beside it.
 */
export function regulationMismatch({ knownCitations }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const { item, side, citation, document } of knownCitations)
    for (const section of citation.sections) {
      const number = SECTION_OF_REGULATIONS.exec(section.text)?.[1];
      if (number === undefined || citation.sections.every(({ topic }) => topic === null)) continue;
      const regulation = /^8 CCR (9792[\d.]*\d)$/.exec(document.regulation ?? '')?.[1];
      if (regulation === undefined || `${regulation}.`.startsWith(`${number}.`)) continue;
      const { end } = section.span;
      found.push({
        code: 'regulation-mismatch',
        item: item.number,
        span: { start: end - number.length, end },
        side,
        written: number,
        regulation,
      });
    }
  return found;
}

/** The number of a section of the regulations, where a text is nothing else. */
const SECTION_OF_REGULATIONS = /^(?:8\s?C\.?C\.?R\.?\s?)?(?:§\s?|section\s)?(9792\.\d{2}(?:\.\d{1,2})?)$/i;
