import * as vscode from 'vscode';
import { gravestFirst, type Problem } from '../core/checks/problem';
import { relatedPlace } from '../core/checks/relatedPlace';
import { countText, plural } from '../core/views/wording';
import { toRange } from '../editor/convert';
import type { Documents } from '../editor/documents';
import { problemPageLink } from '../editor/problemPage';
import { severities } from '../editor/severities';

/** The most diagnostics of a document. VS Code shows no more either, but would not say what is left out. */
const most = 1000;

/**
 * The problems of every open determination, as VS Code shows them: squiggles, Problems panel, marks in the scroll bar. They
 * go with its last tab: VS Code may keep the document itself for minutes behind it, as for a place where notes can be put.
 */
export function registerDiagnostics(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('imr');
  const left = new Set<string>();
  const show = (document: vscode.TextDocument) => {
    const problems = left.has(document.uri.toString()) ? undefined : documents.settled.of(document);
    if (problems) collection.set(document.uri, toDiagnostics(document, problems));
    else collection.delete(document.uri);
  };
  const follow = ({ opened, closed }: vscode.TabChangeEvent) => {
    for (const uri of closed.flatMap(textOf)) if (!hasTab(uri)) left.add(uri);
    for (const uri of opened.flatMap(textOf)) left.delete(uri);
    const changed = new Set([...opened, ...closed].flatMap(textOf));
    vscode.workspace.textDocuments.filter(({ uri }) => changed.has(uri.toString())).forEach(show);
  };
  return vscode.Disposable.from(
    collection,
    documents.settled.onDidChange(show),
    vscode.window.tabGroups.onDidChangeTabs(follow),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => left.delete(uri.toString())),
  );
}

const textOf = ({ input }: vscode.Tab): string[] =>
  input instanceof vscode.TabInputText ? [input.uri.toString()] : [];

const hasTab = (uri: string): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) => tabs.flatMap(textOf).includes(uri));

/** Of too many problems the gravest, and a last one that says so. */
function toDiagnostics(document: vscode.TextDocument, problems: readonly Problem[]): vscode.Diagnostic[] {
  const gravest = problems.length > most ? gravestFirst(problems).slice(0, most - 1) : problems;
  const diagnostics = gravest.map(problem => toDiagnostic(document, problem));
  if (gravest.length < problems.length) diagnostics.push(leftOut(document, gravest.length, problems.length));
  return diagnostics;
}

function leftOut(document: vscode.TextDocument, count: number, all: number): vscode.Diagnostic {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const words = `This text has ${plural(all, 'problem')}. Shown are the ${countText(count)} gravest; “imr check” lists all.`;
  const diagnostic = new vscode.Diagnostic(new vscode.Range(end, end), words, vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'IMR';
  return diagnostic;
}

function toDiagnostic(document: vscode.TextDocument, problem: Problem): vscode.Diagnostic {
  const range = toRange(document, problem.span);
  const diagnostic = new vscode.Diagnostic(range, problem.message, severities[problem.severity]);
  diagnostic.source = 'IMR';
  diagnostic.code = { value: problem.code, target: problemPageLink(problem.code) };
  const other = relatedPlace(problem);
  if (other) {
    const location = new vscode.Location(document.uri, toRange(document, other.span));
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, other.words)];
  }
  return diagnostic;
}
