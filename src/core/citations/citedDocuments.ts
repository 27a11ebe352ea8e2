import { nameEndAt, namesIn } from '../guidelines/names';
import { CHAPTER_LEAD, type Reference } from '../guidelines/reference';
import type { Span } from '../model/span';
import { BLANK, isDigit, isWordPart, SLASH } from '../text/characters';

/** One document of a statement: its name, then what is cited of it, as stretches of the joined text. */
export interface DocumentStretch {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
  /** Whether another year may stand in what is cited. */
  readonly mayHaveYear: boolean;
}

/** The documents that text[start, end) names, a statement about the MTUS: first one at its beginning, known or not. */
export function documentsIn(text: string, { start, end }: Span, reference: Reference): readonly DocumentStretch[] {
  const from = text.charCodeAt(start) === SLASH ? start + 1 : start; // "MTUS/ACOEM"
  const nameEnd = usualNameEnd(text, from, end, reference);
  const year = nameEnd < 0 ? -1 : yearAt(text, nameEnd, end);
  if (nameEnd < 0 || mayNameAnother(text, year, end)) return severalDocuments(text, from, end, reference);
  return [{ nameStart: from, nameEnd, year: null, start: nameEnd, end, mayHaveYear: year >= 0 }];
}

const GUIDELINES = ' Guidelines';

/** Where a known name at `start` ends, with a closing "Guidelines" in the usual letters; -1 where there is none. */
function usualNameEnd(text: string, start: number, end: number, reference: Reference): number {
  const nameEnd = nameEndAt(text, start, end, reference.nameWords);
  if (nameEnd < 0 || !(isG(text.charCodeAt(nameEnd + 1)) || isG(text.charCodeAt(nameEnd + 2)))) return nameEnd;
  const closing = nameEnd + GUIDELINES.length;
  const isUsual = closing <= end && text.startsWith(GUIDELINES, nameEnd) && !isWordPart(text.charCodeAt(closing));
  return isUsual ? closing : -1;
}

/** Whether a year from `first` on may belong to a name: the first one's own, or a further one's. That of a date does not. */
function mayNameAnother(text: string, first: number, end: number): boolean {
  for (let year = first; year >= 0; year = yearAt(text, year + 4, end))
    if (text.charCodeAt(year - 1) !== BLANK || !isDigit(text.charCodeAt(year - 2))) return true;
  return false;
}

/** Where the four digits of a year stand first in text[start, end), or -1. */
export function yearAt(text: string, start: number, end: number): number {
  for (let at = start; at + 4 <= end; at++) {
    if (!isDigit(text.charCodeAt(at)) || !(text.startsWith('20', at) || text.startsWith('19', at))) continue;
    if (isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3))) return at;
  }
  return -1;
}

function severalDocuments(text: string, start: number, end: number, reference: Reference): DocumentStretch[] {
  const lead = CHAPTER_LEAD.exec(text.slice(start, Math.min(end, start + 120)));
  const afterLead = start + (lead?.[0].length ?? 0);
  const names = namesIn(text, start, end, reference.nameWords);
  const found: DocumentStretch[] = [];
  for (let i = 0; i < names.length; i++) {
    const name = nameAt(text, names[i]!.start, names[i]!.end, end);
    if (i === 0 && (name.nameStart === start || name.nameStart === afterLead))
      found.push({ ...name, nameStart: start });
    else if (name.nameStart !== afterLead && name.year !== null && followsAnother(text, start, name.nameStart))
      found.push(name);
  }
  if (found[0]?.nameStart !== start)
    found.unshift(lead?.[1] === undefined ? unknownName(text, start, end) : numberedChapter(text, start, lead[0], end));
  return found.map((name, i) => ({ ...name, end: beforeNext(text, name.start, found[i + 1]?.nameStart, end) }));
}

const YEAR = /^[\s,(]{0,3}((?:19|20)\d\d)\b\)?/;

function nameAt(text: string, nameStart: number, nameEnd: number, end: number): DocumentStretch {
  const year = YEAR.exec(text.slice(nameEnd, Math.min(end, nameEnd + 12)));
  if (year === null) return { nameStart, nameEnd, year: null, start: nameEnd, end, mayHaveYear: true };
  return { nameStart, nameEnd, year: Number(year[1]), start: nameEnd + year[0].length, end, mayHaveYear: true };
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
    const behind = start + year.index + year[0].length;
    return { nameStart: start, nameEnd, year: Number(year[1]), start: behind, end, mayHaveYear: true };
  }
  const guidelines =
    /^[A-Za-z][A-Za-z,&/()'’ -]*?\bguidelines?\b/i.exec(stretch)?.[0] ??
    /^ACOEM\b|^9792[\d.]*(?:\([a-z]\))?/.exec(stretch)?.[0];
  const length = guidelines?.length ?? stretch.search(/,|;|:|\s\(?(?:page|pg|section)|$/i);
  return { nameStart: start, nameEnd: start + length, year: null, start: start + length, end, mayHaveYear: true };
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

const isG = (code: number): boolean => (code | 32) === LETTER_G;
const LETTER_G = 'g'.charCodeAt(0);
