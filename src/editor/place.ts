import * as vscode from 'vscode';

/** How trees and links tell a command where they stand. */
export interface Place {
  readonly uri: string;
  readonly offset: number;
}

/** The place a command was called with; that of the cursor where it was called without one. */
export function placeOf(value: unknown): Place {
  return isPlace(value) ? value : cursor();
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'uri' in value &&
  'offset' in value &&
  typeof value.offset === 'number';

function cursor(): Place {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return { uri: '', offset: 0 };
  return { uri: editor.document.uri.toString(), offset: editor.document.offsetAt(editor.selection.active) };
}
