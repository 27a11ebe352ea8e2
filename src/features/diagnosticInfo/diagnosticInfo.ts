import * as vscode from 'vscode';
import type { Severity } from '../../core/checks/problem';
import { allItems } from '../../core/model/query';
import { plural } from '../../core/views/wording';
import type { Documents } from '../../editor/documents';
import type { Recognised } from '../../editor/recognised';
import { SETTING_KINDS, type SettingName } from '../../editor/settingKinds';
import { setting } from '../../editor/settings';

/** Versions, settings and counts. Built as a file of its own, dist/diagnosticInfo.js, and loaded when it is asked for. */
export function diagnosticInfo({ extension }: vscode.ExtensionContext, documents: Documents): string {
  const { version } = extension.packageJSON as { version: string };
  const { appHost, remoteName, uiKind } = vscode.env;
  const window = `${uiKind === vscode.UIKind.Web ? 'web' : 'desktop'}, host ${appHost}, remote ${remoteName ?? 'none'}`;
  const node = typeof process === 'object' ? `Node ${process.versions?.node}, ${process.platform}` : 'no Node';
  const open = vscode.workspace.textDocuments.flatMap(document => documents.get(document) ?? []);
  return [
    `IMR Determinations ${version}`,
    `VS Code ${vscode.version}, ${window}`,
    node,
    `Theme: ${vscode.ColorThemeKind[vscode.window.activeColorTheme.kind]}`,
    `Workspace: ${vscode.workspace.isTrusted ? 'trusted' : 'restricted'}, ${plural(vscode.workspace.workspaceFolders?.length ?? 0, 'folder')}`,
    `Guideline reference proven to ${documents.reference.provenTo}, ${plural(documents.overlays.length, 'file')} of the user's own`,
    'Settings',
    ...(Object.keys(SETTING_KINDS) as SettingName[]).map(name => `  imr.${name}: ${shownSetting(name)}`),
    plural(open.length, 'open determination file'),
    ...open.map((recognised, index) => `  ${index + 1}: ${countsOf(documents, recognised)}`),
    '',
  ].join('\n');
}

/** Lists are of files: only how many. */
function shownSetting(name: SettingName): string {
  const value: unknown = setting(name);
  return Array.isArray(value) ? `a list of ${value.length}` : JSON.stringify(value);
}

function countsOf(documents: Documents, recognised: Recognised): string {
  const { document, reason } = recognised;
  const size = `${document.languageId}, recognized by ${reason.by}, ${plural(document.lineCount, 'line')}`;
  if (recognised.isWaiting) return `${size}, not read yet`;
  const { model, problems } = recognised;
  const layouts = model.determinations.map(({ layout }) => layout).join(', ');
  const dismissed = documents.dismissals.of(document.uri)?.length ?? 0;
  const found = SEVERITIES.map(severity => {
    const count = problems.filter(problem => problem.severity === severity).length;
    return plural(count, severity);
  });
  return [
    size,
    `${plural(model.text.length, 'letter')}`,
    `${plural(model.determinations.length, 'determination')} (${layouts})`,
    plural(allItems(model).length, 'item'),
    ...found,
    `${dismissed} dismissed`,
  ].join(', ');
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
