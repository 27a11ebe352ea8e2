import * as vscode from 'vscode';
import { dismissedAmong } from '../core/checks/dismissal';
import type { Problem } from '../core/checks/problem';
import { type CheckSettings, withSettings } from '../core/checks/problem';
import type { Reference } from '../core/guidelines/types';
import type { Model } from '../core/model/model';
import { analysis } from './loadAnalysis';
import type { Dismissals } from './review/dismissals';
import { usable } from './settingKinds';
import { setting } from './settings';

/** The one place that asks for problems; every count in the editor comes from here. */
export function findProblems(document: vscode.TextDocument, model: Model, reference: Reference): readonly Problem[] {
  const { check, wantedCodes } = analysis();
  return check(model, reference, wantedCodes(setting('checks', document)));
}

/** The problems by the severities of the settings. */
function problemsBySettings(document: vscode.TextDocument, found: readonly Problem[]): Problem[] {
  return withSettings(found, { checks: setting('checks', document), claimsSide: claimsSideOf(document) });
}

/** Its old name, under which an earlier version kept it, counts where the new one was not set. */
function claimsSideOf(document: vscode.TextDocument): CheckSettings['claimsSide'] {
  const settings = vscode.workspace.getConfiguration('imr', document);
  const now = settings.inspect('claimsSide');
  const isSet = now?.workspaceFolderValue ?? now?.workspaceValue ?? now?.globalValue;
  return usable('claimsSide', isSet ?? settings.get('checks.claimsSide'));
}

/** Without what was set aside in this document. */
export function shownProblems(
  document: vscode.TextDocument,
  model: Model,
  found: readonly Problem[],
  dismissals: Dismissals,
): readonly Problem[] {
  const shown = problemsBySettings(document, found);
  const hidden = dismissedAmong(model, found, dismissals.of(document.uri) ?? [], dismissals.key);
  return hidden.size === 0 ? shown : shown.filter(({ facts }) => !hidden.has(facts));
}
