import * as vscode from 'vscode';
import type { Shell } from '../core/views/page';
import { reveal } from './convert';
import type { Documents } from './documents';

/** A page beside a document: its links show places of it, its content follows the text. */
export interface Page {
  readonly panel: vscode.WebviewPanel;
  readonly document: vscode.TextDocument;
  /** What the page's own markup has to name. */
  readonly shell: Shell;
  /** The document has changed. */
  update(): void;
}

/** What is to be opened. */
interface NewPage {
  readonly viewType: string;
  readonly title: string;
  readonly document: vscode.TextDocument;
  /** The page's content as it is now; nothing where there is none, as while a text waits to be read. */
  content(): Promise<string | undefined>;
}

/** Opens an empty page beside a document. Nothing but our own script runs in it, and nothing is loaded from outside. */
export function openPage(extension: vscode.Uri, { viewType, title, document, content }: NewPage): Page {
  const scripts = vscode.Uri.joinPath(extension, 'dist', 'webviews');
  const panel = vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Beside, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [scripts],
  });
  panel.iconPath = icon(extension);
  panel.webview.onDidReceiveMessage((message: unknown) => {
    if (typeof message === 'number') void reveal(document, { start: message, end: message }, 'take-focus');
  });
  const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(scripts, 'report.js')).toString();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = async (): Promise<void> => {
    const markup = await content();
    if (markup !== undefined) await panel.webview.postMessage(markup);
  };
  panel.onDidDispose(() => clearTimeout(timer));
  return {
    panel,
    document,
    shell: { kind: 'webview', nonce: nonce(), script },
    update() {
      clearTimeout(timer);
      timer = setTimeout(() => void send(), pause);
    },
  };
}

/** In milliseconds: a page follows when typing rests. */
const pause = 600;

/** The pages of a feature that are open. */
export class OpenPages implements vscode.Disposable {
  readonly #pages = new Set<Page>();
  readonly #listening: vscode.Disposable;

  constructor(documents: Documents) {
    this.#listening = documents.onDidChange(document => {
      for (const page of this.#pages) if (page.document === document) page.update();
    });
  }

  add(page: Page): void {
    this.#pages.add(page);
    page.panel.onDidDispose(() => this.#pages.delete(page));
  }

  of(document: vscode.TextDocument): Page | undefined {
    return [...this.#pages].find(page => page.document === document);
  }

  /** The one that has the focus. */
  active(): Page | undefined {
    return [...this.#pages].find(({ panel }) => panel.active);
  }

  dispose(): void {
    this.#listening.dispose();
    for (const { panel } of [...this.#pages]) panel.dispose();
  }
}

/** What stands on the tab of a page. */
export function icon(extension: vscode.Uri): { light: vscode.Uri; dark: vscode.Uri } {
  const of = (theme: string) => vscode.Uri.joinPath(extension, 'media', 'icons', `determination-${theme}.svg`);
  return { light: of('light'), dark: of('dark') };
}

export const nonce = (): string => crypto.randomUUID().replaceAll('-', '');
