import type { Statement } from './citations';
import { documentCited } from './guidelines/lookup';
import { namesIn } from './guidelines/names';
import { CHAPTER_LEAD, type Reference } from './guidelines/reference';
import type { Joined } from './joined';
import type { Citation, CitedSection } from './model';
import { marksIn, pagesOf, unique } from './pages';
import { type NamedSection, sectionsIn } from './sections';

/** One document of a statement: its name, then what is cited of it, as stretches of the joined text. */
interface DocumentStretch {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

/**
 * The documents of "Decision based on MTUS ...". Two grammars: pages ("Benzodiazepines Page(s): 24") in the older
 * texts, and an edition's year with sections ("2016, Section(s): Benzodiazepines, and ...") in the later ones.
 */
export function citeMtus(joined: Joined, statement: Statement, reference: Reference, date: string | null): Citation[] {
  return stretchesOf(joined.text, statement, reference).map(stretch => citationFrom(joined, stretch, reference, date));
}

function stretchesOf(text: string, statement: Statement, reference: Reference): DocumentStretch[] {
  const { end } = statement;
  const start = text[statement.start] === '/' ? statement.start + 1 : statement.start; // "MTUS/ACOEM"
  const lead = CHAPTER_LEAD.exec(text.slice(start, Math.min(end, start + 120)));
  const afterLead = start + (lead?.[0].length ?? 0);
  const names = namesIn(text, start, end, reference.nameWords)
    .map(name => nameAt(text, name.start, name.end, end))
    .map(name => (name.nameStart === afterLead ? { ...name, nameStart: start } : name))
    .filter(
      (name, i) =>
        (name.nameStart === start && i === 0) || (name.year !== null && followsAnother(text, start, name.nameStart)),
    );
  const own = (): DocumentStretch =>
    lead?.[1] === undefined ? unknownName(text, start, end) : numberedChapter(text, start, lead[0], end);
  const first = names[0]?.nameStart === start ? names : [own(), ...names];
  return first.map((name, i) => ({ ...name, end: beforeNext(text, name.start, first[i + 1]?.nameStart, end) }));
}

const YEAR = /^[\s,(]{0,3}((?:19|20)\d\d)\b\)?/;

function nameAt(text: string, nameStart: number, nameEnd: number, end: number): DocumentStretch {
  const year = YEAR.exec(text.slice(nameEnd, Math.min(end, nameEnd + 12)));
  if (year === null) return { nameStart, nameEnd, year: null, start: nameEnd, end };
  return { nameStart, nameEnd, year: Number(year[1]), start: nameEnd + year[0].length, end };
}

/** A further document stands behind "and", a comma or a semicolon. */
const followsAnother = (text: string, start: number, at: number): boolean =>
  /(?:[,;:]|\band|&|\bMTUS)\s*$/i.test(text.slice(Math.max(start, at - 8), at));

/** "ACOEM Chapter 12": a chapter by its number alone. */
function numberedChapter(text: string, start: number, lead: string, end: number): DocumentStretch {
  return nameAt(text, start, start + lead.replace(/\D{1,6}$/, '').length, end);
}

/** A document that the reference does not know: what stands before its year, its section or its pages. */
function unknownName(text: string, start: number, end: number): DocumentStretch {
  const stretch = text.slice(start, Math.min(end, start + 160));
  const year = / ((?:19|20)\d\d)\b/.exec(stretch);
  if (year !== null && /^[A-Za-z][A-Za-z,&/()'’ -]*$/.test(stretch.slice(0, year.index))) {
    const nameEnd = start + stretch.slice(0, year.index).trimEnd().length;
    return { nameStart: start, nameEnd, year: Number(year[1]), start: start + year.index + year[0].length, end };
  }
  const guidelines =
    /^[A-Za-z][A-Za-z,&/()'’ -]*?\bguidelines?\b/i.exec(stretch)?.[0] ??
    /^ACOEM\b|^9792[\d.]*(?:\([a-z]\))?/.exec(stretch)?.[0];
  const length = guidelines?.length ?? stretch.search(/,|;|:|\s\(?(?:page|pg|section)|$/i);
  return { nameStart: start, nameEnd: start + length, year: null, start: start + length, end };
}

function beforeNext(text: string, start: number, next: number | undefined, end: number): number {
  if (next === undefined) return end;
  let at = next;
  for (;;) {
    const joint = /(?:[\s,;:&]|\band|\bMTUS)$/i.exec(text.slice(Math.max(start, at - 6), at));
    if (joint === null) return at;
    at -= joint[0].length;
  }
}

function citationFrom(joined: Joined, stretch: DocumentStretch, reference: Reference, date: string | null): Citation {
  const text = joined.text;
  const body = withoutEdition(text, afterGuidelines(text, stretch));
  const marks = marksIn(text.slice(body.start, body.end));
  const name = text.slice(stretch.nameStart, stretch.nameEnd).trim();
  const year = stretch.year ?? body.year;
  const form = marks.length > 0 || stretch.year === null ? 'pages' : 'sections';
  const document =
    name === '' ? null : documentCited(reference, { name, year, form: marks.length > 0 ? 'pages' : 'sections' }, date);
  const chunks = chunksOf(text, body, marks);
  const named = chunks.map(chunk => sectionsIn(text, chunk.start, chunk.end, form, document, reference));
  const sections = dealPages(named, chunks);
  return {
    source: 'MTUS',
    document: name === '' ? null : stretch.year === null ? name : withoutGuidelines(name),
    documentId: document?.id ?? null,
    year,
    sections: sections.map(({ section, pages }) => toCited(joined, section, pages)),
    pages: unique(chunks.flatMap(chunk => chunk.pages)),
    span: joined.spanOf(stretch.nameStart, Math.max(stretch.end, stretch.nameEnd)),
  };
}

const withoutGuidelines = (name: string): string =>
  name.endsWith('s') ? name.replace(/\s{1,3}guidelines?$/i, '') : name;

/** "2016 Guidelines, Section(s):" belongs to the name. */
function afterGuidelines(text: string, { start, end }: DocumentStretch): DocumentBody {
  const lead =
    /^[\s,.]{0,4}(?:guidelines?\b|chapter\b(?:\sof\sthe\sACOEM\b(?:\s(?:practice\s)?guidelines?\b)?)?)?[\s,.:;]{0,4}(?:\bsections?(?:\s?\(s\))?\s?:|\bsection\s?\(s\)|\bsection\b(?=\s[A-Z][a-z]{3}))?[\s:,;]{0,4}/i.exec(
      text.slice(start, Math.min(end, start + 80)),
    );
  return { start: start + (lead?.[0].length ?? 0), end, year: null };
}

interface DocumentBody {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
}

const EDITION_DATE =
  /[\s,;(]{0,3}\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?((?:19|20)\d\d)\b\)?[\s,;]{0,3}/i;

/** An edition's date in the place of a topic ("July 18 2009 Page(s): 29") is the year of the citation, not a section. */
function withoutEdition(text: string, body: DocumentBody): DocumentBody {
  const cited = text.slice(body.start, body.end);
  const match = / (?:19|20)\d\d/.test(cited) ? EDITION_DATE.exec(cited) : null;
  if (match === null) return body;
  const year = Number(match[1]);
  if (match.index === 0) return { start: body.start + match[0].length, end: body.end, year };
  return { ...body, year };
}

/** What stands before a page mark, with the pages behind it. A last chunk may have none. */
interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly pages: readonly number[];
  /** Pages given beside their section; those of the last mark are collected for all that have none. */
  readonly inline: boolean;
}

function chunksOf(text: string, body: DocumentBody, marks: readonly RegExpMatchArray[]): Chunk[] {
  const chunks: Chunk[] = [];
  let start = body.start;
  marks.forEach((mark, i) => {
    const at = body.start + mark.index!;
    chunks.push({ start, end: at, pages: pagesOf(mark[1]!), inline: i < marks.length - 1 });
    start = at + mark[0].length;
  });
  const rest = text.slice(start, body.end).replace(/\bpages?\s?\(s\)\s?:?\s*$/i, '');
  if (/[A-Za-z0-9]/.test(rest)) chunks.push({ start, end: start + rest.length, pages: [], inline: true });
  return chunks;
}

interface PagedSection {
  readonly section: NamedSection;
  readonly pages: readonly number[];
}

/**
 * A page given inline belongs to its section; of pages collected at the end those not yet given are dealt one each
 * where the counts agree, else to the last section.
 */
function dealPages(named: readonly (readonly NamedSection[])[], chunks: readonly Chunk[]): PagedSection[] {
  const sections: { section: NamedSection; pages: readonly number[] }[] = [];
  const given = new Set<number>();
  chunks.forEach((chunk, i) => {
    sections.push(...named[i]!.map(section => ({ section, pages: [] })));
    if (!chunk.inline) return;
    const last = sections.at(-1);
    if (last !== undefined && named[i]!.length > 0) last.pages = chunk.pages;
    for (const page of chunk.pages) given.add(page);
  });
  const collected = (chunks.find(chunk => !chunk.inline)?.pages ?? []).filter(page => !given.has(page));
  const open = sections.filter(({ pages }) => pages.length === 0);
  if (open.length > 1 && open.length === collected.length) {
    open.forEach((section, i) => {
      section.pages = [collected[i]!];
    });
  } else if (sections.length > 0 && collected.length > 0) {
    const last = sections.at(-1)!;
    last.pages = unique([...last.pages, ...collected]);
  }
  return sections;
}

function toCited(joined: Joined, section: NamedSection, pages: readonly number[]): CitedSection {
  return {
    text: section.text,
    topic: section.topic?.title ?? null,
    pages,
    span: joined.spanOf(section.start, section.end),
  };
}
