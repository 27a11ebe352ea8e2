import * as vscode from 'vscode';
import type { Detection } from '../core/detect';
import type { Reason } from './recognised';
import { setting } from './settings';
import type { Treatment } from './treatments';

/** Documents whose text is looked at. Others never become determinations unless their language is changed. */
export const selector: vscode.DocumentSelector = [{ language: 'imr-determination' }, { language: 'plaintext' }];

export const isLookedAt = (document: vscode.TextDocument): boolean =>
  !document.isClosed && vscode.languages.match(selector, document) > 0;

/** Documents that are no one's draft: they are not recognised by their text. */
const excludedSchemes: ReadonlySet<string> = new Set(['git', 'output', 'debug', 'comment', 'search-editor']);

/** Versions of a text that others show beside it; some say of their files that these can be written. */
const shownVersions: ReadonlySet<string> = new Set(['git-index', 'gitlens', 'review', 'pr', 'conflictResolution']);

/** Whether problems of a document are shown: only a person who can save it can mend them. */
export function isDiagnosed({ uri: { scheme } }: vscode.TextDocument): boolean {
  if (excludedSchemes.has(scheme) || shownVersions.has(scheme)) return false;
  return scheme === 'file' || scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** Why a document is taken for a determination; undefined where it is none. */
export function reasonFor(
  document: vscode.TextDocument,
  detection: Detection,
  treatment: Treatment | undefined,
): Reason | undefined {
  if (treatment) return treatment === 'determination' ? { by: 'request' } : undefined;
  if (excludedSchemes.has(document.uri.scheme)) return undefined;
  if (document.languageId === 'imr-determination') return { by: 'language' };
  return detection.recognised && isWanted(document) ? { by: 'anchors', anchors: detection.anchors } : undefined;
}

/** `imr.recognition`: on, off, or the globs of the files to look at. The language mode is not asked. */
function isWanted(document: vscode.TextDocument): boolean {
  const wanted = setting('recognition', document);
  if (typeof wanted === 'string') return wanted !== 'off';
  return wanted.some(glob => fits(document, glob));
}

/** A glob that is no whole path means the folder's that is open: "*.txt" its files, "drafts" all that is in drafts/. */
function fits(document: vscode.TextDocument, glob: string): boolean {
  if (glob.startsWith('**') || glob.startsWith('/') || /^[a-z]:/i.test(glob))
    return vscode.languages.match({ pattern: glob }, document) > 0;
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const inFolder = (pattern: string): boolean =>
    folder !== undefined &&
    vscode.languages.match({ pattern: new vscode.RelativePattern(folder, pattern) }, document) > 0;
  const path = glob.replace(/^\.\//, '').replace(/\/$/, '');
  return inFolder(path) || inFolder(`${path}/**`);
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
