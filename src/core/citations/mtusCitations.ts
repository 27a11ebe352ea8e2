import { editionMeant, editionsCited, editionsNoted } from '../guidelines/lookup';
import { regulationNumber } from '../guidelines/regulations';
import type { GuidelineDocument } from '../guidelines/types';
import type { Citation, CitedSection } from '../model/model';
import type { Span } from '../model/span';
import { MONTH_SOURCE } from '../text/dates';
import { type PageMark, pageMarksIn, unique } from '../text/pages';
import { endWithout } from '../text/trim';
import { type CitationContext, citedSection } from './citationContext';
import { type DocumentStretch, documentsIn } from './citedDocuments';
import type { ListForm } from './sectionParts';
import { sectionsIn } from './sections';
import type { Statement } from './statements';

/**
 * The documents of "Decision based on MTUS ...", in either form: pages ("Benzodiazepines Page(s): 24") in the older texts,
 * and an edition's year with sections ("2016, Section(s): Benzodiazepines, and ...") in the later ones. Where nothing is
 * named ("Decision based on MTUS."), one citation of no document stands at the words that open it.
 */
export function readMtusCitations(context: CitationContext, statement: Statement): readonly Citation[] {
  const documents = documentsIn(context.joined.text, statement, context.reference);
  if (documents.length === 0) return [namelessCitation(context, statement)];
  return documents.map(document => citationFrom(context, document));
}

function namelessCitation({ joined }: CitationContext, { opening }: Statement): Citation {
  const end = endWithout(joined.text, opening, /[ :,/&]$/);
  const span = joined.spanOf(opening.start, end);
  return { source: 'MTUS', document: null, documentId: null, editions: [], year: null, sections: [], pages: [], span };
}

function citationFrom(context: CitationContext, stretch: DocumentStretch): Citation {
  const { joined, reference, date } = context;
  const text = joined.text.slice(0, stretch.end);
  const list = listBehind(text, stretch);
  const marks = pageMarksIn(text, list.start, list.end);
  const name = text.slice(stretch.nameStart, stretch.nameEnd).trim();
  const year = stretch.year ?? list.year;
  const written = marks.length > 0 ? 'pages' : 'sections';
  const named = editionsCited(reference, { name, year });
  const told = year === null ? editionsNoted(named, text.slice(stretch.nameEnd, stretch.start)) : null;
  const editions = told ?? named;
  const form = regulationNumber(name) !== null ? 'regulation' : written;
  const document = told?.[0] ?? editionMeant(named, { year, form }, date);
  const chunks = chunksOf(text, list, marks);
  return {
    source: 'MTUS',
    document: stretch.year === null ? name : withoutGuidelines(name),
    documentId: document?.id ?? null,
    editions: editions.map(({ id }) => id),
    year,
    sections: pagedSections(context, chunks, stretch.year === null ? 'pages' : written, document),
    pages: pagesOfAll(chunks),
    span: joined.spanOf(stretch.nameStart, Math.max(stretch.end, stretch.nameEnd)),
  };
}

const withoutGuidelines = (name: string): string => name.replace(/ guidelines?$/i, '');

/** What belongs to a name behind it: "2016 Guidelines, Section(s):", "Chapter of the ACOEM Practice Guidelines,". */
const BELONGS_TO_NAME =
  /[ ,.]{0,4}(?:guidelines?\b|chapter\b(?: of the ACOEM\b(?: (?:practice )?guidelines?\b)?)?)?[ ,.:;]{0,4}(?:\bsections?(?: ?\(s\))? ?:|\bsection ?\(s\)|\bsection\b(?= [A-Z][a-z]{3}))?[ ,:;]{0,4}/iy;

/** "(Section(s): Yoga, Exercise)". */
const IN_BRACKETS = /^([([] ?sections?(?: ?\(s\))? ?:)[^()[\]]*([)\]] ?)$/i;

/** The list of what is cited of a document, and the year of an edition that stands there. */
interface List extends Span {
  readonly year: number | null;
}

