import * as vscode from 'vscode';
import { gravestFirst, type Problem, type Severity } from '../core/checks/problem';
import { itemAt } from '../core/model/query';
import { inItem, plural } from '../core/views/wording';
import { reveal } from '../editor/convert';
import type { Documents } from '../editor/documents';
import { placeOf } from '../editor/place';
import { titleOf } from '../editor/problemPage';
import { pickPlace } from './pickPlace';

/** "IMR: Go to Problem": a list of what is wrong, the gravest first; of one item where it was asked for there. One alone needs no list. */
export function registerGoToProblem(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  return vscode.commands.registerCommand('imr.goToProblem', async (place: unknown) => {
    const active = documents.active();
    const recognised = active && (await documents.whenRead(active.document));
    if (!recognised) return;
    const { model, problems, document } = recognised;
    const item = place === undefined ? null : itemAt(model, placeOf(place).offset);
    const index = model.determinations.findIndex(({ items }) => item !== null && items.includes(item));
    const isWanted = (problem: Problem) =>
      item === null || (problem.determination === index && problem.item === item.number);
    const wanted = gravestFirst(problems).filter(isWanted);
    const problem = wanted.length > 1 ? await choose(document, wanted) : wanted[0];
    if (problem) await reveal(document, problem.span, 'take-focus');
    else if (wanted.length === 0) vscode.window.setStatusBarMessage('No problems found.', 4000);
  });
}

async function choose(document: vscode.TextDocument, problems: readonly Problem[]): Promise<Problem | undefined> {
  const rows = problems.map(problem => ({
    label: `$(${ICONS[problem.severity]}) ${inItem({ item: problem.item, message: titleOf(problem.code) })}`,
    detail: problem.message, // a line of its own: behind anything else its end was cut
    span: problem.span,
    problem,
  }));
  const title = `Go to Problem: ${plural(problems.length, 'problem')}`;
  return (await pickPlace(document, { title, placeholder: 'The arrow keys show each in the text', rows }))?.problem;
}

const ICONS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'info', hint: 'lightbulb' };
