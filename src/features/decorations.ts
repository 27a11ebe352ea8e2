import * as vscode from 'vscode';
import { type HighlightKind, highlightKinds, highlights } from '../core/views/highlights';
import { toRanges } from '../editor/convert';
import type { Documents } from '../editor/documents';

type Level = 'full' | 'minimal' | 'off';

/** Marks decisions, items, labels and citations in every editor that shows a determination. */
export function registerDecorations(context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  let marker = new Marker(context.extensionUri, contrastOf(vscode.window.activeColorTheme));
  const paint = (editor: vscode.TextEditor) => marker.paint(editor, documents);
  const paintAll = () => vscode.window.visibleTextEditors.forEach(paint);

  return vscode.Disposable.from(
    { dispose: () => marker.dispose() },
    documents.onDidChange(document =>
      vscode.window.visibleTextEditors.filter(editor => editor.document === document).forEach(paint),
    ),
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
    vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('imr.decorations') && paintAll()),
    vscode.window.onDidChangeActiveColorTheme(theme => {
      if (contrastOf(theme) === marker.contrast) return;
      marker.dispose();
      marker = new Marker(context.extensionUri, contrastOf(theme));
      paintAll();
    }),
  );
}

/** Whether the theme is one of high contrast: there, selected letters must keep the colour that the theme gives them. */
type Contrast = 'normal' | 'high';

const contrastOf = ({ kind }: vscode.ColorTheme): Contrast =>
  kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight ? 'high' : 'normal';

class Marker implements vscode.Disposable {
  readonly contrast: Contrast;
  readonly #types: ReadonlyMap<HighlightKind, vscode.TextEditorDecorationType>;
  readonly #painted = new WeakSet<vscode.TextEditor>();

  constructor(extension: vscode.Uri, contrast: Contrast) {
    this.contrast = contrast;
    this.#types = new Map(
      highlightKinds.map(kind => [kind, vscode.window.createTextEditorDecorationType(look(kind, extension, contrast))]),
    );
  }

  /** Sets each kind of mark once, without clearing before. */
  paint(editor: vscode.TextEditor, documents: Documents): void {
    const shown = shownKinds(levelFor(editor.document));
    const recognised = shown.length > 0 ? documents.get(editor.document) : undefined;
    if (!recognised && !this.#painted.has(editor)) return;
    const marks = recognised && highlights(recognised.model);
    for (const [kind, type] of this.#types) {
      editor.setDecorations(type, marks && shown.includes(kind) ? toRanges(editor.document, marks[kind]) : []);
    }
    if (recognised) this.#painted.add(editor);
    else this.#painted.delete(editor);
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
  }
}

const levelFor = (document: vscode.TextDocument): Level =>
  vscode.workspace.getConfiguration('imr', document).get<Level>('decorations', 'full');

function shownKinds(level: Level): readonly HighlightKind[] {
  return { full: highlightKinds, minimal: highlightKinds.slice(0, 3), off: [] }[level];
}

/** How each kind looks. Nothing here may move a letter: no margins, no inserted text, no larger type. */
function look(kind: HighlightKind, extension: vscode.Uri, contrast: Contrast): vscode.DecorationRenderOptions {
  switch (kind) {
    case 'upheld':
    case 'overturned':
    case 'unknown':
      return decisionLook(kind, contrast);
    case 'upheld-item':
      return gutter(extension, 'upheld');
    case 'overturned-item':
      return gutter(extension, 'overturned');
    case 'unknown-item':
      return gutter(extension, 'unknown');
    case 'rule':
      return {
        isWholeLine: true,
        borderStyle: 'solid',
        borderWidth: '1px 0 0 0',
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

function decisionLook(kind: 'upheld' | 'overturned' | 'unknown', contrast: Contrast): vscode.DecorationRenderOptions {
  const colour = (part: string) => new vscode.ThemeColor(`imr.${kind}${part}`);
  return {
    backgroundColor: colour('Background'),
    ...(contrast === 'high' ? {} : { color: colour('Foreground') }),
    fontWeight: 'bold',
    border: kind === 'unknown' ? '1px dashed' : '1px solid',
    borderColor: colour('Border'),
    borderRadius: '3px',
    overviewRulerColor: colour('Border'),
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
