import * as vscode from 'vscode';
import { passedOverText } from '../../core/views/archive/passedOver';
import { countText, plural } from '../../core/views/wording';
import { fileName } from '../../editor/fileName';
import { uriOf } from '../folderInputs';
import type { Exported, Remark } from './run';

/** So many files are listed; a list of more is read by nobody. */
const MOST_ROWS = 1000;

/** Says what was exported, with a way to the file and to those that were not read or are special. */
export async function tell(exported: Exported): Promise<void> {
  const { order, determinations, remarks } = exported;
  const open = exported.failure === null && determinations > 0 ? ['Open'] : [];
  const list = remarks.length > 0 ? ['Show Files'] : [];
  const answer = await show(exported)(wordsOf(exported), ...open, ...list);
  if (answer === 'Open') await vscode.commands.executeCommand('vscode.open', order.target);
  else if (answer === 'Show Files') await listFiles(remarks);
}

function show({ failure, determinations, remarks }: Exported) {
  const { showErrorMessage, showInformationMessage, showWarningMessage } = vscode.window;
  if (failure !== null) return showErrorMessage;
  return determinations === 0 || remarks.some(isFailure) ? showWarningMessage : showInformationMessage;
}

/** "Exported 12 determinations of 14 files to all.jsonl. 2 were not read. Passed over: 1 file of other kinds (.docx 1)." */
function wordsOf({ order, files, determinations, passedOver, remarks, failure }: Exported): string {
  const name = fileName(order.target);
  if (failure !== null) return `${name} could not be written: ${failure}. Nothing was changed; choose another place.`;
  const failed = remarks.filter(isFailure).length;
  const notRead = failed === 0 ? '' : ` ${countText(failed)} ${failed === 1 ? 'was' : 'were'} not read.`;
  const left = `${notRead}${passedOver.size === 0 ? '' : ` Passed over: ${passedOverText(passedOver)}.`}`;
  if (determinations === 0)
    return `No determination was found in ${plural(files, 'file')}; nothing was written.${left}`;
  return `Exported ${plural(determinations, 'determination')} of ${plural(files, 'file')} to ${name}.${left}`;
}

const isFailure = ({ kind }: Remark): boolean => kind === 'failed';

/** What could not be read stands first; a choice opens the file. */
async function listFiles(remarks: readonly Remark[]): Promise<void> {
  const failed = remarks.filter(isFailure);
  const notes = remarks.filter(remark => !isFailure(remark));
  const rows = [...group('Not read', failed), ...group('Read', notes)];
  const left = remarks.length - rows.filter(({ remark }) => remark).length;
  const title =
    left > 0 ? `${countText(remarks.length)} files; ${countText(left)} are not listed` : plural(remarks.length, 'file');
  const placeHolder = 'These need a look; choose one to open it';
  const chosen = await vscode.window.showQuickPick(rows, { title, placeHolder, matchOnDescription: true });
  if (chosen?.remark) await vscode.commands.executeCommand('vscode.open', uriOf(chosen.remark.file));
}

interface Row extends vscode.QuickPickItem {
  readonly remark?: Remark;
}

function group(label: string, remarks: readonly Remark[]): Row[] {
  if (remarks.length === 0) return [];
  const rows = remarks.slice(0, MOST_ROWS).map((remark): Row => {
    // A row shows about eighty letters a line: what is wrong goes beside the name, what to do below.
    const [what = '', ...todo] = remark.words.split(/[:;] /);
    const label = vscode.workspace.asRelativePath(uriOf(remark.file));
    return { label, description: what, detail: capitalised(todo.join(', ')), remark };
  });
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
