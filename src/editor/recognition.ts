import * as vscode from 'vscode';

/** `imr.recognition`: on, off, or the globs of the files to look at. The language mode is not asked. */
export function isWanted(document: vscode.TextDocument): boolean {
  const setting = vscode.workspace
    .getConfiguration('imr', document)
    .get<'on' | 'off' | readonly string[]>('recognition', 'on');
  if (typeof setting === 'string') return setting !== 'off';
  return setting.some(pattern => vscode.languages.match({ pattern }, document) > 0);
}

const detectedLength = 65_536;
const detectedLines = 4_096;

/** The text's beginning, without copying a long document whole. */
export function head(document: vscode.TextDocument): string {
  const lines: string[] = [];
  let length = 0;
  for (let i = 0; i < document.lineCount && i < detectedLines && length < detectedLength; i++) {
    const { text } = document.lineAt(i);
    lines.push(text.slice(0, detectedLength));
    length += text.length + 1;
  }
  return lines.join('\n');
}
