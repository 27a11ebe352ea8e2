import * as vscode from 'vscode';
import { type SettingName, type SettingValue, usable, wrongSettings, wrongSettingsText } from './settingKinds';

/** A setting (without "imr.") for a document; its default where it holds what it may not. */
export const setting = <Name extends SettingName>(name: Name, scope?: vscode.ConfigurationScope): SettingValue<Name> =>
  usable(name, vscode.workspace.getConfiguration('imr', scope).get(name));

/** Tells once of settings that hold what they may not, at the start and when others do. */
export function tellWrongSettings(): vscode.Disposable {
  let told = '';
  const look = () => {
    const scopes = [undefined, ...(vscode.workspace.workspaceFolders ?? [])];
    const found = scopes.flatMap(scope => {
      const settings = vscode.workspace.getConfiguration('imr', scope);
      return wrongSettings(name => settings.get(name));
    });
    const names = [...new Set(found)];
    const words = names.length > 0 ? wrongSettingsText(names) : '';
    if (words !== '' && words !== told) void tell(words, names[0]!);
    told = words;
  };
  look();
  return vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('imr') && look());
}

async function tell(words: string, first: SettingName): Promise<void> {
  if ((await vscode.window.showWarningMessage(words, OPEN)) === OPEN)
    await vscode.commands.executeCommand('workbench.action.openSettings', `imr.${first}`);
}

const OPEN = 'Open Settings';
