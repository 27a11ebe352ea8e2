import { nameEndAt } from '../guidelines/documentNames';
import { editionYearAt } from '../guidelines/editionYear';
import { editionMeant, editionsCited } from '../guidelines/lookup';
import type { GuidelineDocument } from '../guidelines/types';
import type { Span } from '../model/span';
import { matchesOf } from '../text/matches';
import type { CitationContext } from './citationContext';

/** A guideline document named in a running text; from its name to the year of the edition, where one follows. */
export interface Mention extends Span {
  /** As written, without year. */
  readonly name: string;
  readonly year: number | null;
  /** All that the name and year may mean, and the one of them that is meant. */
  readonly editions: readonly GuidelineDocument[];
  readonly document: GuidelineDocument | null;
  readonly kind: 'document' | 'regulation';
}

/** The guideline documents that a text names, in order, without overlaps. */
export function mentionsIn(context: CitationContext): readonly Mention[] {
  const { text } = context.joined;
  const found = [...titlesIn(context), ...chaptersIn(context), ...regulationsIn(context)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const mentions: Mention[] = [];
  for (const mention of found) {
    const last = mentions.at(-1);
    if (last === undefined || !belongTogether(text, last, mention)) mentions.push(mention);
    else if (mention.end > last.end) mentions[mentions.length - 1] = joinedMention(text, last, mention);
  }
  return mentions;
}

/** "Chapter 12, Low Back Complaints" and "Guidelines MTUS - 8 C.C.R. 9792.24.2" are one. */
function belongTogether(text: string, a: Mention, b: Mention): boolean {
  if (b.start < a.end) return true;
  if (b.start - a.end > 30) return false;
  const between = text.slice(a.end, b.start);
  if (b.kind === 'regulation')
    return /^[ ,(]{0,3}(?:MTUS\b)?[ ,(–-]{0,5}(?:title )?8 ?C\.? ?C\.? ?R\.?[ ,§]{0,3}$/i.test(between);
  return a.document !== null && a.document === b.document && /^[ ,:(–-]*$/.test(between);
}

function joinedMention(text: string, a: Mention, b: Mention): Mention {
  const name = b.kind === 'regulation' ? a.name : text.slice(a.start, b.start + b.name.length);
  return {
    ...a,
    name,
    end: b.end,
    ...(b.year === null ? {} : { year: b.year, editions: b.editions, document: b.document }),
  };
}

/** Where a word with a capital letter begins. */
const CAPITAL = /(?<![A-Za-z])[A-Z]/g;

/** The documents that are named by their titles. */
function titlesIn({ joined: { text }, reference, date }: CitationContext): Mention[] {
  const found: Mention[] = [];
  for (const { index: start } of matchesOf(CAPITAL, text)) {
    const end = start < (found.at(-1)?.end ?? 0) ? null : nameEndAt(text, start, reference.nameWords);
    if (end === null) continue;
    const name = text.slice(start, end);
    const { year, length } = yearBehind(text, end) ?? yearBefore(text, start) ?? NO_YEAR;
    const editions = editionsCited(reference, { name, year });
    if (editions.length === 0 || !(isTitle(name) || year !== null)) continue;
    const document = editionMeant(editions, { year, form: 'sections' }, date);
    found.push({ name, start, end: end + length, year, editions, document, kind: 'document' });
  }
  return found;
}

/**
 * What tells a title without a year from the same words in a sentence, beside its first letter: its last word. One word
 * alone is none.
 */
const isTitle = (name: string): boolean =>
  / \w+(?: |$)/.test(name) &&
  (/[^a-z](?:guidelines?|complaints|conditions|treatment|approaches)$/i.test(name) || / Disorders$/.test(name));

/** The year of an edition at a name, and how many letters it takes behind it. */
interface YearAtName {
  readonly year: number | null;
  readonly length: number;
}

const NO_YEAR: YearAtName = { year: null, length: 0 };

/** "(July 28, 2016)" behind a name that ends at an offset, also behind "MTUS - 8 C.C.R. 9792.24.2". */
function yearBehind(text: string, at: number): YearAtName | null {
  const match = YEAR_BEHIND.exec(text.slice(at, at + 70));
  if (match !== null) return { year: Number(match[1]), length: match[0].length };
  const behind = editionYearAt(text, at);
  return behind === null ? null : { year: behind.year, length: behind.end - at };
}

const YEAR_BEHIND =
  /^(?: MTUS)?[ ,(–-]{0,4}(?:8 ?C\.? ?C\.? ?R\.?[ §]{0,3}9792[\d.]{0,8}[ ,]{0,2})?\(?(?:[A-Z][a-z]{2,8} (?:\d{1,2}, ?)?)?((?:19|20)\d\d)\b\)?/;

/** The year before a name that begins at an offset: "MTUS 2016, Chronic Pain Medical Treatment Guidelines", "the 2020 ...". */
function yearBefore(text: string, at: number): YearAtName | null {
  const match = /\b(?:MTUS|the) \(?((?:19|20)\d\d)\)?,? $/i.exec(text.slice(Math.max(0, at - 16), at));
  return match === null ? null : { year: Number(match[1]), length: 0 };
}

const CHAPTER = /[Cc]hapter (\d{1,2})(?!\w)/g;

/** The chapters that are named by their numbers: of ACOEM, or of one named before in the clause. */
function chaptersIn({ joined: { text }, reference, date }: CitationContext): Mention[] {
  if (!/\bACOEM\b|\bMTUS\b/.test(text)) return [];
  return matchesOf(CHAPTER, text).flatMap(({ 0: words, 1: number, index }) => {
    const start = acoemBefore(text, index);
    const end = index + words.length;
    if (start === index && !isOfAcoem(text, index)) return [];
    if (/\b(?:3rd|third)\b/i.test(text.slice(Math.max(0, start - 30), end + 30))) return [];
    const editions = editionsCited(reference, { name: `ACOEM Chapter ${number}`, year: null });
    const document = editionMeant(editions, { year: null, form: 'sections' }, date);
    if (document === null) return [];
    return [{ name: text.slice(start, end), start, end, year: null, editions, document, kind: 'document' as const }];
  });
}

const ACOEM =
  /\bACOEM\b[ ,:]{0,3}(?:(?:Occupational Medicine )?(?:Practice )?Guidelines?[ ,:]{0,3})?(?:\(?(?:2nd|second) ed(?:ition|\.)?\)?[ ,:]{0,3})?(?:\(?2004\)?[ ,:]{0,3})?c$/i;
const LONGEST_ACOEM = 90;

/** Where ACOEM begins that stands before a chapter, or the chapter itself. */
function acoemBefore(text: string, at: number): number {
  const match = ACOEM.exec(text.slice(Math.max(0, at - LONGEST_ACOEM), at + 1));
  return match === null ? at : at + 1 - match[0].length;
}

/** Whether the word at an offset stands alone, behind a source of chapters in its clause. */
function isOfAcoem(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 150), at);
  return !/\w$/.test(before) && /\b(?:ACOEM|MTUS)\b/.test(before.split('.').at(-1)!);
}

const REGULATION = /(?<!\w)9792\.\d{2}(?:\.\d{1,2})?(?:\([a-z]\)(?:\(\d{1,2}\))?)?/g;

/** The sections of the regulations that are named by their numbers: "9792.20(e)". */
function regulationsIn({ joined: { text }, reference, date }: CitationContext): Mention[] {
  if (!text.includes('9792.')) return [];
  return matchesOf(REGULATION, text).map(({ 0: name, index }) => {
    const end = index + name.length;
    const { year, length } = yearBehind(text, end) ?? NO_YEAR;
    const editions = editionsCited(reference, { name, year });
    const document = editionMeant(editions, { year, form: 'regulation' }, date);
    return { name, start: index, end: end + length, year, editions, document, kind: 'regulation' as const };
  });
}
