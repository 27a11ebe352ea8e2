import type { Finding } from '../finding';
import type { Reference } from '../guidelines/reference';
import type { Determination, Model } from '../model';
import { type CitedDocument, citedDocuments, namedDocuments } from './cited';
import { type Placed, sectionText } from './placed';

/** What a check reads: one determination at a time, with the text it stands in and the guidelines' reference data. */
export interface CheckContext {
  readonly model: Model;
  readonly determination: Determination;
  readonly reference: Reference;
  /** The clinical case summary, joined once for all checks; null where there is none. */
  readonly summary: Placed | null;
  /** The citations of MTUS documents that the reference knows, of both guideline paragraphs. */
  readonly cited: readonly CitedDocument[];
  /** The same with the documents that rationales name with a place in them. */
  readonly citedPlaces: readonly CitedDocument[];
}

/** Pure and total: no check throws, whatever the text. Findings in any order; check.ts sorts them. */
export type Check = (context: CheckContext) => readonly Finding[];

export function contextOf(model: Model, determination: Determination, reference: Reference): CheckContext {
  const cited = citedDocuments(determination, reference);
  return {
    model,
    determination,
    reference,
    summary: sectionText(model.text, determination, 'case-summary'),
    cited,
    citedPlaces: [...cited, ...namedDocuments(determination, reference)],
  };
}
