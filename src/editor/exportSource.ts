import type * as vscode from 'vscode';
import { fileName } from './fileName';

/** What an export or a report says about the document it was made from. */
export interface DocumentSource {
  /** Null where the document has no file yet. */
  readonly name: string | null;
  readonly kind: 'text';
  readonly sha256: string;
}

export const sourceOfDocument = async (document: vscode.TextDocument, text: string): Promise<DocumentSource> => ({
  name: document.isUntitled ? null : fileName(document.uri),
  kind: 'text',
  sha256: await sha256(text),
});

/** Of the UTF-8 bytes of a text, in hexadecimal. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
