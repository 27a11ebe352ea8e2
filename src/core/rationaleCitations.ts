import { topicOf } from './guidelines/lookup';
import type { GuidelineDocument, Reference } from './guidelines/reference';
import type { Joined } from './joined';
import type { Citation, CitedSection } from './model';
import { pageMarksIn, unique } from './pages';
import { type Mention, mentionsIn } from './rationaleMentions';
import { sectionsIn } from './sections';

/** Without one of these no place is named; most rationales end here. The first is quicker. */
const PLACE_HINT = /[Pp]ages?[ (]|pgs?\b|pp?\. |[Tt]able \d|9792\./;
const PLACE = /\b[Pp]ages? |\b[Pp]ages?\(s\)|\bpgs?\b| pp?\. |\b[Tt]able \d|9792\./;

/**
 * Guideline documents that a rationale names with a place in them: "page 82 of the Chronic Pain Medical Treatment
 * Guidelines (July 28, 2016)", "ACOEM Chapter 12, Table 12-8, page 309", "MTUS 9792.20(e)". A document without a place is
 * no citation. `date` is the UR denial date (ISO) where known.
 */
export function readRationaleCitations(joined: Joined, reference: Reference, date: string | null): Citation[] {
  const { text } = joined;
  if (!PLACE_HINT.test(text) || !PLACE.test(text)) return [];
  const mentions = mentionsIn(text, reference, date).map((mention, i, all) => ({
    mention,
    before: pageBefore(text, mention, all[i - 1]?.end ?? 0),
  }));
  return mentions.flatMap(({ mention, before }, i) => {
    const next = mentions[i + 1];
    const limit = next === undefined ? text.length : (next.before?.start ?? next.mention.start);
    const behind = placesBehind(text, mention, limit, reference);
    const pages = unique([...(before?.pages ?? []), ...behind.pages]);
    if (pages.length === 0 && behind.sections.length === 0 && mention.kind === 'document') return [];
    return [
      {
        source: 'MTUS',
        document: mention.name,
        documentId: mention.document?.id ?? null,
        year: mention.year,
        sections: behind.sections.map(section => toCited(joined, section)),
        pages,
        span: joined.spanOf(before?.start ?? mention.start, behind.end),
      },
    ];
  });
}

interface PageBefore {
  readonly start: number;
  readonly pages: readonly number[];
}

/** "page 24 of the Chronic Pain Medical Treatment Guidelines". */
function pageBefore(text: string, { start }: Mention, from: number): PageBefore | null {
  const first = Math.max(from, start - LONGEST_REACH);
  const mark = pageMarksIn(text, first, start).at(-1);
  return mark !== undefined && /^,? ?(?:of|in|from|within)\b[^.;:]{0,40}$/.test(text.slice(mark.end, start))
    ? mark
    : null;
}

interface Found {
  readonly text: string;
  readonly topic: string | null;
  readonly start: number;
  readonly end: number;
}

interface PlacedSection extends Found {
  readonly pages: readonly number[];
}

interface Places {
  readonly sections: readonly PlacedSection[];
  readonly pages: readonly number[];
  readonly end: number;
}

const LONGEST_REACH = 120;
const SENTENCE_END = /[^.A-Z]\.(?=["”)]?\s+["“(]?[A-Z])|[?!]\s/;
const ABBREVIATION = /\b(?:pgs?|pp?|ed|no|vs|ch)$/i;

/** The sections and pages behind a name, up to the sentence's end. A section counts where the reference knows it. */
function placesBehind(text: string, mention: Mention, limit: number, reference: Reference): Places {
  const stretch = text.slice(mention.end, Math.min(limit, mention.end + 2 * LONGEST_REACH));
  const end = mention.end + sentenceEnd(stretch);
  const sections: PlacedSection[] = [];
  const pages: number[] = [];
  let at = mention.end;
  let last = mention.end;
  for (const mark of pageMarksIn(text, mention.end, end)) {
    if (mark.start - at > LONGEST_REACH) break;
    const found = knownSections(text, at, mark.start, mention.document, reference);
    sections.push(...found.map((section, i) => ({ ...section, pages: i === found.length - 1 ? mark.pages : [] })));
    pages.push(...mark.pages);
    at = mark.end;
    last = at;
  }
  const tail =
    pages.length > 0
      ? namedAsSection(text, at, end, mention, reference)
      : firstTable(text, at, end, mention, reference);
  if (tail === null) return { sections, pages, end: last };
  const own = sections.length === 0 ? pages : [];
  return { sections: [...sections, { ...tail, pages: own }], pages, end: tail.end };
}

/** "pages 89-90 under Home health services Section". */
function namedAsSection(
  text: string,
  at: number,
  end: number,
  { document }: Mention,
  reference: Reference,
): Found | null {
  const match = UNDER.exec(text.slice(at, Math.min(end, at + LONGEST_REACH)));
  if (match === null) return null;
  const start = at + match[0].indexOf(match[1]!);
  const topic = topicOf(reference, document?.id ?? null, match[1]!)?.title ?? null;
  return { text: match[1]!, topic, start, end: start + match[1]!.length };
}

const UNDER = /^,? ?(?:under|in) (?:the )?([A-Z][A-Za-z &,/()-]{2,60}?),? section\b/i;

/** A table without a page: "ACOEM Chapter 12, Table 12-8". */
function firstTable(text: string, at: number, end: number, { document }: Mention, reference: Reference): Found | null {
  const limit = Math.min(end, at + LONGEST_REACH);
  if (!/\btable \d/i.test(text.slice(at, limit))) return null;
  const found = knownSections(text, at, limit, document, reference);
  return found.find(section => /^Table \d/i.test(section.text)) ?? null;
}

function sentenceEnd(stretch: string): number {
  let from = 0;
  for (;;) {
    const match = SENTENCE_END.exec(stretch.slice(from));
    if (match === null) return stretch.length;
    const at = from + match.index + 1;
    if (!ABBREVIATION.test(stretch.slice(Math.max(0, at - 4), at))) return at;
    from = at + 1;
  }
}

function knownSections(
  text: string,
  start: number,
  end: number,
  document: GuidelineDocument | null,
  reference: Reference,
): Found[] {
  if (document === null || end - start < 4) return [];
  const known = sectionsIn(text, start, end, 'pages', document, reference);
  return known.flatMap(section => {
    if (section.topic !== null) return [{ ...section, topic: section.topic.title }];
    const table = /\bTable \d{1,2}-\d{1,2}\b/i.exec(section.text);
    if (table === null) return [];
    const from = section.start + table.index;
    const title = document.topics.find(topic => topic.title.startsWith(table[0]))?.title ?? null;
    return [{ text: table[0], topic: title, start: from, end: from + table[0].length }];
  });
}

const toCited = (joined: Joined, { text, topic, pages, start, end }: PlacedSection): CitedSection => ({
  text,
  topic,
  pages,
  span: joined.spanOf(start, end),
});
