import * as vscode from 'vscode';
import type { HighlightKind } from '../../core/views/highlights';

/** Whether the theme is one of high contrast: there, selected letters must keep the colour that the theme gives them. */
export type Contrast = 'normal' | 'high';

/**
 * How each kind looks. Nothing here may move a letter: no margins, no inserted text, no larger type. In screen reader mode
 * VS Code leaves out every look that has to do with the font: what a decision must not lose there stands apart from its
 * weight.
 */
export function looks(
  kind: HighlightKind,
  extension: vscode.Uri,
  contrast: Contrast,
): vscode.DecorationRenderOptions[] {
  const one = look(kind, extension, contrast);
  return one.backgroundColor === undefined ? [one] : [one, { fontWeight: 'bold' }];
}

function look(kind: HighlightKind, extension: vscode.Uri, contrast: Contrast): vscode.DecorationRenderOptions {
  switch (kind) {
    case 'upheld':
    case 'overturned':
    case 'unknown':
      return decisionLook(kind, colorOf(kind, 'Border'), contrast);
    case 'upheld-error':
      return decisionLook('upheld', errorColor, contrast);
    case 'overturned-error':
      return decisionLook('overturned', errorColor, contrast);
    case 'unknown-error':
      return decisionLook('unknown', errorColor, contrast);
    case 'upheld-item':
    case 'overturned-item':
    case 'unknown-item':
    case 'upheld-error-item':
    case 'overturned-error-item':
    case 'unknown-error-item':
      return gutter(extension, kind.replace('-item', ''));
    case 'rule':
      return {
        isWholeLine: true,
        borderStyle: 'solid',
        borderWidth: '0 0 1px 0',
        borderColor: new vscode.ThemeColor('imr.itemRule'),
      };
    case 'heading':
      return { fontWeight: '500' };
    case 'section':
      return { fontWeight: 'bold' };
    case 'label':
      return { ...(contrast === 'high' ? {} : { color: new vscode.ThemeColor('imr.label') }), fontStyle: 'italic' };
    case 'citation':
      return { borderStyle: 'dotted', borderWidth: '0 0 1px 0', borderColor: new vscode.ThemeColor('imr.citation') };
  }
}

type Decision = 'upheld' | 'overturned' | 'unknown';

const colorOf = (kind: Decision, part: string) => new vscode.ThemeColor(`imr.${kind}${part}`);
const errorColor = new vscode.ThemeColor('imr.errorForeground');

function decisionLook(kind: Decision, border: vscode.ThemeColor, contrast: Contrast): vscode.DecorationRenderOptions {
  return {
    backgroundColor: colorOf(kind, 'Background'),
    ...(contrast === 'high' ? {} : { color: colorOf(kind, 'Foreground') }),
    border: kind === 'unknown' ? '1px dashed' : '1px solid',
    borderColor: border,
    borderRadius: '3px',
    overviewRulerColor: border,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

function gutter(extension: vscode.Uri, name: string): vscode.DecorationRenderOptions {
  const icon = (theme: string) => ({
    gutterIconPath: vscode.Uri.joinPath(extension, 'media', 'icons', `${name}-${theme}.svg`),
  });
  return { gutterIconSize: 'contain', dark: icon('dark'), light: icon('light') };
}
