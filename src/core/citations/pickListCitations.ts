import { editionAt } from '../guidelines/pickList';
import type { Edition } from '../guidelines/types';
import type { Citation } from '../model/model';
import type { Span } from '../model/span';
import { type CitationContext, citedSection } from './citationContext';
import type { NamedSection } from './sectionParts';

/**
 * The documents of "Decision based on MTUS ..." where all are named to the letter, as from a pick list: "Low Back
 * Complaints 2004, Section(s): Summary, and Chronic Pain Medical Treatment 2016 Guidelines". Nearly all later texts are
 * so; they are read by names alone in a third of the time that the general grammar takes (see mtusCitations.ts), with the
 * same result. Null where any name departs from the list.
 */
export function readPickListCitations(context: CitationContext, { start, end }: Span): readonly Citation[] | null {
  const text = context.joined.text.slice(0, end);
  const citations: Citation[] = [];
  for (let from = start; from < end; ) {
    const document = editionAt(text, from, context.reference.editions);
    if (document === null) return null;
    LEAD.lastIndex = document.end;
    LEAD.test(text);
    const lead = LEAD.lastIndex;
    const list = text.startsWith(': ', lead - 2)
      ? sectionsBehind(context, text, lead, document.edition)
      : { sections: [], end: lead };
    if (list === null || (list.end < end && !leadsToDocument(context, text, list.end))) return null;
    citations.push(citationOf(context, document.edition, list.sections, { start: from, end: list.end }));
    from = list.end + JOINT.length;
  }
  return citations.length > 0 ? citations : null;
}

/** What leads from an edition to its sections. */
const LEAD = /(?: Guidelines)?(?:, Section\(s\): )?/y;
const JOINT = ', and ';

/** Whether ", and" leads on to a further document. That of "Forearm, Wrist, and Hand" does not. */
const leadsToDocument = ({ reference }: CitationContext, text: string, at: number): boolean =>
  text.startsWith(JOINT, at) && editionAt(text, at + JOINT.length, reference.editions) !== null;

const LONGEST_SECTION = 250;

/** The sections named from `from` on, up to a further document or the text's end; null where one is not known. */
function sectionsBehind(context: CitationContext, text: string, from: number, { sections: known }: Edition) {
  const sections: NamedSection[] = [];
  let start = from;
  for (let end = commaBehind(text, from); end - start <= LONGEST_SECTION; end = commaBehind(text, end + 1)) {
    const isLast = end === text.length || leadsToDocument(context, text, end);
    const name = text.slice(start, end);
    const section = known.get(name);
    if (section !== undefined && (!section.beginsAnother || (isLast && start === from))) {
      sections.push({ text: name, title: section.title, start, end });
      start = end + COMMA.length;
    }
    if (isLast) return start > end ? { sections, end } : null;
  }
  return null;
}

const COMMA = ', ';

/** Names hold commas: one may end at any of them. */
function commaBehind(text: string, from: number): number {
  const comma = text.indexOf(COMMA, from);
  return comma < 0 ? text.length : comma;
}

function citationOf(
  context: CitationContext,
  { name, year, document }: Edition,
  sections: readonly NamedSection[],
  { start, end }: Span,
): Citation {
  return {
    source: 'MTUS',
    document: name,
    documentId: document.id,
    year,
    sections: sections.map(section => citedSection(context, section, [])),
    pages: [],
    span: context.joined.spanOf(start, end),
  };
}
