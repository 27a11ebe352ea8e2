import type * as vscode from 'vscode';
import type { Documents } from '../../editor/documents';
import type { FileMemory } from '../../editor/fileMemory';

/** What the features of a PDF work with. */
export interface PdfContext {
  readonly documents: Documents;
  readonly extension: vscode.Uri;
  /** The address of the PDF that a text came from, by that of the text; nothing of the text is kept. */
  readonly origins: FileMemory<string>;
  /** The pages of PDFs that are open. */
  readonly pages: Set<ShownPdf>;
}

/** A PDF that is shown beside its text. */
interface ShownPdf {
  isOf(document: vscode.TextDocument): boolean;
  reveal(): void;
}
