import * as vscode from 'vscode';
import type { Shell } from '../../core/views/page';
import { reveal } from '../convert';
import type { Documents, Move } from '../documents';
import { fileName } from '../fileName';

/** A page beside a document: its links show places of it, its content follows the text, also under another name. */
export interface Page {
  readonly panel: vscode.WebviewPanel;
  /** As it is open now: a text that was saved first, renamed, or closed and opened again is another document. */
  document(): vscode.TextDocument;
  /** What the page's own markup has to name. */
  readonly shell: Shell;
  /** The document has changed. */
  update(): void;
  /** A document has another address: perhaps this one. Where it was closed unsaved the page goes with it. */
  moved(move: Move): void;
}

/** What is to be opened. */
interface NewPage {
  readonly viewType: string;
  /** Stands on the tab before the document's name. */
  readonly kind: string;
  readonly document: vscode.TextDocument;
  /** The page's content as it is now; nothing where there is none, as while a text waits to be read. */
  content(document: vscode.TextDocument): Promise<string | undefined>;
  /** What VS Code keeps of it, beside the text's address, for a window that is opened again: no word of the text. */
  readonly kept: object;
  /** That of such a window, to be filled again; else a new one is opened. */
  readonly panel: vscode.WebviewPanel | undefined;
}

/**
 * Opens an empty page beside a document, which keeps the focus: so the next file opens in the column of texts, and its
 * page in that of pages. Nothing but our own script runs in it, and nothing is loaded from outside.
 */
export function openPage(extension: vscode.Uri, { document: first, ...page }: NewPage): Page {
  const { viewType, kind, content, kept } = page;
  let last = first;
  let { uri } = first;
  const titleNow = () => `${kind}: ${fileName(uri)}`;
  const document = () => {
    last = vscode.workspace.textDocuments.find(open => open.uri.toString() === uri.toString()) ?? last;
    return last;
  };
  const scripts = vscode.Uri.joinPath(extension, 'dist', 'webviews');
  const options = { enableScripts: true, localResourceRoots: [scripts] };
  const panel =
    page.panel ??
    vscode.window.createWebviewPanel(
      viewType,
      titleNow(),
      { viewColumn: columnBeside(first), preserveFocus: true },
      { ...options, enableFindWidget: true },
    );
  panel.webview.options = options;
  panel.iconPath = icon(extension);
  let isLoaded = false;
  const keep = () => panel.webview.postMessage({ ...kept, text: uri.toString() });
  panel.webview.onDidReceiveMessage((message: unknown) => {
    if (typeof message === 'number') return void show(message);
    void keep();
    if (isLoaded) void send(); // it was covered, and stands as it was at first
    isLoaded = true;
  });
  const show = async (offset: number): Promise<void> => {
    await hasFocus(panel);
    await reveal(document(), { start: offset, end: offset }, 'take-focus');
  };
  const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(scripts, 'report.js')).toString();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = async (): Promise<void> => {
    const markup = await content(document());
    if (markup !== undefined) await panel.webview.postMessage(markup);
  };
  panel.onDidDispose(() => clearTimeout(timer));
  const update = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), pause);
  };
  return {
    panel,
    document,
    shell: { kind: 'webview', nonce: nonce(), script },
    update,
    moved({ from, to }) {
      if (from.toString() !== uri.toString()) return;
      if (!to) return panel.dispose();
      uri = to;
      panel.title = titleNow();
      void keep();
      update();
    },
  };
}

/**
 * Waits until a page in which a person has clicked is the active one. VS Code hears of the focus on another way than the
 * page's messages take: heard last, it would take the focus back from the text that the click has shown.
 */
export function hasFocus(panel: vscode.WebviewPanel): Promise<void> {
  return new Promise(resolve => {
    if (panel.active) return resolve();
    const done = () => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const listening = panel.onDidChangeViewState(() => panel.active && done());
    const timer = setTimeout(done, focusComes);
  });
}

/** In milliseconds: so long after a click the focus is in the page, on a busy machine too. */
const focusComes = 1000;

/** From a page that has the focus, the next to the right would be one further than the pages of the texts. */
function columnBeside(document: vscode.TextDocument): vscode.ViewColumn {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const column = visibleTextEditors.find(editor => editor.document === document)?.viewColumn;
  return activeTextEditor || column === undefined ? vscode.ViewColumn.Beside : column + 1;
}

/** In milliseconds: a page follows when typing rests. */
const pause = 600;

/** The pages of a feature that are open. */
export class OpenPages implements vscode.Disposable {
  readonly #pages = new Set<Page>();
  readonly #listening: vscode.Disposable;

  constructor(documents: Documents) {
    this.#listening = vscode.Disposable.from(
      documents.onDidChange(document => {
        for (const page of this.#pages) if (page.document() === document) page.update();
      }),
      documents.onDidMove(move => {
        for (const page of [...this.#pages]) page.moved(move);
      }),
    );
  }

  add(page: Page): void {
    this.#pages.add(page);
    page.panel.onDidDispose(() => this.#pages.delete(page));
  }

  of(document: vscode.TextDocument): Page | undefined {
    return [...this.#pages].find(page => page.document() === document);
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
