import * as vscode from 'vscode';
import { kindOf, LINK, SPECIAL } from '../core/views/archive/passedOver';

/** What an export of folders needs from who starts it. */
export type Starter = Parameters<typeof import('../batch/folder/folderWork.js')['exportFolders']>[1];

export type Input = NonNullable<Awaited<ReturnType<Starter['nextInput']>>>;

/** What is read in a folder, as on this machine. */
export const READ = /\.(?:txt|imr|pdf)$/i;

/** So large a file is not fetched. */
const MOST_BYTES = 64 * 1024 * 1024;

interface Told {
  /** Is not read; null where nothing is written. */
  readonly target: vscode.Uri | null;
  /** What is said of a text that stands otherwise in an editor. */
  readonly note: string;
}

/**
 * The files of folders to which no path of this machine leads, with their bytes, in the order of `imr export`: names that
 * begin with a dot and symbolic links are passed over.
 */
export async function* inputsIn(folders: readonly vscode.Uri[], told: Told): AsyncGenerator<Input, undefined> {
  for (const folder of folders) {
    let isEmpty = true;
    for await (const found of filesIn(folder)) {
      if (isTarget(found, told)) continue;
      yield found instanceof vscode.Uri ? await inputOf(found, folder, told.note) : found;
      isEmpty &&= !(found instanceof vscode.Uri) && found.kind === 'passed-over';
    }
    if (isEmpty) yield failed(folder, 'holds no .txt, .imr or .pdf file');
  }
  return undefined;
}

function isTarget(found: vscode.Uri | Input, { target }: Told): boolean {
  if (found instanceof vscode.Uri) return found.toString() === target?.toString();
  return found.kind === 'passed-over' && found.path === target?.toString();
}

/** The files of a folder that are read, on all levels, and what of it cannot be or is passed over. */
export async function* filesIn(folder: vscode.Uri): AsyncGenerator<vscode.Uri | Input> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => undefined);
  if (!entries) {
    yield failed(folder, CANNOT_BE_READ);
    return;
  }
  const shown = entries
    .filter(([name]) => !name.startsWith('.'))
    .map(([name, type]) => ({
      key: isFolder(type) ? `${name}/` : name,
      uri: vscode.Uri.joinPath(folder, name),
      name,
      type,
    }));
  for (const { uri, name, type } of shown.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const kind = kindPassedOver(name, type);
    if (isFolder(type)) yield* filesIn(uri);
    else if (type === vscode.FileType.File && READ.test(name)) yield uri;
    else if (kind !== null) yield { kind: 'passed-over', path: uri.toString(), of: kind };
  }
}

function kindPassedOver(name: string, type: vscode.FileType): string | null {
  if (type === vscode.FileType.File) return kindOf(name);
  return type & vscode.FileType.SymbolicLink ? LINK : SPECIAL;
}

const isFolder = (type: vscode.FileType): boolean => type === vscode.FileType.Directory;

export async function inputOf(uri: vscode.Uri, within: vscode.Uri, note: string): Promise<Input> {
  const path = uri.toString();
  const open = vscode.workspace.textDocuments.find(
    document => document.isDirty && document.uri.toString() === uri.toString(),
  );
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const given = { kind: 'given', path, within: within.toString(), name } as const;
  if (open) return { ...given, bytes: new TextEncoder().encode(open.getText()), note };
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_BYTES) return failed(uri, 'is larger than 64 MB');
    return { ...given, bytes: await vscode.workspace.fs.readFile(uri), note: null };
  } catch {
    return failed(uri, CANNOT_BE_READ);
  }
}

export const CANNOT_BE_READ = 'cannot be read: see whether it is still there and is yours to read';

const failed = (uri: vscode.Uri, reason: string): Input => ({ kind: 'failed', path: uri.toString(), reason });

/** A file of this machine is named by its path, any other by its address. */
export const uriOf = (file: string): vscode.Uri =>
  /^[a-z][\w+.-]+:/i.test(file) ? vscode.Uri.parse(file) : vscode.Uri.file(file);
