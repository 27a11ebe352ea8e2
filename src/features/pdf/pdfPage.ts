import * as vscode from 'vscode';
import { html } from '../../core/views/html';
import { page } from '../../core/views/page';
import { fileName } from '../../editor/fileName';
import { icon, nonce } from '../../editor/pages/pages';
import type { FromPage, ToPage } from '../../pdf/pageProtocol';
import type { PdfContext } from './pdfContext';
import { askPassword } from './pdfQuestions';
import { PdfSides } from './pdfSides';
import { readPdf } from './readPdf';

/** Shows the PDF that the active text came from beside it, at the cursor's line; says so where none is known. */
export async function showPage(context: PdfContext): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const open = [...context.pages].find(shown => shown.isOf(document));
  if (open) return open.reveal();
  const origin = context.origins.of(document.uri);
  const pdf = origin ? vscode.Uri.parse(origin) : await chooseOrigin('This text was not imported from a PDF.');
  if (!pdf) return;
  const bytes = await readPdf(pdf);
  if (bytes) {
    await context.origins.set(document.uri, pdf.toString());
    return openPage(context, { pdf, bytes, text: document.uri });
  }
  const other = await chooseOrigin(`${fileName(pdf)} cannot be read: it is gone, not yours to read, or too large.`);
  if (!other) return;
  await context.origins.set(document.uri, other.toString());
  await showPage(context);
}

/** A text that was saved elsewhere, or typed, may have a PDF all the same. */
async function chooseOrigin(message: string): Promise<vscode.Uri | undefined> {
  const choose = 'Choose Its PDF…';
  if ((await vscode.window.showInformationMessage(message, choose)) !== choose) return undefined;
  return (await vscode.window.showOpenDialog({ title: 'The PDF of This Text', filters: { PDF: ['pdf'] } }))?.[0];
}

/** What a page shows, and beside which text. */
interface PdfBeside {
  readonly pdf: vscode.Uri;
  readonly bytes: Uint8Array;
  readonly text: vscode.Uri;
}

/** The page is given the bytes of this one file and loads nothing but its script. */
function openPage({ extension, pages, documents }: PdfContext, { pdf, bytes, text }: PdfBeside): void {
  const name = fileName(pdf);
  const scripts = vscode.Uri.joinPath(extension, 'dist', 'webviews');
  const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const options = { enableScripts: true, localResourceRoots: [scripts] };
  const panel = vscode.window.createWebviewPanel('imr.pdfPage', name, column, options);
  panel.iconPath = icon(extension);
  const post = async (message: ToPage) => void (await panel.webview.postMessage(message));
  const sides = new PdfSides(text, post, documents);
  const answer = async (message: FromPage): Promise<void> => {
    if (message.kind === 'ready') return post({ kind: 'open', bytes, password: undefined });
    if (message.kind !== 'password') return sides.hear(message);
    const password = await askPassword(name, message.why);
    if (password === undefined) panel.dispose();
    else await post({ kind: 'open', bytes, password });
  };
  const listening = panel.webview.onDidReceiveMessage(answer);
  const shown = {
    isOf: (document: vscode.TextDocument) => sides.isOf(document),
    reveal: () => panel.reveal(undefined, true),
  };
  pages.add(shown);
  panel.onDidDispose(() => {
    pages.delete(shown);
    vscode.Disposable.from(listening, sides).dispose();
  });
  const script = (file: string) => panel.webview.asWebviewUri(vscode.Uri.joinPath(scripts, file)).toString();
  const shell = { kind: 'webview', nonce: nonce(), script: script('pdfPage.js') } as const;
  const before = html`<script nonce="${shell.nonce}" src="${script('pdfjsWorker.js')}"></script>
<header><h1>${name}</h1><p id="told" role="status">Opening…</p></header>`;
  panel.webview.html = page({ title: name, style, before, content: html`<main id="sheets"></main>` }, shell);
}

/** The line is marked on the white of the paper, whatever the theme. */
const style = `
*{box-sizing:border-box}
body{margin:0;padding:0 12px;font:var(--vscode-font-size,14px) var(--vscode-font-family,sans-serif);color:var(--vscode-editor-foreground);background:var(--vscode-editor-background)}
h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
#told:empty{display:none}
.sheet{position:relative;margin:12px auto;background:#fff;max-width:70rem;border:1px solid var(--vscode-contrastBorder,transparent)}
.sheet canvas{display:block;width:100%;height:100%}
.mark{position:absolute;left:4%;right:4%;background:#ffc83d59;border:1px solid #8a5a00;border-radius:2px;pointer-events:none}`;
