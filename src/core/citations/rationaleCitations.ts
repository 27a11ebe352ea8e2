import { topicOf } from '../guidelines/lookup';
import type { GuidelineDocument, Reference } from '../guidelines/reference';
import type { Citation, CitedSection } from '../model/model';
import { BLANK, COLON, COMMA, FULL_STOP, isDigit, SEMICOLON } from '../text/characters';
import type { Joined } from '../text/joinedText';
import { type PageMark, pageMarksIn, unique } from '../text/pages';
import { sentenceEndBehind } from '../text/sentences';
import { type Mention, mentionsIn } from './rationaleMentions';
import { type NamedSection, sectionsIn } from './sections';

/** Without one of these no place is named; most rationales end here. The first looks at few letters, as digits are rare. */
const PLACE_NUMBER = /9(?=792\.)|\d(?<=(?:age|pg|\bpp?|able)[s\s.:#()]{0,8}\d)/i;
const PLACE = /\b[Pp]ages? |\b[Pp]ages?\(s\)|\bpgs?\b| pp?\. |\b[Tt]able \d|9792\./;

/**
 * Guideline documents that a rationale names with a place in them: "page 82 of the Chronic Pain Medical Treatment
 * Guidelines (July 28, 2016)", "ACOEM Chapter 12, Table 12-8, page 309", "MTUS 9792.20(e)". A document without a place is
 * no citation. `date` is the UR denial date (ISO) where known.
 */
export function readRationaleCitations(joined: Joined, reference: Reference, date: string | null): Citation[] {
  const { text } = joined;
  const citations: Citation[] = [];
  if (!PLACE_NUMBER.test(text) || !PLACE.test(text)) return citations;
  const mentions = mentionsIn(text, reference, date);
  let before = mentions.length === 0 ? null : pageBefore(text, mentions[0]!, 0);
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    const next = mentions[i + 1];
    const pageBeforeNext = next === undefined ? null : pageBefore(text, next, mention.end);
    const limit = (pageBeforeNext ?? next)?.start ?? text.length;
    const citation = citationOf(joined, mention, before, placesBehind(joined, mention, limit, reference));
    if (citation !== null) citations.push(citation);
    before = pageBeforeNext;
  }
  return citations;
}

/** The citation of a name with its places before and behind; null where it has none and is no place itself. */
function citationOf(joined: Joined, mention: Mention, before: PageMark | null, behind: Places | null): Citation | null {
  if (before === null && behind === null && mention.kind !== 'regulation') return null;
  const pages = before === null ? (behind?.pages ?? []) : [...before.pages, ...(behind?.pages ?? [])];
  return {
    source: 'MTUS',
    document: mention.name,
    documentId: mention.document?.id ?? null,
    year: mention.year,
    sections: behind?.sections ?? [],
    pages: unique(pages),
    span: joined.spanOf(before?.start ?? mention.start, behind?.end ?? mention.end),
  };
}

/** "page 24 of the Chronic Pain Medical Treatment Guidelines". */
function pageBefore(text: string, { start }: Mention, from: number): PageMark | null {
  if (!isDigitBefore(text, start)) return null;
  const mark = pageMarksIn(text, Math.max(from, start - LONGEST_REACH), start).at(-1);
  return mark !== undefined && LEADS_ON.test(text.slice(mark.end, start)) ? mark : null;
}

const LEADS_ON = /^,? ?(?:of|in|from|within)\b[^.;:]{0,40}$/;
const LONGEST_LEAD = 48;

/** Whether a digit stands before a name at most as far as LEADS_ON reaches. */
function isDigitBefore(text: string, start: number): boolean {
  for (let at = start - 1; at >= start - 1 - LONGEST_LEAD; at--) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) return true;
    if (code === FULL_STOP || code === COLON || code === SEMICOLON) return false;
  }
  return false;
}

interface Found {
  readonly text: string;
  readonly topic: string | null;
  readonly start: number;
  readonly end: number;
}

interface Places {
  readonly sections: readonly CitedSection[];
  readonly pages: number[];
  readonly end: number;
}

const LONGEST_REACH = 120;
/** With what a page mark begins that is near enough, or a table. */
const FIRST_PLACE = /p(?:age|g|p?\.)|table \d/i;

