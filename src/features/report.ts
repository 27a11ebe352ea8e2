import * as vscode from 'vscode';
import { dismissedAmong } from '../core/checks/dismissal';
import { determinationAt } from '../core/model/query';
import type { ReportInput } from '../core/views/report/report';
import { plural } from '../core/views/wording';
import type { Documents } from '../editor/documents';
import { sourceOfDocument } from '../editor/exportSource';
import { fileName } from '../editor/fileName';
import { OpenPages, openPage, type Page } from '../editor/pages/pages';
import { restorePages } from '../editor/pages/restoredPages';
import type { Recognised } from '../editor/recognised';
import { withProgress } from './progress';
import { save, targetFor } from './saving';
import { wantedIn } from './wanted';

/** The review report of the determination at the cursor: in a page beside the text, or as a file of its own. */
export function registerReport(context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const pages = new OpenPages(documents);
  const open = async () => {
    const recognised = wantedIn(documents);
    if (!recognised) return;
    const known = pages.of(recognised.document);
    if (known) return known.panel.reveal(undefined, true);
    const at = { offset: cursorIn(recognised.document), panel: undefined };
    const opening = () => openReport(documents, recognised, context.extensionUri, at);
    pages.add(await withProgress('Making the report', opening));
  };
  return vscode.Disposable.from(
    pages,
    restorePages('imr.report', async (document, panel, kept) => {
      const recognised = await documents.whenRead(document);
      if (!recognised) return false;
      const offset = 'offset' in kept ? Number(kept.offset) : 0;
      pages.add(await openReport(documents, recognised, context.extensionUri, { offset, panel }));
      return true;
    }),
    documents.notes.onDidChange(document => pages.of(document)?.update()),
    vscode.commands.registerCommand('imr.reviewReport', open),
    vscode.commands.registerCommand('imr.saveReport', (target: unknown) => saveReport(documents, pages, target)),
    vscode.commands.registerCommand('imr.printDetermination', (target: unknown) => print(documents, target)),
    vscode.commands.registerCommand('imr.copyAsTable', () => copyAsTable(documents)),
  );
}

/** The determination that stands at an offset, in the panel of a window that is opened again or in a new one. */
interface ReportPlace {
  readonly offset: number;
  readonly panel: vscode.WebviewPanel | undefined;
}

async function openReport(
  documents: Documents,
  recognised: Recognised,
  extension: vscode.Uri,
  { offset, panel }: ReportPlace,
): Promise<Page> {
  const { document } = recognised;
  const { NOTHING_LEFT, reportContent, reportPage } = await load();
  const page = openPage(extension, {
    viewType: 'imr.report',
    kind: 'Review',
    document,
    content: async current => {
      const now = documents.get(current);
      if (current.isClosed || now?.isWaiting) return undefined;
      const input = now && (await inputFor(documents, now, offset));
      return input ? reportContent(input, 'webview').markup : NOTHING_LEFT;
    },
    kept: { offset },
    panel,
  });
  const input = await inputFor(documents, recognised, offset);
  if (input) page.panel.webview.html = reportPage(input, page.shell);
  return page;
}

const load = () => import('../bundles/reportPage.js');

async function saveReport(documents: Documents, pages: OpenPages, given: unknown): Promise<void> {
  const shown = pages.active();
  const recognised = shown ? documents.get(shown.document()) : documents.current();
  const input = recognised && (await inputFor(documents, recognised, cursorIn(recognised.document)));
  if (!input) return;
  const target = await targetFor(given, recognised.document, {
    title: 'Save Review Report',
    extension: '.review.html',
    filters: { HTML: ['html'] },
  });
  if (!target) return;
  const { reportPage } = await load();
  const saved = await withProgress('Saving the report', () => save(target, reportPage(input, { kind: 'file' })));
  if (saved === 'failed') return;
  void offerBrowser(target, `Review report saved as ${fileName(target)}.`);
}

/** To print is the browser's work: the page holds the determination's own words and nothing else. */
async function print(documents: Documents, given: unknown): Promise<void> {
  const recognised = documents.current();
  const determination = recognised && determinationAt(recognised.model, cursorIn(recognised.document));
  if (!determination) return;
  const target = await targetFor(given, recognised.document, {
    title: 'Save Determination for Printing',
    extension: '.print.html',
    filters: { HTML: ['html'] },
  });
  if (!target) return;
  const { printPage } = await load();
  if ((await save(target, printPage(recognised.model, determination))) === 'saved')
    void offerBrowser(target, `Saved as ${fileName(target)}: open it in the browser and print it there.`);
}

/** The items of the determination at the cursor, for Word and Excel. */
async function copyAsTable(documents: Documents): Promise<void> {
  const recognised = documents.current();
  const determination = recognised && determinationAt(recognised.model, cursorIn(recognised.document));
  if (!determination) return;
  const { itemsText } = await load();
  const index = recognised.model.determinations.indexOf(determination);
  const problems = recognised.problems.filter(problem => problem.determination === index);
  await vscode.env.clipboard.writeText(itemsText(determination, problems));
  vscode.window.setStatusBarMessage(`Copied ${plural(determination.items.length, 'item')} as a table.`, 4000);
}

async function offerBrowser(saved: vscode.Uri, message: string): Promise<void> {
  const browser = 'Open in Browser';
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
    notes: documents.notes.of(document),
    source: await sourceOfDocument(document, model.text),
    reference: documents.reference,
    day: localDay(new Date()),
  };
}

const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
