import type { Determination, LayoutId, SectionId } from '../../model/model';
import type { Span } from '../../model/span';
import { SECTION_ROWS } from '../../text/vocabulary';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';

/**
 * The sections that every determination of a layout has, in their order. Of the letters of 2013 too little is known to
 * require any.
 */
export const REQUIRED_SECTIONS: Readonly<Record<LayoutId, readonly SectionId[]>> = {
  standard: ['how-made', 'case-summary', 'items'],
  'numbered-decisions': ['how-made', 'case-summary', 'items'],
  'letter-2013': [],
  'professional-review': ['issue-at-dispute', 'professional-rationale'],
};

/**
 * A required section of the layout without its heading. The determination has to say how it was made, on which case and
 * what was decided; a reader looks for the parts by these headings.
 *
 * Bad: a text that goes from HOW THE IMR FINAL DETERMINATION WAS MADE to IMR ISSUES, DECISIONS AND RATIONALES.
 * Good: the same text with CLINICAL CASE SUMMARY between them.
 *
 * Silent where no section heading stands at all: a pasted item is no determination with everything forgotten.
 */
export function sectionMissing({ determination }: CheckContext): ProblemFacts[] {
  const { layout, sections } = determination;
  if (sections.length === 0) return [];
  return REQUIRED_SECTIONS[layout]
    .filter(id => !sections.some(section => section.id === id))
    .map(id => ({
      code: 'section-missing',
      item: null,
      span: placeFor(determination, id),
      title: sectionTitle(id, layout),
    }));
}

/** How a layout writes the heading of a section. */
export const sectionTitle = (id: SectionId, layout: LayoutId): string =>
  (SECTION_ROWS.find(row => row.id === id && row.layout === layout) ?? SECTION_ROWS.find(row => row.id === id))!.title;

/** Shown at the heading that should follow, else at the last one. */
function placeFor({ sections, layout }: Determination, id: SectionId): Span {
  const required = REQUIRED_SECTIONS[layout];
  const later = required.slice(required.indexOf(id) + 1);
  return (sections.find(section => later.includes(section.id)) ?? sections.at(-1)!).titleSpan;
}