const EDITION_DATE = new RegExp(
  `[ ,;(]{0,3}\\b${MONTH_SOURCE} (?:\\d{1,2}(?:st|nd|rd|th)?,? )?((?:19|20)\\d\\d)\\b\\)?[ ,;]{0,3}`,
  'i',
);

/** An edition's date in the place of a topic ("July 18 2009 Page(s): 29") is the year of the citation, not a section. */
function listBehind(text: string, { start: nameEnd, end }: DocumentStretch): List {
  BELONGS_TO_NAME.lastIndex = nameEnd;
  BELONGS_TO_NAME.test(text);
  const start = BELONGS_TO_NAME.lastIndex;
  const bracketed = IN_BRACKETS.exec(text.slice(start, end));
  if (bracketed !== null) return { start: start + bracketed[1]!.length, end: end - bracketed[2]!.length, year: null };
  const list = text.slice(start);
  const date = / (?:19|20)\d\d/.test(list) ? EDITION_DATE.exec(list) : null;
  if (date === null) return { start, end, year: null };
  return { start: date.index === 0 ? start + date[0].length : start, end, year: Number(date[1]) };
}

/** What stands before a page mark, with the pages behind it. A last chunk may have none. */
interface Chunk extends Span {
  readonly pages: readonly number[];
  /** Pages given beside their section; those of the last mark are collected for all that have none. */
  readonly inline: boolean;
}

function chunksOf(text: string, list: List, marks: readonly PageMark[]): Chunk[] {
  const chunks: Chunk[] = [];
  let start = list.start;
  marks.forEach((mark, i) => {
    chunks.push({ start, end: mark.start, pages: mark.pages, inline: i < marks.length - 1 });
    start = mark.end;
  });
  const rest = text.slice(start, list.end);
  if (/[A-Za-z0-9\x7f]/.test(rest)) chunks.push({ start, end: start + rest.length, pages: [], inline: true });
  return chunks;
}

/** The pages of all chunks, in order, each once. */
function pagesOfAll(chunks: readonly Chunk[]): readonly number[] {
  const pages: number[] = [];
  for (const chunk of chunks) pages.push(...chunk.pages);
  return unique(pages);
}

/** A section of which the pages may yet change. */
type PagedSection = { -readonly [K in keyof CitedSection]: CitedSection[K] };

/**
 * The sections of all chunks with their pages. A page given inline belongs to its section; of pages collected at the end
 * those not yet given are dealt one each where the counts agree, else to the last section.
 */
function pagedSections(
  context: CitationContext,
  chunks: readonly Chunk[],
  form: ListForm,
  document: GuidelineDocument | null,
): readonly CitedSection[] {
  const list = { text: context.joined.text, form, document, reference: context.reference };
  const sections: PagedSection[] = [];
  const given: number[] = [];
  let collected: readonly number[] = [];
  /** So many sections stand before the collected pages; of "Opioids Page(s): 78, Benzodiazepines" only the first has one. */
  let before = 0;
  for (const chunk of chunks) {
    const own: PagedSection[] = sectionsIn(list, chunk).map(section => citedSection(context, section, []));
    if (!chunk.inline) collected = chunk.pages;
    else if (own.length > 0) own.at(-1)!.pages = chunk.pages;
    if (chunk.inline) given.push(...chunk.pages);
    for (const section of own) sections.push(section);
    if (!chunk.inline) before = sections.length;
  }
  dealCollected(
    before === 0 ? sections : sections.slice(0, before),
    given.length === 0 ? collected : without(collected, given),
  );
  return sections;
}

function dealCollected(sections: readonly PagedSection[], pages: readonly number[]): void {
  const last = sections.at(-1);
  if (last === undefined || pages.length === 0) return;
  const open = sections.length === 1 ? sections : sections.filter(section => section.pages.length === 0);
  if (open.length > 1 && open.length === pages.length)
    for (let i = 0; i < open.length; i++) open[i]!.pages = [pages[i]!];
  else last.pages = last.pages.length === 0 ? pages : unique([...last.pages, ...pages]);
}

function without(pages: readonly number[], given: readonly number[]): number[] {
  const all = new Set(given);
  return pages.filter(page => !all.has(page));
}
