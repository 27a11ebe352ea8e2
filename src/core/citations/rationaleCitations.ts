import { topicOf } from '../guidelines/lookup';
import type { GuidelineDocument, Reference } from '../guidelines/types';
import type { Citation, CitedSection } from '../model/model';
import type { Span } from '../model/span';
import { type PageMark, pageMarksIn, unique } from '../text/pages';
import { sentenceEndBehind } from '../text/sentences';
import { type CitationContext, citedSection } from './citationContext';
import { type Mention, mentionsIn } from './rationaleMentions';
import type { NamedSection } from './sectionParts';
import { sectionsIn } from './sections';

/** Without one of these no place is named; most rationales end here. The first looks at few letters, as digits are rare. */
const PLACE_NUMBER = /9(?=792\.)|\d(?<=(?:age|pg|\bpp?|able)[s .:#()]{0,8}\d)/i;
const PLACE = /\b[Pp]ages? |\b[Pp]ages?\(s\)|\bpgs?\b| pp?\. | pp |\b[Tt]able \d|9792\./;

/**
 * Guideline documents that a rationale names with a place in them: "page 82 of the Chronic Pain Medical Treatment
 * Guidelines (July 28, 2016)", "ACOEM Chapter 12, Table 12-8, page 309", "MTUS 9792.20(e)". A document without a place is
 * no citation. Spans are offsets of the source (UTF-16), in order, without overlaps. Never throws.
 */
export function readRationaleCitations(context: CitationContext): readonly Citation[] {
  const { text } = context.joined;
  if (!PLACE_NUMBER.test(text) || !PLACE.test(text)) return [];
  const mentions = mentionsIn(context);
  const before = mentions.map((mention, i) => pageBefore(text, mention, mentions[i - 1]?.end ?? 0));
  return mentions.flatMap((mention, i) => {
    const limit = (before[i + 1] ?? mentions[i + 1])?.start ?? text.length;
    return citationOf(context, mention, before[i]!, placesBehind(context, mention, limit)) ?? [];
  });
}

/** The citation of a name with its places before and behind; null where it has none and is no place itself. */
function citationOf(
  { joined }: CitationContext,
  mention: Mention,
  before: PageMark | null,
  behind: Places | null,
): Citation | null {
  if (before === null && behind === null && mention.kind !== 'regulation') return null;
  return {
    source: 'MTUS',
    document: mention.name,
    documentId: mention.document?.id ?? null,
    editions: mention.editions.map(({ id }) => id),
    year: mention.year,
    sections: behind?.sections ?? [],
    pages: unique([...(before?.pages ?? []), ...(behind?.pages ?? [])]),
    span: joined.spanOf(before?.start ?? mention.start, behind?.end ?? mention.end),
  };
}

const LEADS_ON = /^,? ?(?:of|in|from|within)\b[^.;:]{0,40}$/;
/** A digit as near before a name as LEADS_ON reaches. */
const DIGIT_NEAR = /\d[^.:;\d]{0,48}$/;
const LONGEST_LEAD = 49;

/** "page 24 of the Chronic Pain Medical Treatment Guidelines". */
function pageBefore(text: string, { start }: Mention, from: number): PageMark | null {
  if (!DIGIT_NEAR.test(text.slice(Math.max(0, start - LONGEST_LEAD), start))) return null;
  const mark = pageMarksIn(text, Math.max(from, start - LONGEST_REACH), start).at(-1);
  return mark !== undefined && LEADS_ON.test(text.slice(mark.end, start)) ? mark : null;
}

/** The sections and pages behind a name, and where they end. */
interface Places {
  readonly sections: readonly CitedSection[];
  readonly pages: readonly number[];
  readonly end: number;
}

const LONGEST_REACH = 120;
/** With what a page mark begins that is near enough, or a table. */
const FIRST_PLACE = /p(?:age|g|p?\.|p )|table \d/i;

/** The sections and pages behind a name, up to the sentence's end. A section counts where the reference knows it. */
function placesBehind(context: CitationContext, mention: Mention, limit: number): Places | null {
  const { text } = context.joined;
  const start = mention.end;
  if (!FIRST_PLACE.test(text.slice(start, Math.min(limit, start + LONGEST_REACH + 4)))) return null;
  const sentence = text.slice(0, sentenceEndBehind(text, start, Math.min(limit, start + 2 * LONGEST_REACH)));
  const sections: CitedSection[] = [];
  const pages: number[] = [];
  let at = start;
  for (const mark of pageMarksIn(sentence, start, sentence.length)) {
    if (mark.start - at > LONGEST_REACH) break;
    const known = knownSections(context, { start: at, end: mark.start }, mention.document);
    sections.push(
      ...known.map((section, i) => citedSection(context, section, i === known.length - 1 ? mark.pages : [])),
    );
    pages.push(...mark.pages);
    at = mark.end;
  }
  const under = pages.length > 0 ? namedAsSection(context.reference, sentence, at, mention) : null;
  const last = under ?? tableBehind(context, sentence, at, mention);
  if (last !== null) sections.push(citedSection(context, last, sections.length === 0 && last === under ? pages : []));
  return pages.length === 0 && last === null ? null : { sections, pages, end: last?.end ?? at };
}

const UNDER = /^,? ?(?:under|in) (?:the )?([A-Z][A-Za-z &,/()-]{2,60}?),? section\b/i;

/** "pages 89-90 under Home health services Section". */
function namedAsSection(reference: Reference, text: string, at: number, { document }: Mention): NamedSection | null {
  const match = UNDER.exec(text.slice(at, at + LONGEST_REACH));
  if (match === null) return null;
  const own = match[1]!;
  const start = at + match[0].indexOf(own);
  const title = topicOf(reference, document?.id ?? null, own)?.title ?? null;
  return { text: own, title, start, end: start + own.length };
}

/** A table without a page: "ACOEM Chapter 12, Table 12-8". */
function tableBehind(
  context: CitationContext,
  text: string,
  start: number,
  { document }: Mention,
): NamedSection | null {
  const end = Math.min(text.length, start + LONGEST_REACH);
  if (!/\btable \d/i.test(text.slice(start, end))) return null;
  return knownSections(context, { start, end }, document).find(section => /^Table \d/i.test(section.text)) ?? null;
}

function knownSections(
  { joined: { text }, reference }: CitationContext,
  span: Span,
  document: GuidelineDocument | null,
): NamedSection[] {
  if (document === null || span.end - span.start < 4) return [];
  return sectionsIn({ text, form: 'pages', document, reference }, span).flatMap(section =>
    section.title === null ? (tableIn(section, document) ?? []) : section,
  );
}

/** "see Table 12-8": the table alone counts. */
function tableIn({ text, start }: NamedSection, { topics }: GuidelineDocument): NamedSection | null {
  const table = /\bTable \d{1,2}-\d{1,2}\b/i.exec(text);
  if (table === null) return null;
  const [own] = table;
  const from = start + table.index;
  const title = topics.find(topic => topic.title.startsWith(own))?.title ?? null;
  return { text: own, title, start: from, end: from + own.length };
}
