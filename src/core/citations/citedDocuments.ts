import { nameEndAt, namesIn } from '../guidelines/documentNames';
import { editionYearAt, noteEnd } from '../guidelines/editionYear';
import { editionsCited } from '../guidelines/lookup';
import { CHAPTER_LEAD } from '../guidelines/normalizeName';
import { regulationEndAt } from '../guidelines/regulations';
import type { Reference } from '../guidelines/types';
import type { Span } from '../model/span';
import { endWithout } from '../text/trim';

/** One document of a statement: its name, then what is cited of it, as stretches of the joined text. */
export interface DocumentStretch {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

/**
 * The documents that text[start, end) names, a statement about the MTUS, in order and without overlaps: first the one at
 * its beginning, known or not, then those that follow with the year of an edition. None where nothing is named.
 */
export function documentsIn(joined: string, { start, end }: Span, reference: Reference): readonly DocumentStretch[] {
  const text = joined.slice(0, end);
  const lead = chapterLead(text, start);
  const known = knownDocument(text, start, lead[0].length, reference);
  const documents = furtherDocuments(text, { start, end: known?.start ?? start }, reference);
  const limit = beforeNext(text, start, documents[0]?.nameStart);
  if (known !== null) documents.unshift(known);
  else if (limit > start) documents.unshift(unlistedDocument(text.slice(0, limit), start, lead));
  return documents.map((document, i) => ({
    ...document,
    end: beforeNext(text, document.start, documents[i + 1]?.nameStart),
  }));
}

/** The document of an edition that a text names at an offset with its year, behind whatever may lead to it. */
export function namesEditionAt(text: string, at: number, reference: Reference): boolean {
  const document = knownDocument(text, at, chapterLead(text, at)[0].length, reference);
  if (document === null || document.year === null) return false;
  const { nameStart, nameEnd, year } = document;
  return editionsCited(reference, { name: text.slice(nameStart, nameEnd), year }).length > 0;
}

const chapterLead = (text: string, at: number): RegExpExecArray => CHAPTER_LEAD.exec(text.slice(at, at + 120))!;

/** The document that a text names at its beginning, behind what may lead to a chapter, or behind other leads. */
function knownDocument(text: string, start: number, lead: number, reference: Reference): DocumentStretch | null {
  const nameEnd = nameEndAt(text, start + lead, reference.nameWords);
  if (nameEnd !== null) return { ...documentAt(text, { start: start + lead, end: nameEnd }), nameStart: start };
  LOOSE_LEAD.lastIndex = start;
  const before = LOOSE_LEAD.exec(text)?.[1] ?? null;
  const own = LOOSE_LEAD.lastIndex;
  const end = regulationEndAt(text, own) ?? nameEndAt(text, own, reference.nameWords);
  if (end === null) return null;
  const document = documentAt(text, { start: own, end });
  return before === null || document.year !== null ? document : { ...document, year: Number(before) };
}

/** What may stand between "MTUS" and the name of a document, several of it: a new lead is a row. */
const LOOSE_LEADS: readonly string[] = [
  // "MTUS - 8 C.C.R. 9792.24.2", "MTUS (ACOEM Low Back Disorders, 2020)"
  '[-–(] ?',
  // "MTUS Guidelines: Low Back Disorders"
  '(?:treatment |practice )?guidelines?[ :,]{1,3}',
  // "MTUS Guidelines: ACOEM Low Back Disorders"
  'ACOEM[ :,]{1,3}',
  // "MTUS MDGuidelines Low Back Disorders"
  '(?:Reed Group|MD ?Guidelines)[ :,/]{1,3}',
  // "MTUS 2020 Low Back Disorders"
  '((?:19|20)\\d\\d) ',
];
const LOOSE_LEAD = new RegExp(`(?:${LOOSE_LEADS.join('|')}){0,4}`, 'iy');

/** The documents behind the first: known ones with a year or "Guidelines", behind "and", a comma or a semicolon. */
function furtherDocuments(text: string, first: Span, reference: Reference): DocumentStretch[] {
  if (!MAY_FOLLOW.test(text.slice(first.end))) return [];
  return namesIn(text, { start: first.end, end: text.length }, reference.nameWords)
    .map(name => documentAt(text, name))
    .filter(document => followsAnother(text, first.start, document));
}

const MAY_FOLLOW = /(?:19|20)\d\d|guidelines/i;

/** A document whose name is known, with the year of its edition. What is cited of it goes on to the text's end. */
function documentAt(text: string, { start, end }: Span): DocumentStretch {
  const behind = editionYearAt(text, end);
  const listStart = behind?.end ?? noteEnd(text, end);
  return { nameStart: start, nameEnd: end, year: behind?.year ?? null, start: listStart, end: text.length };
}

/** What joins a document to the one before it. */
const JOINT = '(?:[,;:/+(&]|\\b(?:and|or|plus|with|as well as|the|MTUS|ACOEM))';
const ENDS_IN_JOINT = new RegExp(`${JOINT} ?$`, 'i');
const JOINT_OR_BLANK = new RegExp(`(?: |${JOINT})$`, 'i');

/** A name alone may be a section's, "Chronic Pain" of Opioids 2017; with a year or as "... Guidelines" it is a document's. */
function followsAnother(text: string, start: number, { year, nameStart, nameEnd }: DocumentStretch): boolean {
  const before = text.slice(Math.max(start, nameStart - 16), nameStart);
  if (year !== null) return ENDS_IN_JOINT.test(before);
  return /guidelines$/i.test(text.slice(nameStart, nameEnd)) && ENDS_IN_AND.test(before);
}

/** "Initial Care, and the", but not "Initial Care of the". */
const ENDS_IN_AND = /(?:[,;&+]|\b(?:and|plus|as well as)) ?(?:(?:the|MTUS) ?)?$/i;

/** What a text names that is no name of a document: a chapter of ACOEM by its number, or a document that is not known. */
function unlistedDocument(text: string, start: number, lead: RegExpExecArray): DocumentStretch {
  if (lead[1] === undefined) return unknownDocument(text, start);
  return documentAt(text, { start, end: start + lead[0].replace(/\D{1,6}$/, '').length });
}

/** A document that the reference does not know: what stands before its year, its section or its pages. */
function unknownDocument(text: string, start: number): DocumentStretch {
  const stretch = text.slice(start, start + 160);
  const year = / ((?:19|20)\d\d)\b/.exec(stretch);
  if (year !== null && /^[A-Za-z](?:[A-Za-z,&/()'’ -]|: (?=[A-Z]))*$/.test(stretch.slice(0, year.index))) {
    const nameEnd = start + stretch.slice(0, year.index).trimEnd().length;
    const behind = start + year.index + year[0].length;
    return { nameStart: start, nameEnd, year: Number(year[1]), start: behind, end: text.length };
  }
  const guidelines = /^[A-Za-z][A-Za-z,&/()'’ -]*?\bguidelines?\b/i.exec(stretch)?.[0] ?? /^ACOEM\b/.exec(stretch)?.[0];
  const length = guidelines?.length ?? stretch.search(/,|;|:| \(?(?:page|pg|section)|$/i);
  return { nameStart: start, nameEnd: start + length, year: null, start: start + length, end: text.length };
}

/** Where what stands before a next document ends, without what joins the two; the text's end where there is none. */
const beforeNext = (text: string, start: number, next: number | undefined): number =>
  next === undefined ? text.length : endWithout(text, { start, end: next }, JOINT_OR_BLANK);
