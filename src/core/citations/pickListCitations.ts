import { type EditionAt, editionAt } from '../guidelines/pickList';
import type { Edition } from '../guidelines/types';
import type { Citation } from '../model/model';
import type { Span } from '../model/span';
import { type CitationContext, citedSection } from './citationContext';
import type { NamedSection } from './sectionParts';
import { sectionsIn } from './sections';

/**
 * The documents of "Decision based on MTUS ..." where all are named to the letter, as from a pick list: "Low Back
 * Complaints 2004, Section(s): Summary, and Chronic Pain Medical Treatment 2016 Guidelines". Nearly all later texts are
 * so; they are read by names alone in a fraction of the time that the general grammar takes (see mtusCitations.ts), with
 * the same result. Null where anything departs from that form.
 */
export function readPickListCitations(context: CitationContext, { start, end }: Span): readonly Citation[] | null {
  const text = context.joined.text.slice(0, end);
  const citations: Citation[] = [];
  for (let from = start; from < end; ) {
    const document = editionAt(text, from, context.reference.editions);
    if (document === null) return null;
    const list = listBehind(context, text, document);
    if (list === null || (list.end < end && !leadsToDocument(context, text, list.end))) return null;
    citations.push(citationOf(context, document.edition, list.sections, { start: from, end: list.end }));
    from = list.end + JOINT.length;
  }
  return citations.length > 0 ? citations : null;
}

/** What leads from an edition to its sections. */
const LEAD = /(?: Guidelines)?(?:, Section\(s\): )?/y;
const JOINT = ', and ';

/** The sections that are named behind an edition, and where they end. */
interface List {
  readonly sections: readonly NamedSection[];
  readonly end: number;
}

function listBehind(context: CitationContext, text: string, document: EditionAt): List | null {
  LEAD.lastIndex = document.end;
  LEAD.test(text);
  const lead = LEAD.lastIndex;
  if (!text.startsWith(': ', lead - 2)) return { sections: [], end: lead };
  return knownSections(context, text, lead, document.edition) ?? otherSections(context, text, lead, document.edition);
}

/** Whether ", and" leads on to a further document. That of "Forearm, Wrist, and Hand" does not. */
const leadsToDocument = ({ reference }: CitationContext, text: string, at: number): boolean =>
  text.startsWith(JOINT, at) && editionAt(text, at + JOINT.length, reference.editions) !== null;

const LONGEST_SECTION = 250;

/** A list of sections that are all known to the letter, up to a further document or the text's end; null of any other. */
function knownSections(
  context: CitationContext,
  text: string,
  from: number,
  { sections: known }: Edition,
): List | null {
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

/** Words and marks of another grammar: a page, a year, a further document. */
const OTHER_GRAMMAR = /\b(?:p(?:ages?|gs?|p)?\b|MTUS\b)|(?:19|20)\d\d|(?:[\s,;:&]|\band)$/i;

/** A list with sections that are not known to the letter, read as the general grammar does; null where it holds more. */
function otherSections(context: CitationContext, text: string, start: number, { document }: Edition): List | null {
  let end = text.indexOf(JOINT, start);
  while (end >= 0 && !leadsToDocument(context, text, end)) end = text.indexOf(JOINT, end + 1);
  const span = { start, end: end < 0 ? text.length : end };
  if (OTHER_GRAMMAR.test(text.slice(start, span.end))) return null;
  const list = { text, form: 'sections', document, reference: context.reference } as const;
  return { sections: sectionsIn(list, span), end: span.end };
}

const COMMA = ', ';

/** Names hold commas: one may end at any of them. */
function commaBehind(text: string, from: number): number {
  const comma = text.indexOf(COMMA, from);
  return comma < 0 ? text.length : comma;
}

function citationOf(
  context: CitationContext,
  { name, year, document, ids }: Edition,
  sections: readonly NamedSection[],
  { start, end }: Span,
): Citation {
  return {
    source: 'MTUS',
    document: name,
    documentId: document.id,
    editions: ids,
    year,
    sections: sections.map(section => citedSection(context, section, [])),
    pages: [],
    span: context.joined.spanOf(start, end),
  };
}
