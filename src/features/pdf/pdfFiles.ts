import * as vscode from 'vscode';
import { countText } from '../../core/views/wording';
import { fileName } from '../../editor/fileName';
import { causeOf } from '../../editor/wholeFile';
import { cleanPages } from '../../pdf/cleanup';
import { defaultLimits, extractPages, type PdfResult } from '../../pdf/extract';
import { describeFailure } from '../../pdf/failure';
import type { PdfContext } from './pdfContext';
import { showPage } from './pdfPage';
import { askPassword, type CopyQuestion, copyQuestion } from './pdfQuestions';
import { type Outcome, type Reading, tell } from './pdfResults';
import { askHow, importedBefore, openText, saveText } from './pdfTexts';

/** Built as a file of its own, dist/pdfFiles.js, and loaded when the first PDF is imported. */
export { showPage };

/**
 * Opens the text of a PDF as a new determination; those of several are saved beside their PDFs where the user says so. A
 * text that was imported before is shown again. Asks which PDFs where none is given; they are only read.
 */
export async function importPdfs(given: readonly vscode.Uri[] | undefined, context: PdfContext): Promise<void> {
  const pdfs = given ?? (await choosePdfs());
  const known = pdfs.length === 1 ? importedBefore(context, pdfs[0]!) : undefined;
  if (known) {
    await vscode.window.showTextDocument(known, { preview: false });
    return closeBytes(pdfs[0]!);
  }
  const outcomes = await readAll(pdfs);
  const texts = outcomes.filter(outcome => outcome.kind === 'read');
  const way = texts.length > 1 ? await askHow(texts.length) : 'open';
  if (!way) return;
  const files = new Map<Outcome, vscode.Uri>();
  const ended: Outcome[] = [];
  for (const outcome of outcomes) {
    try {
      if (outcome.kind === 'read') files.set(outcome, await KEEPING[way](context, outcome));
      if (outcome.kind === 'read') await closeBytes(outcome.pdf);
      ended.push(outcome);
    } catch (error) {
      const reason = `The text could not be ${way === 'save' ? 'written' : 'opened'}: ${causeOf(error)}. Nothing was changed.`;
      ended.push({ pdf: outcome.pdf, name: outcome.name, kind: 'failed', reason });
    }
  }
  void tell(ended, files);
}

/** The tab in which the PDF's bytes stood as a text, or the words that they are none; a viewer of PDFs stays. */
async function closeBytes(pdf: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  const ofBytes = tabs.filter(
    ({ input, isDirty }) => input instanceof vscode.TabInputText && !isDirty && input.uri.toString() === pdf.toString(),
  );
  await vscode.window.tabGroups.close(ofBytes, true);
}

const KEEPING = { save: saveText, open: openText };

/** The text of the PDFs of a list of addresses, to be inserted where they were dropped. */
export async function dropPdfs(
  addresses: string,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentDropEdit | undefined> {
  const pdfs = addresses.split(/\r?\n/).filter(address => /^[^#].*\.pdf$/i.test(address));
  const outcomes = await readAll(pdfs.map(address => vscode.Uri.parse(address)));
  void tell(outcomes, new Map());
  const texts = outcomes.flatMap(outcome => (outcome.kind === 'read' ? [outcome.text] : []));
  return texts.length === 0 || token.isCancellationRequested
    ? undefined
    : new vscode.DocumentDropEdit(texts.join('\f'));
}

/** The text of one PDF that the user chooses; nothing is opened. Says where it cannot be read. */
export async function readChosen(): Promise<string | undefined> {
  const filters = { PDF: ['pdf'] };
  const chosen = await vscode.window.showOpenDialog({ title: 'PDF of the Application', openLabel: 'Read', filters });
  const outcomes = await readAll(chosen ?? []);
  void tell(outcomes, new Map());
  return outcomes[0]?.kind === 'read' ? outcomes[0].text : undefined;
}

async function choosePdfs(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    title: 'Import Determination from PDF',
    openLabel: 'Import',
    canSelectMany: true,
    filters: { PDF: ['pdf'] },
  });
  return chosen ?? [];
}

interface Work {
  readonly signal: AbortSignal;
  readonly onProgress: (page: number, of: number) => void;
  readonly mayCopy: CopyQuestion;
  /** Several PDFs are read without stopping at each locked one. */
  readonly askPassword: typeof askPassword | undefined;
}

async function readAll(pdfs: readonly vscode.Uri[]): Promise<Outcome[]> {
  if (pdfs.length === 0) return [];
  const options = { location: vscode.ProgressLocation.Notification, title: 'Importing', cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const cancelling = new AbortController();
    token.onCancellationRequested(() => cancelling.abort());
    const mayCopy = copyQuestion();
    const outcomes: Outcome[] = [];
    for (const [i, pdf] of pdfs.entries()) {
      const name = fileName(pdf);
      const place = pdfs.length > 1 ? `${name} (${countText(i + 1)} of ${countText(pdfs.length)})` : name;
      progress.report({ message: place });
      const reading = await readOne(pdf, name, {
        signal: cancelling.signal,
        onProgress: (page, of) => progress.report({ message: `${place}, page ${page} of ${of}` }),
        mayCopy,
        askPassword: pdfs.length === 1 ? askPassword : undefined,
      });
      outcomes.push({ pdf, name, ...reading });
    }
    return outcomes;
  });
}

async function readOne(pdf: vscode.Uri, name: string, work: Work): Promise<Reading> {
  if (work.signal.aborted) return { kind: 'cancelled' };
  const result = await extract(pdf, name, work).catch(error => {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  });
  if (!result)
    return { kind: 'failed', reason: 'The file cannot be read: see whether it is still there and is yours to read.' };
  if (result.kind === 'failed') {
    if (result.failure.code === 'cancelled') return { kind: 'cancelled' };
    return { kind: 'failed', reason: describeFailure(result.failure) };
  }
  const refused = result.copyAllowed === false ? await work.mayCopy(name) : undefined;
  if (refused) return refused;
  const { damagedPages, hiddenOnPages } = result;
  return { kind: 'read', text: `${cleanPages(result.pages)}\n`, damagedPages, hiddenOnPages };
}

async function extract(pdf: vscode.Uri, name: string, work: Work): Promise<PdfResult> {
  const { size } = await vscode.workspace.fs.stat(pdf);
  const limit = defaultLimits.megabytes;
  if (size > limit * 1024 * 1024) return { kind: 'failed', failure: { code: 'too-large', unit: 'MB', limit } };
  const bytes = await vscode.workspace.fs.readFile(pdf);
  let result = await extractPages(bytes, work);
  while (work.askPassword && result.kind === 'failed') {
    const { code } = result.failure;
    if (code !== 'password-needed' && code !== 'wrong-password') break;
    const password = await work.askPassword(name, code);
    if (password === undefined) return { kind: 'failed', failure: { code: 'cancelled' } };
    result = await extractPages(bytes, { ...work, password });
  }
  return result;
}
