import type { PdfFailure } from './failure';
import type { Line } from './lines';

/** What extract.ts asks of the worker: the pages of one PDF from `firstPage` on. A worker reads one order at a time. */
export interface Order {
  readonly bytes: Uint8Array;
  readonly password: string | undefined;
  readonly maxPages: number;
  /** From 1; more where the pages before are read already. */
  readonly firstPage: number;
  /** A PDF that does not permit copying is opened, and no page of it is read. */
  readonly refuseRestricted: boolean;
}

/** What the worker answers: that the PDF is open, each of its pages in order, and the end; or why it could not go on. */
export type Answer =
  | { readonly kind: 'open'; readonly pages: number; readonly copyAllowed: boolean | null }
  | ({ readonly kind: 'page'; readonly page: number } & PageRead)
  /** With the bytes that the worker itself takes. */
  | { readonly kind: 'end'; readonly memory: number }
  | { readonly kind: 'failed'; readonly failure: PdfFailure };

export interface PageRead {
  readonly lines: readonly Line[];
  /** Whether text may be missing. */
  readonly isDamaged: boolean;
  /** Whether words that no reader can see were left out. */
  readonly hasHidden: boolean;
}

export interface PdfText {
  /** The text of each page, in order; '' where a page has none. */
  readonly pages: readonly string[];
  /** Whether the PDF allows copying its text; null where it is not encrypted and so says nothing. */
  readonly copyAllowed: boolean | null;
  /** Numbers (from 1) of pages that are damaged, or took too long, so that text may be missing from them. */
  readonly damagedPages: readonly number[];
  /** Numbers (from 1) of pages from which words that no reader can see were left out. */
  readonly hiddenOnPages: readonly number[];
}
