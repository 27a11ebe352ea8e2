import * as vscode from 'vscode';
import type { Edit } from '../core/checks/fixes/fix';
import type { Problem } from '../core/checks/problem';
import { overlaps, type Span, touches } from '../core/model/span';
import { plural } from '../core/views/wording';
import { edit, toRange } from '../editor/convert';
import type { Documents } from '../editor/documents';
import { titleOf } from '../editor/problemPage';
import type { Recognised } from '../editor/recognised';
import { selector } from '../editor/recognition';
import { activeWanted } from './wanted';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('imr');

/** Quick fixes of the problems at the cursor, and one for all that need no choice. */
export function registerCodeActions(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { only, diagnostics }) {
      if (!documents.get(document)) return undefined;
      const fixes = await load();
      const recognised = await documents.whenRead(document);
      if (!recognised) return undefined;
      if ((only && fixAllKind.contains(only)) || only?.contains(fixAllKind)) return fixAll(recognised, fixes);
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      return recognised.problems
        .filter(problem => overlaps(problem.span, span) || touches(problem.span, span.start))
        .flatMap(problem => actionsFor(recognised, problem, diagnostics, fixes));
    },
  };
  const apply = async () => {
    const { safeFixes } = await load();
    const recognised = activeWanted(documents);
    if (!recognised) return;
    const edits = safeFixes(recognised.problems, recognised).flatMap(fix => fix.edits);
    if (edits.length === 0) vscode.window.setStatusBarMessage('Nothing here can be fixed without a choice.', 4000);
    else if (await edit(recognised.document, textEdits(recognised, edits)))
      vscode.window.setStatusBarMessage(`${plural(edits.length, 'place')} fixed.`, 4000);
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(selector, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
    }),
    vscode.commands.registerCommand('imr.fixAll', apply),
    vscode.commands.registerCommand('imr.fillBlank', fillBlank),
  );
}

type Fixes = typeof import('../bundles/onRequest.js');

const load = (): Promise<Fixes> => import('../bundles/onRequest.js');

function actionsFor(
  recognised: Recognised,
  problem: Problem,
  diagnostics: readonly vscode.Diagnostic[],
  { fixesFor }: Fixes,
): vscode.CodeAction[] {
  const range = toRange(recognised.document, problem.span);
  const own = diagnostics.filter(({ code, range: other }) => codeOf(code) === problem.code && other.isEqual(range));
  const fixes = fixesFor(problem, recognised);
  const uri = recognised.document.uri.toString();
  const actions = fixes.map(({ title, edits, safe, blank }) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = workspaceEdit(recognised, edits);
    action.isPreferred = safe || fixes.length === 1;
    if (blank) action.command = { command: 'imr.fillBlank', title, arguments: [uri, blank] };
    return action;
  });
  const dismiss = new vscode.CodeAction(`Dismiss “${titleOf(problem.code)}”…`, vscode.CodeActionKind.QuickFix);
  const place = { uri, offset: problem.span.start, code: problem.code };
  dismiss.command = { command: 'imr.dismissFinding', title: dismiss.title, arguments: [place] };
  return [...actions, dismiss].map(action => Object.assign(action, { diagnostics: own }));
}

/** Behind a fix that leaves a blank: the cursor goes there, and what may stand there is offered. */
async function fillBlank(uri: string, { start, end }: Span): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  if (!editor) return;
  editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (start === end) await vscode.commands.executeCommand('editor.action.triggerSuggest');
}

function fixAll(recognised: Recognised, { safeFixes }: Fixes): vscode.CodeAction[] {
  const edits = safeFixes(recognised.problems, recognised).flatMap(fix => fix.edits);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction('Fix All Automatically', fixAllKind);
  action.edit = workspaceEdit(recognised, edits);
  return [action];
}

function workspaceEdit(recognised: Recognised, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const inWorkspace = new vscode.WorkspaceEdit();
  inWorkspace.set(recognised.document.uri, textEdits(recognised, edits));
  return inWorkspace;
}

const textEdits = ({ document }: Recognised, edits: readonly Edit[]): vscode.TextEdit[] =>
  edits.map(({ span, text }) => vscode.TextEdit.replace(toRange(document, span), text));

const codeOf = (code: vscode.Diagnostic['code']): unknown => (typeof code === 'object' ? code.value : code);
