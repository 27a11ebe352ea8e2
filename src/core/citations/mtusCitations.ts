import { documentCited } from '../guidelines/lookup';
import type { GuidelineDocument, Reference } from '../guidelines/reference';
import type { Citation, CitedSection } from '../model/model';
import { BLANK, COLON, COMMA, hasLettersAt, isWordPart } from '../text/characters';
import { MONTH_SOURCE } from '../text/dates';
import type { Joined } from '../text/joinedText';
import { type PageMark, pageMarksIn, unique } from '../text/pages';
import { type DocumentStretch, documentsIn, yearAt } from './citedDocuments';
import type { Statement } from './guidelineParagraph';
import { sectionsIn } from './sections';

/**
 * Adds the documents of "Decision based on MTUS ...". Two grammars: pages ("Benzodiazepines Page(s): 24") in the older
 * texts, and an edition's year with sections ("2016, Section(s): Benzodiazepines, and ...") in the later ones.
 */
export function citeMtus(
  joined: Joined,
  statement: Statement,
  reference: Reference,
  date: string | null,
  citations: Citation[],
): void {
  for (const document of documentsIn(joined.text, statement, reference))
    citations.push(citationFrom(joined, document, reference, date));
}

function citationFrom(joined: Joined, stretch: DocumentStretch, reference: Reference, date: string | null): Citation {
  const text = joined.text;
  const start = bodyStart(text, stretch);
  const body = stretch.mayHaveYear ? withoutEdition(text, start, stretch.end) : { start, end: stretch.end, year: null };
  const marks = pageMarksIn(text, body.start, body.end);
  const name = text.slice(stretch.nameStart, stretch.nameEnd).trim();
  const year = stretch.year ?? body.year;
  const written = marks.length > 0 ? 'pages' : 'sections';
  const form = stretch.year === null ? 'pages' : written;
  const document = name === '' ? null : documentCited(reference, { name, year, form: written }, date);
  const chunks = chunksOf(text, body, marks);
  return {
    source: 'MTUS',
    document: name === '' ? null : stretch.year === null ? name : withoutGuidelines(name),
    documentId: document?.id ?? null,
    year,
    sections: pagedSections(joined, chunks, form, document, reference),
    pages: pagesOfAll(chunks),
    span: joined.spanOf(stretch.nameStart, Math.max(stretch.end, stretch.nameEnd)),
  };
}

const withoutGuidelines = (name: string): string =>
  name.endsWith('s') ? name.replace(/\s{1,3}guidelines?$/i, '') : name;

/** Where the list begins behind a name: "2016 Guidelines, Section(s):" belongs to the name. */
function bodyStart(text: string, { start, end }: DocumentStretch): number {
  let at = start;
  while (at < end && isMark(text.charCodeAt(at))) at++;
  if (at <= start + MOST_MARKS && !mayBelongToName(text, at)) return at;
  return start + (BELONGS_TO_NAME.exec(text.slice(start, Math.min(end, start + 80)))?.[0].length ?? 0);
}

const MOST_MARKS = 4;
const BELONGS_TO_NAME =
  /^[\s,.]{0,4}(?:guidelines?\b|chapter\b(?:\sof\sthe\sACOEM\b(?:\s(?:practice\s)?guidelines?\b)?)?)?[\s,.:;]{0,4}(?:\bsections?(?:\s?\(s\))?\s?:|\bsection\s?\(s\)|\bsection\b(?=\s[A-Z][a-z]{3}))?[\s:,;]{0,4}/i;

/** Blank, comma, colon. */
const isMark = (code: number): boolean => code === BLANK || code === COMMA || code === COLON;

/** "Guidelines", "Chapter", "Section", or no letter or digit at all. */
const mayBelongToName = (text: string, at: number): boolean =>
  !isWordPart(text.charCodeAt(at)) || PARTS_OF_NAME.some(word => hasLettersAt(text, at, text.length, word));

const PARTS_OF_NAME = ['guideline', 'chapter', 'section'];

/** What is cited of a document, and the year of an edition that stands there. */
interface DocumentBody {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
}

const EDITION_DATE = new RegExp(
  `[\\s,;(]{0,3}\\b${MONTH_SOURCE}\\s(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s)?((?:19|20)\\d\\d)\\b\\)?[\\s,;]{0,3}`,
  'i',
);

/** What a date has before its year: marks, "September 30th," and a blank, and some more. */
const LONGEST_DAY = 24;

/** An edition's date in the place of a topic ("July 18 2009 Page(s): 29") is the year of the citation, not a section. */
function withoutEdition(text: string, start: number, end: number): DocumentBody {
  let year = yearAt(text, start, end);
  const from = Math.max(start, year - LONGEST_DAY);
  while (year >= 0 && (year === start || text.charCodeAt(year - 1) !== BLANK)) year = yearAt(text, year + 1, end);
  const match = year < 0 ? null : EDITION_DATE.exec(text.slice(from, end));
  if (match === null) return { start, end, year: null };
  const date = from + match.index;
  return { start: date === start ? start + match[0].length : start, end, year: Number(match[1]) };
}

/** What stands before a page mark, with the pages behind it. A last chunk may have none. */
interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly pages: readonly number[];
  /** Pages given beside their section; those of the last mark are collected for all that have none. */
  readonly inline: boolean;
}

function chunksOf(text: string, body: DocumentBody, marks: readonly PageMark[]): Chunk[] {
  const chunks: Chunk[] = [];
  let start = body.start;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    chunks.push({ start, end: mark.start, pages: mark.pages, inline: i < marks.length - 1 });
    start = mark.end;
  }
  if (start >= body.end) return chunks;
  const rest = withoutEmptyMark(text.slice(start, body.end));
  if (/[A-Za-z0-9]/.test(rest)) chunks.push({ start, end: start + rest.length, pages: [], inline: true });
  return chunks;
}

/** A "Page(s):" that is followed by no number. */
const withoutEmptyMark = (rest: string): string =>
  isWordPart(rest.charCodeAt(rest.length - 1)) ? rest : rest.replace(/\bpages?\s?\(s\)\s?:?\s*$/i, '');

/** A section of which the pages may yet change. */
type PagedSection = { -readonly [K in keyof CitedSection]: CitedSection[K] };

/**
 * The sections of all chunks with their pages. A page given inline belongs to its section; of pages collected at the end
 * those not yet given are dealt one each where the counts agree, else to the last section.
 */
function pagedSections(
  joined: Joined,
  chunks: readonly Chunk[],
  form: 'pages' | 'sections',
  document: GuidelineDocument | null,
  reference: Reference,
): readonly CitedSection[] {
  const sections: PagedSection[] = [];
  const given: number[] = [];
  let collected: readonly number[] = [];
  for (const { start, end, pages, inline } of chunks) {
    const before = sections.length;
    for (const named of sectionsIn(joined.text, start, end, form, document, reference))
      sections.push({
        text: named.text,
        topic: named.topic?.title ?? null,
        pages: [],
        span: joined.spanOf(named.start, named.end),
      });
    if (!inline) collected = pages;
    else if (sections.length > before) sections.at(-1)!.pages = pages;
    if (inline) given.push(...pages);
  }
  dealCollected(sections, given.length === 0 ? collected : without(collected, given));
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

/** The pages of all chunks, in order, each once. */
function pagesOfAll(chunks: readonly Chunk[]): readonly number[] {
  if (chunks.length === 1) return chunks[0]!.pages;
  const pages: number[] = [];
  for (const chunk of chunks) pages.push(...chunk.pages);
  return unique(pages);
}
