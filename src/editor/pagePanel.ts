import * as vscode from 'vscode';
import type { Shell } from '../core/views/page';
import { reveal } from './convert';

/** A page beside a document: its links show places of it. */
export interface PagePanel {
  readonly panel: vscode.WebviewPanel;
  /** What the page's own markup has to name. */
  readonly shell: Shell;
}

/** Opens an empty page beside a document. Nothing but our own script runs in it, and nothing is loaded from outside. */
export function openPagePanel(
  extension: vscode.Uri,
  { viewType, title }: { readonly viewType: string; readonly title: string },
  document: vscode.TextDocument,
): PagePanel {
  const scripts = vscode.Uri.joinPath(extension, 'dist', 'webviews');
  const panel = vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Beside, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [scripts],
  });
  const icon = (theme: string) => vscode.Uri.joinPath(extension, 'media', 'icons', `determination-${theme}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  panel.webview.onDidReceiveMessage((message: unknown) => {
    if (typeof message === 'number') void reveal(document, { start: message, end: message }, 'take-focus');
  });
  const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(scripts, 'report.js')).toString();
  return { panel, shell: { kind: 'webview', nonce: nonce(), script } };
}

const nonce = (): string => crypto.randomUUID().replaceAll('-', '');
