import type * as vscode from 'vscode';

/** "draft.txt": the last part of an address. */
export const fileName = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
