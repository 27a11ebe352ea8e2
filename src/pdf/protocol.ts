import type { PdfFailure } from './failure';

/** What extract.ts gives the worker. */
export interface Order {
  readonly bytes: Uint8Array;
  readonly password: string | undefined;
  readonly maxPages: number;
}

/** What the worker answers: progress any number of times, then one of the others. */
export type Answer =
  | { readonly kind: 'progress'; readonly page: number; readonly of: number }
  | ({ readonly kind: 'text' } & PdfText)
  | { readonly kind: 'failed'; readonly failure: PdfFailure };

export interface PdfText {
  /** The text of each page, in order; '' where a page has none. */
  readonly pages: readonly string[];
  /** Whether the PDF allows copying its text; null where it is not encrypted and so says nothing. */
  readonly copyAllowed: boolean | null;
  /** Numbers (from 1) of pages that are damaged, so that text may be missing from them. */
  readonly damagedPages: readonly number[];
}
