import type * as vscode from 'vscode';
import { typeOf } from '../../editor/fileType';
import { CANNOT_BE_READ, type Input, inputOf, inputsIn, READ } from '../folderInputs';

/** By which name a file stands in the index: its path on this machine, else its address. */
export const fileOf = (uri: vscode.Uri): string => (uri.scheme === 'file' ? uri.fsPath : uri.toString());

/** Whether a file of the index stands below an address. */
export function isBelow(file: string, uri: vscode.Uri): boolean {
  const folder = fileOf(uri);
  return file.startsWith(`${folder}/`) || file.startsWith(`${folder}\\`);
}

/** The same, or whether it is the address itself. */
export const isWithin = (file: string, uri: vscode.Uri): boolean => file === fileOf(uri) || isBelow(file, uri);

/** Of open folders those that are not there: a drive was unplugged, a share is away. What is known of their files stays. */
export async function goneAmong(folders: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const types = await Promise.all(folders.map(typeOf));
  return folders.filter((_, i) => types[i] === undefined);
}

/** A folder that is not there, as a row of what was not read. */
export const goneRow = (folder: vscode.Uri) => ({
  file: fileOf(folder),
  stamp: null,
  determinations: [],
  failure: CANNOT_BE_READ,
});

/** What is at addresses that no path of this machine leads to. */
export async function* inputsElsewhere(uris: readonly vscode.Uri[]): AsyncGenerator<Input, undefined> {
  for (const uri of uris) {
    if (READ.test(uri.path)) yield await inputOf(uri, uri, '');
    else yield* inputsIn([uri], { target: null, note: '' });
  }
  return undefined;
}
