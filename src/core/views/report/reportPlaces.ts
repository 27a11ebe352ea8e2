import { lineIndexOf, lineOf } from '../../text/lineIndex';
import { type Html, html } from '../html';
import type { Shell } from '../page';

/** How the page names places of the text. Offsets are UTF-16 units. */
export interface Places {
  /** Words that show an offset in the editor; in a file, where nothing can be shown, the words alone. */
  link(offset: number, words: string): Html;
  /** "line 51", as such words. */
  line(offset: number): Html;
}

export function placesOf(text: string, links: Shell['kind']): Places {
  const lines = lineIndexOf(text);
  const link = (offset: number, words: string): Html =>
    links === 'webview' ? html`<a href="#" data-offset="${offset}">${words}</a>` : html`${words}`;
  return { link, line: offset => link(offset, `line ${lineOf(lines, offset)}`) };
}
