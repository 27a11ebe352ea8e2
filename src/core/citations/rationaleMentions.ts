import { documentCited } from '../guidelines/lookup';
import { nameEndAt } from '../guidelines/names';
import type { GuidelineDocument, Reference } from '../guidelines/reference';
import { AMPERSAND, BLANK, COMMA, HYPHEN, isCapital, isDigit, isLetter, isWordPart, SLASH } from '../text/characters';
import { onceFor } from '../text/once';
import { NO_YEAR, yearBefore, yearBehind } from './mentionYears';

/** A guideline document named in a running text; offsets of that text. */
export interface Mention {
  /** As written, without year. */
  readonly name: string;
  readonly start: number;
  /** Behind the name and, where one follows, the year of the edition. */
  readonly end: number;
  readonly year: number | null;
  readonly document: GuidelineDocument | null;
  readonly kind: 'document' | 'regulation';
}

/** The guideline documents that a text names, in order, without overlaps. `date` (ISO) decides between editions. */
export function mentionsIn(text: string, reference: Reference, date: string | null): Mention[] {
  const found = foundIn(text, reference, date);
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const mentions: Mention[] = [];
  for (const mention of found) {
    const last = mentions.at(-1);
    if (last === undefined || !belongTogether(text, last, mention)) mentions.push(mention);
    else if (mention.end > last.end) mentions[mentions.length - 1] = joined(text, last, mention);
  }
  return mentions;
}

/** What every mention holds: a word with which a title ends, the number of a chapter or of a section of the regulations. */
const SIGN = /guideline|complaints|conditions|treatment|approaches|chapter (?=\d)|9792\.\d\d/gi;

function foundIn(text: string, reference: Reference, date: string | null): Mention[] {
  const found: Mention[] = [];
  let read = 0;
  let mayNameChapters: boolean | undefined;
  SIGN.lastIndex = 0;
  while (SIGN.test(text)) {
    const end = SIGN.lastIndex;
    const last = text.charCodeAt(end - 1);
    if (last === BLANK) {
      mayNameChapters ??= text.includes('hapter ') && /\bACOEM\b|\bMTUS\b/.test(text);
      if (mayNameChapters) addChapter(found, text, end - CHAPTER.length, reference, date);
    } else if (isDigit(last)) SIGN.lastIndex = addRegulation(found, text, end - '9792.20'.length, reference, date);
    else if (end > read) read = addTitles(found, text, read, end, reference, date);
  }
  return found;
}

