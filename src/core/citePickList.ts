import type { Statement } from './citations';
import { type Edition, editionAt, sectionNamed } from './guidelines/editions';
import type { Reference } from './guidelines/reference';
import type { Joined } from './joined';
import type { Citation, CitedSection } from './model';
import { sectionsIn } from './sections';

/**
 * The form with year and sections as it comes from a pick list, to the letter: "Low Back Complaints 2004, Section(s):
 * Summary, and Chronic Pain Medical Treatment 2016 Guidelines". Nearly all later texts are of it, so it is read by names
 * alone. Null where the text departs from it or a section is unknown.
 */
export function citePickList(joined: Joined, { start, end }: Statement, reference: Reference): Citation[] | null {
  const text = joined.text.slice(0, end);
  const citations: Citation[] = [];
  for (let from = start; from < end; ) {
    const edition = editionAt(text, from, reference.editions);
    if (edition === null) return null;
    const nameEnd = behindEdition(joined.text, from + edition.written.length);
    const sections: CitedSection[] = [];
    const to = hasSections(joined.text, nameEnd)
      ? knownSections(joined, text, nameEnd, edition, reference, sections)
      : nameEnd;
    if (to < end && !leadsOn(text, to, reference)) return null;
    citations.push(citationOf(joined, edition, sections, from, to));
    from = to + JOINT.length;
  }
  return citations.length === 0 ? null : citations;
}

/**
 * The same where a section may be one that the reference does not know. Null where the text departs from the form: then
 * the full grammar reads it.
 */
export function citeEditions(joined: Joined, { start, end }: Statement, reference: Reference): Citation[] | null {
  const text = joined.text.slice(0, end);
  const citations: Citation[] = [];
  for (let from = start; from < end; ) {
    const edition = editionAt(text, from, reference.editions);
    if (edition === null) return null;
    const nameEnd = from + edition.written.length;
    const to = nextEdition(text, nameEnd, reference);
    const sections = anySections(joined, behindEdition(joined.text, nameEnd), to, edition, reference);
    if (sections === null) return null;
    citations.push(citationOf(joined, edition, sections, from, to));
    from = to + JOINT.length;
  }
  return citations.length === 0 ? null : citations;
}

const JOINT = ', and ';
/** What leads from an edition to its sections. */
const SECTIONS = /(?: Guidelines)?(?:, Section\(s\): )?/y;
const BLANK = ' '.charCodeAt(0);
const LETTER_A = 'a'.charCodeAt(0);

function behindEdition(text: string, at: number): number {
  SECTIONS.lastIndex = at;
  return SECTIONS.test(text) ? SECTIONS.lastIndex : at;
}

const hasSections = (text: string, at: number): boolean => text.charCodeAt(at - 1) === BLANK;

/** Whether ", and" at `at` leads on to a further document. "Forearm, Wrist, and Hand" does not. */
const leadsOn = (text: string, at: number, reference: Reference): boolean =>
  text.charCodeAt(at + 2) === LETTER_A &&
  text.startsWith(JOINT, at) &&
  editionAt(text, at + JOINT.length, reference.editions) !== null;

function nextEdition(text: string, from: number, reference: Reference): number {
  let at = text.indexOf(JOINT, from);
  while (at >= 0 && !leadsOn(text, at, reference)) at = text.indexOf(JOINT, at + 1);
  return at < 0 ? text.length : at;
}

/**
 * Adds the sections that are named from `from` on and returns where they end: at the end of the text, where a further
 * document follows, or before a name that is not known to the letter. Names hold commas: one may end at any of them.
 */
function knownSections(
  joined: Joined,
  text: string,
  from: number,
  { sections: names }: Edition,
  reference: Reference,
  sections: CitedSection[],
): number {
  let start = from;
  let end = from - 1;
  while (start < text.length) {
    const comma = text.indexOf(', ', end + 1);
    end = comma < 0 ? text.length : comma;
    const isLast = comma < 0 || leadsOn(text, comma, reference);
    const known = sectionNamed(text.slice(start, end), names);
    if (known !== null && (!known.beginsAnother || (isLast && start === from))) {
      sections.push(citedSection(joined, known.name, known.topic.title, start, end));
      start = end + 2;
    }
    if (isLast) return Math.min(start, end);
  }
  return text.length;
}

function anySections(
  joined: Joined,
  from: number,
  end: number,
  { document }: Edition,
  reference: Reference,
): CitedSection[] | null {
  const { text } = joined;
  if (!hasSections(text, from)) return from === end ? [] : null;
  if (/\bpages?\b|\bpgs?\b/i.test(text.slice(from, end))) return null;
  return sectionsIn(text, from, end, 'sections', document, reference).map(({ text: name, topic, start, end: to }) =>
    citedSection(joined, name, topic?.title ?? null, start, to),
  );
}

const citedSection = (
  joined: Joined,
  text: string,
  topic: string | null,
  start: number,
  end: number,
): CitedSection => ({ text, topic, pages: [], span: joined.spanOf(start, end) });

const citationOf = (
  joined: Joined,
  edition: Edition,
  sections: readonly CitedSection[],
  start: number,
  end: number,
): Citation => ({
  source: 'MTUS',
  document: edition.name,
  documentId: edition.document.id,
  year: edition.year,
  sections,
  pages: [],
  span: joined.spanOf(start, end),
});
