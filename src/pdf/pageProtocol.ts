import type { Piece } from './lines';

/** What the editor tells the page that shows a PDF. Places are points from the top of a page, pages count from 1. */
export type ToPage =
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly password: string | undefined }
  /** The line of the cursor, which comes into the window; none where it is not of the PDF. */
  | { readonly kind: 'mark'; readonly at: PlaceOfPdf | undefined }
  /** The place comes to the upper quarter of the window, as in the text. */
  | { readonly kind: 'scroll'; readonly at: PlaceOfPdf };

export interface PlaceOfPdf {
  readonly page: number;
  readonly y: number;
}

/** What the page tells the editor. */
export type FromPage =
  /** Its script runs; also each time it is shown again. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'password'; readonly why: 'password-needed' | 'wrong-password' }
  | { readonly kind: 'read'; readonly pages: readonly PageOfPdf[] }
  /** A person has scrolled so that this place stands in the upper quarter, or has clicked it. */
  | { readonly kind: 'scrolled' | 'clicked'; readonly at: PlaceOfPdf };

export interface PageOfPdf {
  readonly height: number;
  readonly pieces: readonly Piece[];
}
