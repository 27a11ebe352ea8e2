import * as vscode from 'vscode';
import { setting } from '../../editor/settings';
import type { Reading } from './pdfResults';

/** Asks whether a PDF that forbids copying may be read; `undefined` is yes, else it is what became of the PDF. */
export type CopyQuestion = (name: string) => Promise<Reading | undefined>;

const once = 'Import';
const always = 'Always Import';
const never = 'Never Import';

/** One question for all PDFs of an import. "Always" and "never" are remembered in the setting. */
export function copyQuestion(): CopyQuestion {
  let answered: 'allow' | 'refuse' | undefined;
  return async name => {
    const wanted = setting('pdf.copyRestricted');
    if (wanted === 'allow' || answered === 'allow') return undefined;
    if (wanted === 'refuse') return { kind: 'failed', reason: refusedBySetting };
    if (answered === 'refuse') return { kind: 'cancelled' };
    const answer = await vscode.window.showWarningMessage(question(name), { modal: true, detail }, once, always, never);
    answered = answer === once || answer === always ? 'allow' : 'refuse';
    if (answer === always || answer === never) {
      const settings = vscode.workspace.getConfiguration('imr');
      await settings.update('pdf.copyRestricted', answered, vscode.ConfigurationTarget.Global);
    }
    return answered === 'allow' ? undefined : { kind: 'cancelled' };
  };
}

const refusedBySetting =
  'The PDF does not permit copying its text, and such PDFs are not imported: change the setting imr.pdf.copyRestricted to import it.';

const question = (name: string): string => `${name} does not permit copying its text. Import it all the same?`;

const detail =
  'The determinations that the State publishes are all locked in this way. The PDF stays as it is; its text is opened ' +
  'as a new document on this machine. "Always" and "Never" are kept in the setting imr.pdf.copyRestricted.';

/** The password as typed; it is kept nowhere. `undefined` where no password is given. */
export function askPassword(name: string, why: 'password-needed' | 'wrong-password'): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: `Password of ${name}`,
    prompt: why === 'wrong-password' ? 'This password does not open the PDF. Try again.' : 'The PDF is locked.',
    password: true,
    ignoreFocusOut: true,
  });
}
