import type { Finding } from '../finding';
import type { Reference } from '../guidelines/reference';
import type { Determination, Model } from '../model';

/** What a check reads: one determination at a time, with the text it stands in and the guidelines' reference data. */
export interface CheckContext {
  readonly model: Model;
  readonly determination: Determination;
  readonly reference: Reference;
}

/** Pure and total: no check throws, whatever the text. Findings in any order; check.ts sorts them. */
export type Check = (context: CheckContext) => readonly Finding[];