/** The sections and pages behind a name, up to the sentence's end. A section counts where the reference knows it. */
function placesBehind(joined: Joined, mention: Mention, limit: number, reference: Reference): Places | null {
  const { text } = joined;
  const start = mention.end;
  if (!FIRST_PLACE.test(text.slice(start, Math.min(limit, start + LONGEST_REACH + 4)))) return null;
  const end = sentenceEndBehind(text, start, Math.min(limit, start + 2 * LONGEST_REACH));
  const sections: CitedSection[] = [];
  const pages: number[] = [];
  let at = start;
  for (const mark of pageMarksIn(text, start, end)) {
    if (mark.start - at > LONGEST_REACH) break;
    const found = knownSections(text, at, mark.start, mention.document, reference);
    for (let i = 0; i < found.length; i++)
      sections.push(cited(joined, found[i]!, i === found.length - 1 ? mark.pages : []));
    for (const page of mark.pages) pages.push(page);
    at = mark.end;
  }
  const tail =
    pages.length > 0
      ? namedAsSection(text, at, end, mention, reference)
      : firstTable(text, at, end, mention, reference);
  if (tail !== null) sections.push(cited(joined, tail, sections.length === 0 ? pages : []));
  return pages.length === 0 && tail === null ? null : { sections, pages, end: tail?.end ?? at };
}

const I = 'i'.charCodeAt(0);
const U = 'u'.charCodeAt(0);

/** "pages 89-90 under Home health services Section". */
function namedAsSection(
  text: string,
  at: number,
  end: number,
  { document }: Mention,
  reference: Reference,
): Found | null {
  if (!mayBeUnder(text, at)) return null;
  const match = UNDER.exec(text.slice(at, Math.min(end, at + LONGEST_REACH)));
  if (match === null) return null;
  const start = at + match[0].indexOf(match[1]!);
  const topic = topicOf(reference, document?.id ?? null, match[1]!)?.title ?? null;
  return { text: match[1]!, topic, start, end: start + match[1]!.length };
}

const UNDER = /^,? ?(?:under|in) (?:the )?([A-Z][A-Za-z &,/()-]{2,60}?),? section\b/i;

/** Whether "under" or "in" may stand at an offset, behind a comma and a blank. */
function mayBeUnder(text: string, at: number): boolean {
  let from = at;
  if (text.charCodeAt(from) === COMMA) from++;
  if (text.charCodeAt(from) === BLANK) from++;
  const first = text.charCodeAt(from) | 32;
  return first === U || first === I;
}

const TABLE = /\btable \d/i;

/** A table without a page: "ACOEM Chapter 12, Table 12-8". */
function firstTable(text: string, at: number, end: number, { document }: Mention, reference: Reference): Found | null {
  const limit = Math.min(end, at + LONGEST_REACH);
  if (!TABLE.test(text.slice(at, limit))) return null;
  const found = knownSections(text, at, limit, document, reference);
  return found.find(section => /^Table \d/i.test(section.text)) ?? null;
}

function knownSections(
  text: string,
  start: number,
  end: number,
  document: GuidelineDocument | null,
  reference: Reference,
): Found[] {
  if (document === null || end - start < 4) return [];
  const found: Found[] = [];
  for (const section of sectionsIn(text, start, end, 'pages', document, reference)) {
    const known = section.topic === null ? tableIn(section, document) : { ...section, topic: section.topic.title };
    if (known !== null) found.push(known);
  }
  return found;
}

/** "see Table 12-8": the table alone counts. */
function tableIn(section: NamedSection, document: GuidelineDocument): Found | null {
  const table = /\bTable \d{1,2}-\d{1,2}\b/i.exec(section.text);
  if (table === null) return null;
  const start = section.start + table.index;
  const topic = document.topics.find(({ title }) => title.startsWith(table[0]))?.title ?? null;
  return { text: table[0], topic, start, end: start + table[0].length };
}

const cited = (joined: Joined, { text, topic, start, end }: Found, pages: readonly number[]): CitedSection => ({
  text,
  topic,
  pages,
  span: joined.spanOf(start, end),
});
