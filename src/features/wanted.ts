import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';
import type { Recognised } from '../editor/recognised';

const SAMPLE = 'Open a Sample';

/**
 * The determination that a command is for: the active one, else the one that was active last. Says so where there is none,
 * as when a button of the walkthrough runs the command.
 */
export function wantedIn(documents: Documents): Recognised | undefined {
  const recognised = documents.active() ?? documents.current();
  if (!recognised) void tellNone();
  return recognised;
}

async function tellNone(): Promise<void> {
  const answer = await vscode.window.showInformationMessage('Open a determination first.', SAMPLE);
  if (answer) await vscode.commands.executeCommand('imr.openSamples');
}
