import { type Edition, editionAt, sectionAt } from '../guidelines/editions';
import type { Reference } from '../guidelines/reference';
import type { Citation, CitedSection } from '../model/model';
import { BLANK } from '../text/characters';
import type { Joined } from '../text/joinedText';
import { citationMarksIn, PAGE } from './citationWords';
import type { Statement } from './guidelineParagraph';
import { sectionsIn } from './sections';

/**
 * Adds what is cited in the form with year and sections as it comes from a pick list: "Low Back Complaints 2004,
 * Section(s): Summary, and Chronic Pain Medical Treatment 2016 Guidelines". Nearly all later texts are of it, so it is
 * read by names alone; only sections that are not known to the letter are read by the general grammar. Returns the marks
 * of the words in those (see citationWords.ts), or null, adding nothing, where the text departs from the form.
 */
export function citePickList(
  joined: Joined,
  { start, end }: Statement,
  reference: Reference,
  citations: Citation[],
): number | null {
  if (start >= end) return null;
  const { text } = joined;
  const before = citations.length;
  let marks = 0;
  let edition = editionAt(text, start, reference.editions);
  if (edition === null) return null;
  for (let from = start; edition !== null; ) {
    const nameEnd = behindEdition(text, from + edition.written.length);
    const isList = hasSections(text, nameEnd);
    const list: List = { sections: [], to: nameEnd, next: null };
    if (isList) readKnown(joined, end, edition, reference, list);
    else if (nameEnd < end) list.next = editionBehind(text, nameEnd, reference);
    if (list.to < end && list.next === null) {
      const next = nextEdition(text, list.to, end, reference);
      const others = citationMarksIn(text, list.to, next);
      if (!isList || ((others & PAGE) !== 0 && PAGE_WORD.test(text.slice(list.to, next))))
        return withdrawn(citations, before);
      addSections(joined, nameEnd, list.to, next, edition, reference, list.sections);
      marks |= others;
      list.to = next;
      if (next < end) list.next = editionBehind(text, next, reference);
    }
    citations.push(citationOf(joined, edition, list.sections, from, list.to));
    from = list.to + JOINT.length;
    edition = list.next;
  }
  return marks;
}

/** The sections of an edition as far as they are read, where these end, and the document that follows there. */
interface List {
  readonly sections: CitedSection[];
  to: number;
  next: Edition | null;
}

/** Setting a length, even to what it is, costs more than all else here: most lists have nothing to take back. */
function withdrawn(citations: Citation[], before: number): null {
  if (citations.length > before) citations.length = before;
  return null;
}

const JOINT = ', and ';
/** What leads from an edition to its sections. */
const SECTIONS = /(?: Guidelines)?(?:, Section\(s\): )?/y;
const PAGE_WORD = /\bpages?\b|\bpgs?\b/i;
const LETTER_A = 'a'.charCodeAt(0);
/** Capital letters and digits. */
const beginsAnew = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

function behindEdition(text: string, at: number): number {
  SECTIONS.lastIndex = at;
  return SECTIONS.test(text) ? SECTIONS.lastIndex : at;
}

const hasSections = (text: string, at: number): boolean => text.charCodeAt(at - 1) === BLANK;

/** The further document to which ", and" at `at` leads on. "Forearm, Wrist, and Hand" does not. */
const editionBehind = (text: string, at: number, reference: Reference): Edition | null =>
  text.charCodeAt(at + 2) === LETTER_A && text.startsWith(JOINT, at)
    ? editionAt(text, at + JOINT.length, reference.editions)
    : null;

/**
 * Reads the sections that are named behind an edition up to the end of the text, where a further document follows, or
 * before a name that is not known to the letter. Names hold commas: one may end at any of them.
 */
function readKnown(joined: Joined, end: number, { sections: names }: Edition, reference: Reference, list: List): void {
  const { text } = joined;
  const from = list.to;
  let start = from;
  let to = from - 1;
  list.to = end;
  while (start < end) {
    const comma = text.indexOf(', ', to + 1);
    to = comma < 0 || comma > end ? end : comma;
    const next = to === end ? null : editionBehind(text, to, reference);
    const isLast = to === end || next !== null;
    const known = sectionAt(text, start, to, names);
    if (known !== null && (!known.beginsAnother || (isLast && start === from))) {
      list.sections.push(citedSection(joined, known.name, known.title, start, to));
      start = to + 2;
    }
    if (!isLast) continue;
    list.to = Math.min(start, to);
    list.next = start > to ? next : editionBehind(text, start, reference);
    return;
  }
}

/** Adds the sections from one on that is not known to the letter. One in lower case belongs to those before it. */
function addSections(
  joined: Joined,
  first: number,
  unknown: number,
  end: number,
  { document }: Edition,
  reference: Reference,
  sections: CitedSection[],
): void {
  const start = beginsAnew(joined.text.charCodeAt(unknown)) ? unknown : first;
  if (start === first && sections.length > 0) sections.length = 0;
  for (const { text, topic, start: from, end: to } of sectionsIn(
    joined.text,
    start,
    end,
    'sections',
    document,
    reference,
  ))
    sections.push(citedSection(joined, text, topic?.title ?? null, from, to));
}

function nextEdition(text: string, from: number, end: number, reference: Reference): number {
  let at = text.indexOf(JOINT, from);
  while (at >= 0 && editionBehind(text, at, reference) === null) at = text.indexOf(JOINT, at + 1);
  return at < 0 || at > end ? end : at;
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
