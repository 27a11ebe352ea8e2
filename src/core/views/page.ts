import { type Html, html, own } from './html';

/** A file that stands alone, or a page in the editor: its links tell the editor what to show. */
export type Shell =
  | { readonly kind: 'file' }
  | { readonly kind: 'webview'; readonly nonce: string /** Address of the page's script. */; readonly script: string };

interface Page {
  readonly title: string;
  readonly style: string;
  /** What stands before the content and stays while that is put anew. */
  readonly before: Html | null;
  readonly content: Html;
}

/** A whole page, to which nothing is loaded from outside. In the editor its content is put anew while a text is edited. */
export function page({ title, style, before, content }: Page, shell: Shell): string {
  const policy =
    shell.kind === 'file'
      ? "default-src 'none'; style-src 'unsafe-inline'"
      : `default-src 'none'; style-src 'nonce-${shell.nonce}'; script-src 'nonce-${shell.nonce}'`;
  const nonce = shell.kind === 'webview' ? html` nonce="${shell.nonce}"` : null;
  const script = shell.kind === 'webview' ? html`<script${nonce} src="${shell.script}"></script>` : null;
  return html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style${nonce}>${own(style)}</style></head>
<body>${before}
<div class="page" id="page">${content}</div>${script}</body></html>
`.markup;
}

/** The content of a page whose text holds no determination any more; what it showed before would lead to wrong places. */
export const NOTHING_LEFT: string =
  html`<main><p>The text holds no determination now. When it does again, it is shown here.</p></main>`.markup;
