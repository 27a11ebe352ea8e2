import type { Statement } from './citations';
import { nameEndAt } from './guidelines/names';
import type { GuidelineDocument, Reference } from './guidelines/reference';
import type { Joined } from './joined';
import type { Citation, CitedSection } from './model';
import { plainSections, sectionsIn } from './sections';

/**
 * The form with year and sections as it comes from a pick list, to the letter: "Low Back Complaints 2004, Section(s):
 * Summary, and Chronic Pain Medical Treatment 2016 Guidelines". Read without expressions, as nearly all later texts are
 * of it. Null where the text departs from it: then the full grammar reads it.
 */
export function citePickList(joined: Joined, { start, end }: Statement, reference: Reference): Citation[] | null {
  const citations: Citation[] = [];
  for (let at = start; at < end; ) {
    const document = documentAt(joined.text, at, end, reference);
    if (document === null) return null;
    const next = nextDocument(joined.text, document.end, end, reference);
    const citation = citationOf(joined, document, next, reference);
    if (citation === null) return null;
    citations.push(citation);
    if (next === end) return citations;
    at = next + JOINT.length;
  }
  return null;
}

const JOINT = ', and ';
const GUIDELINES = ' Guidelines';
const SECTIONS = ', Section(s): ';

interface DocumentPlace {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly year: number;
  readonly document: GuidelineDocument;
}

/** A known name, one blank and the year of an edition. */
function documentAt(text: string, at: number, end: number, reference: Reference): DocumentPlace | null {
  const nameEnd = nameEndAt(text, at, end, reference.nameWords);
  if (nameEnd < 0 || text[nameEnd] !== ' ' || nameEnd + 5 > end) return null;
  const document = reference.editions.get(text.slice(at, nameEnd + 5));
  if (document === undefined) return null;
  const year = Number(text.slice(nameEnd + 1, nameEnd + 5));
  return { start: at, end: nameEnd + 5, name: text.slice(at, nameEnd), year, document };
}

/** Where ", and" leads on to a further document, else the end. "Forearm, Wrist, and Hand" does not. */
function nextDocument(text: string, from: number, end: number, reference: Reference): number {
  for (let at = text.indexOf(JOINT, from); at >= 0 && at < end; at = text.indexOf(JOINT, at + 1))
    if (documentAt(text, at + JOINT.length, end, reference) !== null) return at;
  return end;
}

function citationOf(joined: Joined, place: DocumentPlace, end: number, reference: Reference): Citation | null {
  const { text } = joined;
  const named = text.startsWith(GUIDELINES, place.end) ? place.end + GUIDELINES.length : place.end;
  const from = text.startsWith(SECTIONS, named) ? named + SECTIONS.length : named;
  if (from === named && named !== end) return null;
  let sections = plainSections(text, from, end, place.document, reference);
  if (sections === null) {
    if (/\bpages?\b|\bpgs?\b/i.test(text.slice(from, end))) return null;
    sections = sectionsIn(text, from, end, 'sections', place.document, reference);
  }
  return {
    source: 'MTUS',
    document: place.name,
    documentId: place.document.id,
    year: place.year,
    sections: sections.map(
      (section): CitedSection => ({
        text: section.text,
        topic: section.topic?.title ?? null,
        pages: [],
        span: joined.spanOf(section.start, section.end),
      }),
    ),
    pages: [],
    span: joined.spanOf(place.start, end),
  };
}
