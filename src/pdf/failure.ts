/** Why a PDF could not be read. Holds facts only, never a word of the document. */
export type PdfFailure =
  | { readonly code: 'empty' }
  | { readonly code: 'not-a-pdf' }
  | { readonly code: 'damaged' }
  | { readonly code: 'password-needed' }
  | { readonly code: 'wrong-password' }
  | { readonly code: 'no-text' }
  /** It does not permit copying, and the caller wants no text of such ones. */
  | { readonly code: 'copy-refused' }
  | { readonly code: 'too-large'; readonly unit: 'MB' | 'pages'; readonly limit: number }
  | { readonly code: 'too-slow'; readonly seconds: number }
  | { readonly code: 'out-of-memory' }
  | { readonly code: 'cancelled' };

/** One plain sentence for people: what is wrong and what to do about it. */
export function describeFailure(failure: PdfFailure): string {
  switch (failure.code) {
    case 'empty':
      return 'The file is empty, as after a download that was broken off: download it again.';
    case 'not-a-pdf':
      return 'This is not a PDF, whatever its name says: open it as text or look for the right file.';
    case 'damaged':
      return 'The PDF is damaged or incomplete: download it again, or open it in a PDF viewer and save a new copy.';
    case 'password-needed':
      return 'The PDF is locked with a password: give the password, or import a copy saved without one.';
    case 'wrong-password':
      return 'The password does not open the PDF: check it and try again.';
    case 'no-text':
      return 'The PDF holds pictures of pages (a scan) and no text: run text recognition (OCR) on it first and import the result.';
    case 'copy-refused':
      return 'The PDF does not permit copying its text: ask whoever made it for a copy that does.';
    case 'too-large':
      return `The PDF has more than ${failure.limit} ${failure.unit}: split it and import the part that holds the determination.`;
    case 'too-slow':
      return `The PDF could not be read within ${failure.seconds} seconds: open it in a PDF viewer, save a new copy and import that.`;
    case 'out-of-memory':
      return 'The PDF needs more memory to read than is allowed: open it in a PDF viewer, save a new copy and import that.';
    case 'cancelled':
      return 'The import was canceled: nothing was opened or changed.';
  }
}
