import * as vscode from 'vscode';
import type { Span } from '../../core/model/span';
import { marksWithExcerpt } from '../../core/views/excerpt';
import { type HighlightKind, highlightKinds, highlights } from '../../core/views/highlights';
import { toRanges } from '../../editor/convert';
import type { Documents } from '../../editor/documents';
import type { Recognised } from '../../editor/recognised';
import { setting } from '../../editor/settings';
import { ErringPlaces } from './erringPlaces';
import { type Contrast, looks } from './look';

type Level = 'full' | 'minimal' | 'off';

/** Marks decisions, items, labels and citations in every editor that shows a determination. */
export function registerDecorations(context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  const erring = new ErringPlaces();
  const newMarker = () => new Marker(context.extensionUri, contrastOf(vscode.window.activeColorTheme), erring);
  let marker = newMarker();
  const paint = (editor: vscode.TextEditor) => marker.paint(editor, documents);
  const paintAll = () => vscode.window.visibleTextEditors.forEach(paint);
  const paintDocument = (document: vscode.TextDocument) =>
    vscode.window.visibleTextEditors.filter(editor => editor.document === document).forEach(paint);

  return vscode.Disposable.from(
    erring,
    { dispose: () => marker.dispose() },
    documents.onDidChangeMarks(paintDocument),
    documents.settled.onDidChange(document => erring.update(document, documents) && paintDocument(document)),
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
    vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('imr.decorations') && paintAll()),
    vscode.window.onDidChangeActiveColorTheme(theme => {
      if (contrastOf(theme) === marker.contrast) return;
      marker.dispose();
      marker = newMarker();
      paintAll();
    }),
  );
}

const contrastOf = ({ kind }: vscode.ColorTheme): Contrast =>
  kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight ? 'high' : 'normal';

/** What an editor shows: the kinds whose marks were set from an excerpt since the whole text was painted. */
interface Painted {
  readonly fromExcerpt: ReadonlySet<HighlightKind>;
}

class Marker implements vscode.Disposable {
  readonly contrast: Contrast;
  readonly #types: ReadonlyMap<HighlightKind, readonly vscode.TextEditorDecorationType[]>;
  readonly #erring: ErringPlaces;
  readonly #painted = new WeakMap<vscode.TextEditor, Painted>();

  constructor(extension: vscode.Uri, contrast: Contrast, erring: ErringPlaces) {
    this.contrast = contrast;
    this.#erring = erring;
    this.#types = new Map(
      highlightKinds.map(kind => [
        kind,
        looks(kind, extension, contrast).map(one => vscode.window.createTextEditorDecorationType(one)),
      ]),
    );
  }

  paint(editor: vscode.TextEditor, documents: Documents): void {
    const shown = shownKinds(levelFor(editor.document));
    const recognised = shown.length > 0 ? documents.get(editor.document) : undefined;
    if (recognised?.isWaiting) this.#paintExcerpt(editor, shown, documents);
    else if (recognised || this.#painted.has(editor)) this.#paintWhole(editor, shown, recognised);
  }

  /** Sets each kind of mark once, without clearing before. */
  #paintWhole(editor: vscode.TextEditor, shown: readonly HighlightKind[], recognised: Recognised | undefined): void {
    const marks = recognised && highlights(recognised.model, this.#erring.now(editor.document));
    for (const kind of this.#types.keys()) this.#set(editor, kind, marks && shown.includes(kind) ? marks[kind] : []);
    if (recognised) this.#painted.set(editor, { fromExcerpt: new Set() });
    else this.#painted.delete(editor);
  }

  /**
   * Of a long text that waits to be read, the lines on the screen. VS Code itself moves the marks with the text: only the
   * kinds that have changed there are set.
   */
  #paintExcerpt(editor: vscode.TextEditor, shown: readonly HighlightKind[], documents: Documents): void {
    const excerpt = documents.excerpt(editor);
    if (!excerpt) return;
    const { model, start, seen, earlier } = excerpt;
    const setBefore = this.#painted.get(editor)?.fromExcerpt ?? new Set();
    const before = earlier.model && this.#erring.marksBefore(editor.document)(earlier.model);
    const erring = new Set([...this.#erring.now(editor.document)].map(offset => offset - start));
    const marks = highlights(model, erring);
    const changed = marksWithExcerpt(before, earlier.edits, { marks, start, seen, setBefore });
    for (const [kind, marks] of changed) if (shown.includes(kind)) this.#set(editor, kind, marks);
    this.#painted.set(editor, { fromExcerpt: new Set(changed.keys()) });
  }

  dispose(): void {
    for (const type of [...this.#types.values()].flat()) type.dispose();
  }

  #set(editor: vscode.TextEditor, kind: HighlightKind, spans: readonly Span[]): void {
    const ranges = toRanges(editor.document, spans);
    for (const type of this.#types.get(kind)!) editor.setDecorations(type, ranges);
  }
}

const levelFor = (document: vscode.TextDocument): Level => setting('decorations', document);

function shownKinds(level: Level): readonly HighlightKind[] {
  return { full: highlightKinds, minimal: highlightKinds.slice(0, 6), off: [] }[level];
}
