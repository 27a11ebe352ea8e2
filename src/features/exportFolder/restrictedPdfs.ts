import * as vscode from 'vscode';
import { filesIn } from '../folderInputs';

/**
 * Whether PDFs that do not permit copying their text are read: by the setting, or as the person says, who is asked only
 * where there are PDFs. Undefined where nothing is to be exported.
 */
export async function mayReadRestricted(folders: readonly vscode.Uri[]): Promise<'allow' | 'refuse' | undefined> {
  const setting = vscode.workspace.getConfiguration('imr').get<'ask' | 'allow' | 'refuse'>('pdf.copyRestricted', 'ask');
  if (setting !== 'ask') return setting;
  if (!(await holdPdfs(folders))) return 'refuse';
  const answer = await vscode.window.showWarningMessage(
    question,
    { modal: true, detail },
    'Read Them',
    'Leave Them Out',
  );
  return answer && (answer === 'Read Them' ? 'allow' : 'refuse');
}

async function holdPdfs(folders: readonly vscode.Uri[]): Promise<boolean> {
  for (const folder of folders)
    for await (const found of filesIn(folder))
      if (found instanceof vscode.Uri && /\.pdf$/i.test(found.path)) return true;
  return false;
}

const question = 'The folder holds PDFs. Read also those that do not permit copying their text?';

const detail =
  'The determinations that the State publishes are all locked in this way. The PDFs stay as they are. The setting ' +
  'imr.pdf.copyRestricted answers for good.';
