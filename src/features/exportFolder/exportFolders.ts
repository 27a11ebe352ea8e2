import * as vscode from 'vscode';
import { fileName } from '../../editor/fileName';
import { chosenTarget, mayTake } from '../saving';
import { tell } from './results';
import { exportWithProgress, type Order, type Surroundings } from './run';

/** Built as a file of its own, dist/exportFolders.js, and loaded when the first folder is exported. */

/** What the command was given: by the Explorer the folder that was clicked and all that are selected. */
interface Given {
  readonly folder: unknown;
  readonly folders: unknown;
  readonly target: unknown;
}

/** Asks what is not given, exports, and says what became of it; resolves when the file is written. */
export async function exportFolders(given: Given, surroundings: Surroundings): Promise<void> {
  const order = await orderOf(foldersIn(given) ?? (await chooseFolders()), given.target);
  const exported = order && (await exportWithProgress(order, surroundings));
  if (exported) void tell(exported);
}

function foldersIn({ folder, folders }: Given): readonly vscode.Uri[] | undefined {
  if (Array.isArray(folders) && folders.length > 0) return folders.filter(one => one instanceof vscode.Uri);
  return folder instanceof vscode.Uri ? [folder] : undefined;
}

async function chooseFolders(): Promise<readonly vscode.Uri[]> {
  const open = vscode.workspace.workspaceFolders ?? [];
  if (open.length === 1) return [open[0]!.uri];
  const title = 'Export Folder';
  if (open.length === 0)
    return (await vscode.window.showOpenDialog({ title, canSelectFolders: true, canSelectFiles: false })) ?? [];
  const rows = open.map(({ name, uri }) => ({ label: name, picked: true, uri }));
  const chosen = await vscode.window.showQuickPick(rows, { title, placeHolder: 'Which folders?', canPickMany: true });
  return (chosen ?? []).map(({ uri }) => uri);
}

const FORMATS = ['jsonl', 'json', 'csv'] as const;
const FILTERS = { 'JSON Lines': ['jsonl'], JSON: ['json'], 'CSV for Excel': ['csv'] };

/** Undefined where the person has thought better of it. */
async function orderOf(folders: readonly vscode.Uri[], given: unknown): Promise<Order | undefined> {
  const [first] = folders;
  if (!first) return undefined;
  const defaultUri = vscode.Uri.joinPath(first, 'determinations.jsonl');
  const target = await chosenTarget(given, { title: 'Export Determinations', defaultUri, filters: FILTERS });
  const format = FORMATS.find(one => target?.path.toLowerCase().endsWith(`.${one}`));
  if (target && !format) {
    const endings = FORMATS.map(one => `.${one}`).join(' or ');
    void vscode.window.showErrorMessage(`${fileName(target)} does not end in ${endings}: choose such a name.`);
  }
  if (!target || !format || !(await mayTake(given, target))) return undefined;
  return { folders, target, format };
}
