import * as vscode from 'vscode';
import { gravestFirst, type Severity } from '../../core/checks/problem';
import type { Where } from '../../core/views/archive/archiveWords';
import { type Entry, isPdf } from '../../core/views/archive/counted';
import type { ProblemFact } from '../../core/views/archive/facts';
import { countText, plural } from '../../core/views/wording';
import type { Documents } from '../../editor/documents';
import { problemPageLink } from '../../editor/problemPage';
import { severities } from '../../editor/severities';
import { uriOf } from '../folderInputs';

/** So many problems of a folder are listed: VS Code shows no more at once, but would not say what is left out. */
const MOST = 1000;

/** The problems of a folder's files in the Problems panel, without opening them; of those that are open the panel has its own. */
export class FolderProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('imr-folder');
  readonly #documents: Documents;
  readonly #subscriptions: vscode.Disposable;
  #entries: readonly Entry[] = [];
  /** The determinations that were open when the list was made: the panel has their problems anyway. */
  #open: readonly string[] = [];
  areShown = false;

  constructor(documents: Documents) {
    this.#documents = documents;
    const again = () => this.areShown && this.#openFiles().join() !== this.#open.join() && this.#set();
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      vscode.workspace.onDidOpenTextDocument(again),
      vscode.workspace.onDidCloseTextDocument(again),
      documents.settled.onDidChange(again),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Shows them, and says how many are left out; or takes them away. */
  toggle(entries: readonly Entry[], where: Where): void {
    if (this.areShown) {
      this.show([]);
      void vscode.window.setStatusBarMessage('The problems of the folder are no longer listed.', 4000);
      return;
    }
    this.show(entries);
    const all = entries.reduce((sum, { facts }) => sum + facts.problems.length, 0);
    if (all > 0) void vscode.commands.executeCommand('workbench.actions.view.problems');
    const words =
      all > MOST
        ? `${plural(all, 'problem')} ${where}. The ${countText(MOST)} gravest are listed; “imr check” lists all.`
        : `${plural(all, 'problem')} ${where}${all > 0 ? ', listed in the Problems panel' : ''}.`;
    void vscode.window.showInformationMessage(words);
  }

  /** None where there are no entries. */
  show(entries: readonly Entry[]): void {
    this.areShown = entries.length > 0;
    this.#entries = entries;
    this.#set();
  }

  #openFiles(): readonly string[] {
    return vscode.workspace.textDocuments.filter(one => this.#documents.get(one)).map(({ uri }) => uri.toString());
  }

  #set(): void {
    this.#open = this.#openFiles();
    const open = new Set(this.#open);
    const all = this.#entries.flatMap(({ file, facts }) => facts.problems.map(problem => ({ ...problem, file })));
    const byFile = new Map<string, vscode.Diagnostic[]>();
    for (const problem of gravestFirst(all).slice(0, MOST)) {
      const own = byFile.get(problem.file) ?? [];
      own.push(diagnosticOf(problem, isPdf(problem.file)));
      byFile.set(problem.file, own);
    }
    this.#collection.clear();
    const shown = Array.from(byFile, ([file, diagnostics]) => [uriOf(file), diagnostics] as const);
    this.#collection.set(shown.filter(([uri]) => !open.has(uri.toString())).map(([uri, own]) => [uri, own]));
  }
}

/** A line of a PDF is one of the text that is read from it: no place in the file itself. */
function diagnosticOf({ code, severity, message, line }: ProblemFact, isOfPdf: boolean): vscode.Diagnostic {
  const at = isOfPdf ? 0 : line - 1;
  const words = isOfPdf ? `${message} (line ${line} of the text in the PDF)` : message;
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(at, 0, at, 0),
    words,
    severities[severity satisfies Severity],
  );
  diagnostic.source = 'IMR';
  diagnostic.code = { value: code, target: problemPageLink(code) };
  return diagnostic;
}
