import * as vscode from 'vscode';
import { dismissedAmong } from '../core/checks/dismissal';
import { determinationAt } from '../core/model/query';
import type { ReportInput } from '../core/views/report';
import type { Documents } from '../editor/documents';
import { sourceOfDocument } from '../editor/exportSource';
import { fileName } from '../editor/fileName';
import { openPagePanel } from '../editor/pagePanel';
import type { Recognised } from '../editor/recognised';
import { save, targetFor } from './saving';

/** The review report of the determination at the cursor: in a page beside the text, or as a file of its own. */
export function registerReport(context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const pages = new Map<string, Page>();
  const open = async () => {
    const recognised = documents.active() ?? documents.current();
    if (!recognised) return;
    const key = recognised.document.uri.toString();
    const known = pages.get(key);
    if (known) return known.panel.reveal();
    const page = await openPage(documents, recognised, context.extensionUri);
    pages.set(key, page);
    page.panel.onDidDispose(() => pages.delete(key));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('imr.reviewReport', open),
    vscode.commands.registerCommand('imr.saveReport', (target: unknown) => saveReport(documents, pages, target)),
    documents.onDidChange(document => pages.get(document.uri.toString())?.update()),
    new vscode.Disposable(() => {
      for (const { panel } of [...pages.values()]) panel.dispose();
    }),
  );
}

interface Page {
  readonly panel: vscode.WebviewPanel;
  readonly document: vscode.TextDocument;
  update(): void;
}

async function openPage(documents: Documents, recognised: Recognised, extension: vscode.Uri): Promise<Page> {
  const { document } = recognised;
  const offset = cursorIn(document);
  const title = `Review: ${fileName(document.uri)}`;
  const { panel, shell } = openPagePanel(extension, { viewType: 'imr.report', title }, document);
  const input = await inputFor(documents, recognised, offset);
  const { reportContent, reportPage } = await load();
  if (input) panel.webview.html = reportPage(input, shell);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = async () => {
    const now = documents.get(document);
    const changed = now && !now.isWaiting && (await inputFor(documents, now, offset));
    if (changed) await panel.webview.postMessage(reportContent(changed, 'webview').markup);
  };
  panel.onDidDispose(() => clearTimeout(timer));
  return {
    panel,
    document,
    update() {
      clearTimeout(timer);
      timer = setTimeout(() => void send(), pause);
    },
  };
}

const load = () => import('../bundles/reportPage.js');

const pause = 600;

async function saveReport(documents: Documents, pages: ReadonlyMap<string, Page>, given: unknown): Promise<void> {
  const shown = [...pages.values()].find(({ panel }) => panel.active);
  const recognised = shown ? documents.get(shown.document) : documents.current();
  const input = recognised && (await inputFor(documents, recognised, cursorIn(recognised.document)));
  if (!input) return;
  const target = await targetFor(given, recognised.document, {
    title: 'Save Review Report',
    extension: '.review.html',
    filters: { HTML: ['html'] },
  });
  if (!target) return;
  const { reportPage } = await load();
  if ((await save(target, reportPage(input, { kind: 'file' }))) === 'failed') return;
  void offerBrowser(target);
}

async function offerBrowser(saved: vscode.Uri): Promise<void> {
  const browser = 'Open in Browser';
  const message = `Review report saved as ${fileName(saved)}.`;
  if ((await vscode.window.showInformationMessage(message, browser)) === browser) await vscode.env.openExternal(saved);
}

function cursorIn(document: vscode.TextDocument): number {
  const editor = vscode.window.visibleTextEditors.find(one => one.document === document);
  return editor ? document.offsetAt(editor.selection.active) : 0;
}

async function inputFor(
  documents: Documents,
  recognised: Recognised,
  offset: number,
): Promise<ReportInput | undefined> {
  const { document, model, found, problems } = recognised;
  const determination = determinationAt(model, offset);
  if (!determination) return undefined;
  const index = model.determinations.indexOf(determination);
  const { dismissals } = documents;
  const hidden = dismissedAmong(model, found, dismissals.of(document.uri) ?? [], dismissals.key);
  return {
    model,
    determination,
    problems: problems.filter(problem => problem.determination === index),
    dismissed: found.flatMap(problem => {
      const dismissal = problem.determination === index ? hidden.get(problem.facts) : undefined;
      return dismissal ? [{ problem, reason: dismissal.reason }] : [];
    }),
    source: await sourceOfDocument(document, model.text),
    reference: documents.reference,
    day: localDay(new Date()),
  };
}

const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
