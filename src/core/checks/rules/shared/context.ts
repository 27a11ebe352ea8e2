import type { Reference } from '../../../guidelines/reference';
import type { Determination, Model } from '../../../model/model';
import type { Span } from '../../../model/span';
import type { Finding } from '../../finding';
import { type Cited, type CitedDocument, citationsIn, documentsOf, namedDocuments } from './cited';
import { type Placed, placed, sectionBody } from './joinPassage';

/** What a check reads: one determination at a time, with the text it stands in and the guidelines' reference data. */
export interface CheckContext {
  readonly model: Model;
  readonly determination: Determination;
  readonly reference: Reference;
  /**
   * The clinical case summary as the source has it, for a first look: its words and dates are those of the joined one but
   * where a line's end parts them. Null where there is none.
   */
  readonly rawSummary: string | null;
  /** The clinical case summary, joined once for all checks when the first asks for it; null where there is none. */
  readonly summary: Placed | null;
  /** All citations of both guideline paragraphs. */
  readonly citations: readonly Cited[];
  /** Those of MTUS documents that the reference knows. */
  readonly cited: readonly CitedDocument[];
  /** The same with the documents that rationales name with a place in them. */
  readonly citedPlaces: readonly CitedDocument[];
}

/** Pure and total: no check throws, whatever the text. Findings in any order; check.ts sorts them. */
export type Check = (context: CheckContext) => readonly Finding[];

export function contextOf(model: Model, determination: Determination, reference: Reference): CheckContext {
  return new Context(model, determination, reference);
}

class Context implements CheckContext {
  readonly model: Model;
  readonly determination: Determination;
  readonly reference: Reference;
  readonly citations: readonly Cited[];
  readonly cited: readonly CitedDocument[];
  readonly citedPlaces: readonly CitedDocument[];
  readonly rawSummary: string | null;
  readonly #summarySpan: Span | null;
  #summary: Placed | null = null;

  constructor(model: Model, determination: Determination, reference: Reference) {
    this.model = model;
    this.determination = determination;
    this.reference = reference;
    this.citations = citationsIn(determination, reference);
    this.cited = documentsOf(this.citations);
    const named = namedDocuments(determination, reference);
    this.citedPlaces = named.length === 0 ? this.cited : [...this.cited, ...named];
    const section = determination.sections.find(({ id }) => id === 'case-summary');
    this.#summarySpan = section === undefined ? null : sectionBody(section);
    this.rawSummary = this.#summarySpan && model.text.slice(this.#summarySpan.start, this.#summarySpan.end);
  }

  get summary(): Placed | null {
    this.#summary ??= this.#summarySpan && placed(this.model.text, this.#summarySpan);
    return this.#summary;
  }
}