/** "Chapter 12, Low Back Complaints" and "Guidelines MTUS - 8 C.C.R. 9792.24.2" are one. */
function belongTogether(text: string, a: Mention, b: Mention): boolean {
  if (b.start < a.end) return true;
  if (b.start - a.end > 30) return false;
  const between = text.slice(a.end, b.start);
  if (b.kind === 'regulation')
    return /^[\s,(]{0,3}(?:MTUS\b)?[\s,(–-]{0,5}(?:title )?8 ?C\.? ?C\.? ?R\.?[\s,§]{0,3}$/i.test(between);
  return a.document !== null && a.document === b.document && /^[\s,:(–-]*$/.test(between);
}

function joined(text: string, a: Mention, b: Mention): Mention {
  const name = b.kind === 'regulation' ? a.name : text.slice(a.start, b.start + b.name.length);
  return { ...a, name, end: b.end, ...(b.year === null ? {} : { year: b.year, document: b.document }) };
}

/**
 * Adds the titles that begin between `from` and `to`, in a row of words that go on to there, and returns how far names
 * have been looked for. No name goes on over another mark than a blank, a comma, a hyphen, a slash or "&".
 */
function addTitles(
  found: Mention[],
  text: string,
  from: number,
  to: number,
  reference: Reference,
  date: string | null,
): number {
  let at = to;
  while (at > from && mayBeOfName(text.charCodeAt(at - 1))) at--;
  while (at < to) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    const end = withGuidelines(text, nameEndAt(text, at, text.length, reference.nameWords));
    if (end < 0) while (isLetter(text.charCodeAt(at))) at++;
    else {
      at = end;
      if (isTitle(text, start, end)) addTitle(found, text, start, end, reference, date);
    }
  }
  return at;
}

function withGuidelines(text: string, end: number): number {
  CLOSING.lastIndex = end;
  return end >= 0 && CLOSING.test(text) ? CLOSING.lastIndex : end;
}

const CLOSING = /[ ,/-]{1,2}guidelines?(?![a-z])/iy;

function addTitle(
  found: Mention[],
  text: string,
  start: number,
  end: number,
  reference: Reference,
  date: string | null,
): void {
  const name = text.slice(start, end);
  const { year, length } = yearBehind(text, end) ?? yearBefore(text, start) ?? NO_YEAR;
  const document = documentCited(reference, { name, year, form: 'sections' }, date);
  if (document !== null) found.push({ name, start, end: end + length, year, document, kind: 'document' });
}

const mayBeOfName = (code: number): boolean =>
  isLetter(code) || code === BLANK || code === COMMA || code === HYPHEN || code === SLASH || code === AMPERSAND;

/** What tells a title from the same words in a sentence: its first letter and last word. One word alone is none. */
function isTitle(text: string, start: number, end: number): boolean {
  if (!isCapital(text.charCodeAt(start))) return false;
  let last = end;
  while (last > start && isLetter(text.charCodeAt(last - 1))) last--;
  LAST_WORD.lastIndex = last;
  if (last === start || !LAST_WORD.test(text) || LAST_WORD.lastIndex !== end) return false;
  return text.charCodeAt(last - 1) === BLANK || / \w+ /.test(text.slice(start, end));
}

const LAST_WORD = /guidelines?|complaints|conditions|treatment|approaches/iy;

/** Adds the chapter whose number stands behind the word at an offset: of ACOEM, or of one named before in the clause. */
function addChapter(found: Mention[], text: string, at: number, reference: Reference, date: string | null): void {
  let end = at + CHAPTER.length + 1;
  if (isDigit(text.charCodeAt(end))) end++;
  const start = acoemBefore(text, at);
  if (isWordPart(text.charCodeAt(end)) || (start === at && isWordPart(text.charCodeAt(at - 1)))) return;
  if (start === at && !/\b(?:ACOEM|MTUS)\b/.test(clauseBefore(text, at))) return;
  if (/\b(?:3rd|third)\b/i.test(text.slice(Math.max(0, start - 30), end + 30))) return;
  const number = text.slice(at + CHAPTER.length, end);
  const cited = { name: `ACOEM Chapter ${number}`, year: null, form: 'sections' } as const;
  const document = documentCited(reference, cited, date);
  if (document === null) return;
  found.push({ name: text.slice(start, end), start, end, year: null, document, kind: 'document' });
}

/** Where ACOEM begins that stands before a chapter, or the chapter itself. */
function acoemBefore(text: string, at: number): number {
  const usual = at - 'ACOEM '.length;
  if (text.startsWith('ACOEM ', usual) && !isWordPart(text.charCodeAt(usual - 1))) return usual;
  const match = ACOEM.exec(text.slice(Math.max(0, at - LONGEST_ACOEM), at + 1));
  return match === null ? at : at + 1 - match[0].length;
}

const ACOEM =
  /\bACOEM\b[\s,:]{0,3}(?:(?:Occupational Medicine )?(?:Practice )?Guidelines?[\s,:]{0,3})?(?:\(?(?:2nd|second) ed(?:ition|\.)?\)?[\s,:]{0,3})?(?:\(?2004\)?[\s,:]{0,3})?c$/i;
const CHAPTER = 'chapter ';
const LONGEST_ACOEM = 90;

const clauseBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 150), at)
    .split('.')
    .at(-1)!;

const REGULATION = /9792\.\d{2}(?:\.\d{1,2})?(?:\([a-z]\)(?:\(\d{1,2}\))?)?/y;

/** Adds the section of the regulations whose number stands at an offset, and returns where it ends. */
function addRegulation(
  found: Mention[],
  text: string,
  start: number,
  reference: Reference,
  date: string | null,
): number {
  REGULATION.lastIndex = start;
  if (isWordPart(text.charCodeAt(start - 1)) || !REGULATION.test(text)) return start + 1;
  const end = REGULATION.lastIndex;
  const name = text.slice(start, end);
  const { year, length } = yearBehind(text, end) ?? NO_YEAR;
  const rows = byRegulation(reference).get(numberOf(name)) ?? [];
  const document = rows.find(row => row.kind === 'regulation') ?? editionOf(rows, year, date);
  found.push({ name, start, end: end + length, year, document, kind: 'regulation' });
  return end;
}

/** "9792.20" of "9792.20(e)". */
function numberOf(name: string): string {
  const bracket = name.indexOf('(');
  return bracket < 0 ? name : name.slice(0, bracket);
}

/** The documents of a reference by the number of their section of the regulations. */
const byRegulation = onceFor(({ documents }: Reference) => {
  const rows = new Map<string, GuidelineDocument[]>();
  for (const document of documents) {
    if (!document.regulation?.startsWith(CODE)) continue;
    const number = document.regulation.slice(CODE.length);
    rows.set(number, [...(rows.get(number) ?? []), document]);
  }
  return rows;
});

const CODE = '8 CCR ';

/** The one edition of a section of the regulations that a year or a day leaves. */
function editionOf(
  rows: readonly GuidelineDocument[],
  year: number | null,
  date: string | null,
): GuidelineDocument | null {
  const left = rows.filter(({ effectiveFrom, effectiveTo }) =>
    year !== null
      ? effectiveFrom?.startsWith(`${year}`)
      : date !== null &&
        effectiveFrom !== null &&
        effectiveFrom <= date &&
        (effectiveTo === null || date <= effectiveTo),
  );
  return left.length === 1 ? left[0]! : null;
}
