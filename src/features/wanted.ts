import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';
import type { Recognised } from '../editor/recognised';

const SAMPLE = 'Open a Sample';

/** The active determination, which alone a command may change unasked. Says so where there is none. */
export const activeWanted = (documents: Documents): Recognised | undefined => orTold(documents.active());

/**
 * The determination that a command is to show or save: the active one, else the one that was active last. Says so where
 * there is none, as when a button of the walkthrough runs the command.
 */
export const wantedIn = (documents: Documents): Recognised | undefined => orTold(documents.current());

function orTold(recognised: Recognised | undefined): Recognised | undefined {
  if (!recognised) void tellNone();
  return recognised;
}

async function tellNone(): Promise<void> {
  const answer = await vscode.window.showInformationMessage('Open a determination first.', SAMPLE);
  if (answer) await vscode.commands.executeCommand('imr.openSamples');
}
