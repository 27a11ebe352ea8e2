import { documentCited } from './guidelines/lookup';
import { namesIn } from './guidelines/names';
import type { GuidelineDocument, Reference } from './guidelines/reference';
import { matchesOf } from './matches';

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
  const found = names(text, reference, date);
  if (text.includes('hapter ')) found.push(...chapters(text, reference, date));
  if (text.includes('9792.')) found.push(...regulations(text, reference, date));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const mentions: Mention[] = [];
  for (const mention of found) {
    const last = mentions.at(-1);
    if (last === undefined || !belongTogether(text, last, mention)) mentions.push(mention);
    else if (mention.end > last.end) mentions[mentions.length - 1] = joined(text, last, mention);
  }
  return mentions;
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

/** What tells a title from the same words in a sentence. */
const IS_TITLE = /\bguidelines?$|^[A-Z].*\b(?:complaints|conditions|treatment|approaches)$/i;

function names(text: string, reference: Reference, date: string | null): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end } of namesIn(text, 0, text.length, reference.nameWords)) {
    if (!isCapital(text.charCodeAt(start))) continue;
    const name = text.slice(start, end);
    if (!IS_TITLE.test(name) || !/ \w+ /.test(`${name} `)) continue;
    const { year, length } = yearBehind(text, end) ?? yearBefore(text, start) ?? NO_YEAR;
    const document = documentCited(reference, { name, year, form: 'sections' }, date);
    if (document !== null) mentions.push({ name, start, end: end + length, year, document, kind: 'document' });
  }
  return mentions;
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

const NO_YEAR = { year: null, length: 0 };

const isLetter = (code: number): boolean => isCapital(code) || (code >= 97 && code <= 122);
const BLANK = ' '.charCodeAt(0);

const YEAR_BEHIND =
  /^(?: MTUS)?[\s,(–-]{0,4}(?:8 ?C\.? ?C\.? ?R\.?[\s§]{0,3}9792[\d.]{0,8}[\s,]{0,2})?\(?(?:[A-Z][a-z]{2,8} (?:\d{1,2}, ?)?)?((?:19|20)\d\d)\b\)?/;

/** "(July 28, 2016)" behind a name. */
function yearBehind(text: string, at: number): { year: number; length: number } | null {
  const match = YEAR_BEHIND.exec(text.slice(at, at + 70));
  return match === null ? null : { year: Number(match[1]), length: match[0].length };
}

/** "MTUS 2016, Chronic Pain Medical Treatment Guidelines". */
function yearBefore(text: string, at: number): { year: number; length: number } | null {
  if (text.charCodeAt(at - 1) !== BLANK || isLetter(text.charCodeAt(at - 2))) return null;
  const match = /\bMTUS \(?((?:19|20)\d\d)\)?,? $/.exec(text.slice(Math.max(0, at - 16), at));
  return match === null ? null : { year: Number(match[1]), length: 0 };
}

const CHAPTER =
  /\b(?:ACOEM\b[\s,:]{0,3}(?:(?:Occupational Medicine )?(?:Practice )?Guidelines?[\s,:]{0,3})?(?:\(?(?:2nd|second) ed(?:ition|\.)?\)?[\s,:]{0,3})?(?:\(?2004\)?[\s,:]{0,3})?)?chapter (\d{1,2})\b/gi;

/** Chapters by number: of ACOEM, or of one named before in the same text. */
function chapters(text: string, reference: Reference, date: string | null): Mention[] {
  if (!/\bACOEM\b|\bMTUS\b/.test(text)) return [];
  return matchesOf(CHAPTER, text).flatMap(match => {
    const [name, number] = match;
    const ofAcoem = /^ACOEM/i.test(name) || /\b(?:ACOEM|MTUS)\b/.test(clauseBefore(text, match.index));
    if (
      !ofAcoem ||
      /\b(?:3rd|third)\b/i.test(text.slice(Math.max(0, match.index - 30), match.index + name.length + 30))
    )
      return [];
    const cited = { name: `ACOEM Chapter ${number}`, year: null, form: 'sections' } as const;
    const document = documentCited(reference, cited, date);
    if (document === null) return [];
    return [{ name, start: match.index, end: match.index + name.length, year: null, document, kind: 'document' }];
  });
}

const clauseBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 150), at)
    .split('.')
    .at(-1)!;

const REGULATION = /\b9792\.\d{2}(?:\.\d{1,2})?(?:\([a-z]\)(?:\(\d{1,2}\))?)?/g;

function regulations(text: string, reference: Reference, date: string | null): Mention[] {
  return matchesOf(REGULATION, text).map(match => {
    const end = match.index + match[0].length;
    const { year, length } = yearBehind(text, end) ?? NO_YEAR;
    const regulation = `8 CCR ${match[0].replace(/\(.*/, '')}`;
    const rows = reference.documents.filter(document => document.regulation === regulation);
    const document = rows.find(row => row.kind === 'regulation') ?? editionOf(rows, year, date);
    return { name: match[0], start: match.index, end: end + length, year, document, kind: 'regulation' };
  });
}

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
