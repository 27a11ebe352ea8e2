import * as vscode from 'vscode';
import type { Problem, Severity } from '../core/checks/problem';
import { relatedPlace } from '../core/checks/relatedPlace';
import { toRange } from '../editor/convert';
import { type Documents, excludedSchemes } from '../editor/documents';

/** While one types, new problems wait for a pause of this many milliseconds; those that are mended go at once. */
const pause = 500;

/** The problems of every open determination, as VS Code shows them: squiggles, Problems panel, marks in the scroll bar. */
export function registerDiagnostics(context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('imr');
  const shown = new Map<string, readonly Problem[]>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const show = (document: vscode.TextDocument, problems: readonly Problem[]) => {
    shown.set(document.uri.toString(), problems);
    collection.set(
      document.uri,
      problems.map(problem => toDiagnostic(document, problem, context.extensionUri)),
    );
  };
  const forget = (document: vscode.TextDocument) => {
    clearTimeout(timers.get(document.uri.toString()));
    shown.delete(document.uri.toString());
    collection.delete(document.uri);
  };
  const showAll = (document: vscode.TextDocument) => {
    const recognised = documents.get(document);
    if (recognised) show(document, recognised.problems);
  };
  const update = (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    const recognised = excludedSchemes.has(document.uri.scheme) ? undefined : documents.get(document);
    if (!recognised) return forget(document);
    clearTimeout(timers.get(key));
    const before = shown.get(key);
    const lasting = before ? stillThere(before, recognised.problems) : recognised.problems;
    show(document, lasting);
    if (lasting.length < recognised.problems.length)
      timers.set(
        key,
        setTimeout(() => showAll(document), pause),
      );
  };

  return vscode.Disposable.from(
    collection,
    documents.onDidChange(update),
    vscode.workspace.onDidCloseTextDocument(forget),
    new vscode.Disposable(() => {
      for (const timer of timers.values()) clearTimeout(timer);
    }),
  );
}

/** Those of the problems that were shown before, where they stand now. */
function stillThere(before: readonly Problem[], now: readonly Problem[]): Problem[] {
  const left = before.map(sameness);
  return now.filter(problem => {
    const index = left.indexOf(sameness(problem));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

const sameness = ({ code, determination, item, message }: Problem): string =>
  [code, determination, item, message].join('\n');

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
