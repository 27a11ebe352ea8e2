import type { Finding } from '../finding';
import type { Reference } from '../guidelines/reference';
import type { Determination, Model } from '../model';
import { once } from '../once';
import { type Cited, type CitedDocument, citationsIn, isOfDocument, namedDocuments } from './cited';
import { type Placed, sectionText } from './placed';

/** What a check reads: one determination at a time, with the text it stands in and the guidelines' reference data. */
export interface CheckContext {
  readonly model: Model;
  readonly determination: Determination;
  readonly reference: Reference;
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
  readonly #summary: () => Placed | null;

  constructor(model: Model, determination: Determination, reference: Reference) {
    this.model = model;
    this.determination = determination;
    this.reference = reference;
    this.citations = citationsIn(determination, reference);
    this.cited = this.citations.filter(isOfDocument);
    this.citedPlaces = this.cited.concat(namedDocuments(determination, reference));
    this.#summary = once(() => sectionText(model.text, determination, 'case-summary'));
  }

  get summary(): Placed | null {
    return this.#summary();
  }
}
