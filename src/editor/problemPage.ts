import * as vscode from 'vscode';
import { PROBLEM_ROWS, type ProblemCode } from '../core/checks/problem';

/** Shows what a problem code means; its argument is the code. */
export const showProblemPage = 'imr.showProblemPage';

/** A link that opens the page of a code rendered: a link to its file would show Markdown source. */
export const problemPageLink = (code: ProblemCode): vscode.Uri =>
  vscode.Uri.from({ scheme: 'command', path: showProblemPage, query: JSON.stringify([code]) });

/** What a problem's page, and a list, calls it. */
export const titleOf = (code: string): string => PROBLEM_ROWS.find(row => row.code === code)?.title ?? code;
