import * as vscode from 'vscode';
import type { Problem, Severity } from '../core/checks/problem';
import { relatedPlace } from '../core/checks/relatedPlace';
import { toRange } from '../editor/convert';
import type { Documents } from '../editor/documents';
import { excludedSchemes } from '../editor/recognition';
import { Timers } from '../editor/timers';

/** While one types, new problems wait for a pause of this many milliseconds; those that are mended go at once. */
const pause = 500;
/** The most diagnostics of a document. VS Code shows no more either, but would not say what is left out. */
const most = 1000;

/** The problems of every open determination, as VS Code shows them: squiggles, Problems panel, marks in the scroll bar. */
export function registerDiagnostics(context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('imr');
  const shown = new Map<string, readonly Problem[]>();
  const timers = new Timers();

  const show = (document: vscode.TextDocument, problems: readonly Problem[]) => {
    shown.set(document.uri.toString(), problems);
    collection.set(document.uri, toDiagnostics(document, problems, context.extensionUri));
  };
  const forget = (document: vscode.TextDocument) => {
    timers.clear(document);
    shown.delete(document.uri.toString());
    collection.delete(document.uri);
  };
  const showAll = (document: vscode.TextDocument) => {
    const recognised = documents.get(document);
    if (recognised && !recognised.isWaiting) show(document, recognised.problems);
  };
  const update = (document: vscode.TextDocument) => {
    const recognised = excludedSchemes.has(document.uri.scheme) ? undefined : documents.get(document);
    if (!recognised) return forget(document);
    timers.clear(document);
    if (recognised.isWaiting) return;
    const before = shown.get(document.uri.toString());
    const lasting = before ? stillThere(before, recognised.problems) : recognised.problems;
    show(document, lasting);
    if (lasting.length < recognised.problems.length) timers.set(document, pause, () => showAll(document));
  };

  return vscode.Disposable.from(
    collection,
    timers,
    documents.onDidChange(update),
    vscode.workspace.onDidCloseTextDocument(forget),
  );
}

/** Those of the problems that were shown before, where they stand now. */
function stillThere(before: readonly Problem[], now: readonly Problem[]): Problem[] {
  const left = new Map<string, number>();
  for (const problem of before) left.set(sameness(problem), (left.get(sameness(problem)) ?? 0) + 1);
  return now.filter(problem => {
    const count = left.get(sameness(problem)) ?? 0;
    left.set(sameness(problem), count - 1);
    return count > 0;
  });
}

const sameness = ({ code, determination, item, message }: Problem): string =>
  [code, determination, item, message].join('\n');

/** Of too many problems the gravest, and a last one that says so. */
function toDiagnostics(
  document: vscode.TextDocument,
  problems: readonly Problem[],
  extension: vscode.Uri,
): vscode.Diagnostic[] {
  const gravest =
    problems.length > most
      ? problems.toSorted((a, b) => severities[a.severity] - severities[b.severity]).slice(0, most - 1)
      : problems;
  const diagnostics = gravest.map(problem => toDiagnostic(document, problem, extension));
  if (gravest.length < problems.length) diagnostics.push(leftOut(document, gravest.length, problems.length));
  return diagnostics;
}

function leftOut(document: vscode.TextDocument, count: number, all: number): vscode.Diagnostic {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const words = `This text has ${all.toLocaleString('en-US')} problems. Shown are the ${count} gravest; “imr check” lists all.`;
  const diagnostic = new vscode.Diagnostic(new vscode.Range(end, end), words, vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'IMR';
  return diagnostic;
}

function toDiagnostic(document: vscode.TextDocument, problem: Problem, extension: vscode.Uri): vscode.Diagnostic {
  const range = toRange(document, problem.span);
  const diagnostic = new vscode.Diagnostic(range, problem.message, severities[problem.severity]);
  diagnostic.source = 'IMR';
  diagnostic.code = {
    value: problem.code,
    target: vscode.Uri.joinPath(extension, 'media', 'problems', `${problem.code}.md`),
  };
  const other = relatedPlace(problem);
  if (other) {
    const location = new vscode.Location(document.uri, toRange(document, other.span));
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, other.words)];
  }
  return diagnostic;
}

const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};
