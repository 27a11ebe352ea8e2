import type { KnownCitation } from '../../../guidelines/assess';
import { editionYearAt } from '../../../guidelines/editionYear';
import { documentById } from '../../../guidelines/lookup';
import type { GuidelineDocument, Reference } from '../../../guidelines/types';
import type { Citation, CitedSection, Determination, GuidelineParagraph, Item } from '../../../model/model';
import type { Side } from '../../../model/query';
import type { Span } from '../../../model/span';
import { onceFor } from '../../../text/once';
import { PAGE_MARK, pagesOf } from '../../../text/pages';
import { joinPassage } from './joinPassage';

/** A citation with whose it is, and the MTUS document of the reference that it means, null where it means none. */
export interface ItemCitation extends Omit<KnownCitation, 'document'> {
  readonly side: Side;
  readonly document: GuidelineDocument | null;
}

/** One whose document the reference knows. */
export interface KnownItemCitation extends ItemCitation {
  readonly document: GuidelineDocument;
}

/** Whether the reference knows the document of a citation. */
export const isKnown = (cited: ItemCitation): cited is KnownItemCitation => cited.document !== null;

/** The citations of both guideline paragraphs of all items. */
export function citationsIn(determination: Determination, reference: Reference): ItemCitation[] {
  const cited: ItemCitation[] = [];
  const add = (item: Item, side: Side, paragraph: GuidelineParagraph | null): void => {
    for (const citation of paragraph?.citations ?? []) {
      const document = citation.source === 'MTUS' ? documentById(reference, citation.documentId) : null;
      cited.push({ reference, determination, item, side, citation, document });
    }
  };
  for (const item of determination.items) {
    add(item, 'claims-administrator', item.claimsAdministratorGuideline);
    add(item, 'maximus', item.maximusGuideline);
  }
  return cited;
}

/** The documents that rationales name with a place in them. */
export function namedDocuments(determination: Determination, reference: Reference): KnownItemCitation[] {
  const named: KnownItemCitation[] = [];
  for (const item of determination.items)
    for (const citation of item.rationale?.citations ?? []) {
      const document = documentById(reference, citation.documentId);
      if (document !== null) named.push({ reference, determination, item, side: 'rationale', citation, document });
    }
  return named;
}

/** A document's name as cited, with its year: "Knee Complaints 2004". */
export const citedName = ({ document, year }: Citation): string =>
  [document, year].filter(part => part !== null).join(' ');

/** Where the name and the year of a citation's document stand; the whole citation where they are not found. */
export function nameSpan(text: string, citation: Citation): Span {
  const { document, year } = citation;
  if (document === null) return citation.span;
  const { start: from, end: to } = citation.span;
  const { text: joined, spanOf } = joinPassage(text, { start: from, end: Math.min(to, from + REACH) });
  const start = joined.indexOf(document);
  if (start < 0) return citation.span;
  const end = start + document.length;
  CLOSING_WORD.lastIndex = end;
  const behind = editionYearAt(joined, CLOSING_WORD.test(joined) ? CLOSING_WORD.lastIndex : end);
  return spanOf(start, behind !== null && behind.year === year ? behind.end : end);
}

/** "Elbow Disorders Guideline (ACOEM 2013)". */
const CLOSING_WORD = /\sguidelines?\b/iy;

/** How far a name, or a page collected behind all sections, may lie from where it is looked for. */
const REACH = 400;

/**
 * Where a page of a section stands: the number, or the range that holds it; the section where it is not found. Pages stand
 * behind their section or are collected at the citation's end.
 */
export function pageSpan(text: string, citation: Citation, section: CitedSection | null, page: number): Span {
  const { start, end } = citation.span;
  const from = section === null ? start : section.span.end;
  const next = (section === null ? citation.sections[0] : nextSections(citation).get(section))?.span.start ?? end;
  const found = pageIn(text, { start: from, end: Math.min(next, from + REACH) }, page);
  return found ?? pageIn(text, { start: Math.max(from, end - REACH), end }, page) ?? section?.span ?? citation.span;
}

/** By each section of a citation the one behind it. */
const nextSections = onceFor(
  ({ sections }: Citation) => new Map(sections.map((section, i) => [section, sections[i + 1]])),
);

function pageIn(text: string, span: Span, page: number): Span | null {
  const { text: joined, spanOf } = joinPassage(text, span);
  for (const mark of joined.matchAll(PAGE_MARK)) {
    let at = mark.index + mark[0].length - mark[1]!.length;
    for (const part of mark[1]!.split(/([,&]|\band\b)/)) {
      const number = part.trim();
      if (/^\d/.test(number) && pagesOf(number).includes(page)) {
        const start = at + part.indexOf(number);
        return spanOf(start, start + number.length);
      }
      at += part.length;
    }
  }
  return null;
}
