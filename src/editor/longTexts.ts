import type * as vscode from 'vscode';
import type { Model } from '../core/model/model';
import type { Span } from '../core/model/span';
import { type Edits, noEdits, withChanges } from '../core/text/edits';

/** Texts of so many letters are read whole only when typing rests: reading them takes longer than a key may. */
const longFrom = 256 * 1024;

export const isLong = (document: vscode.TextDocument): boolean => lengthOf(document) >= longFrom;

/** Without copying the text. */
const lengthOf = (document: vscode.TextDocument): number =>
  document.offsetAt(document.lineAt(document.lineCount - 1).range.end);

/** The lines that an editor shows, and some around them: a screen more may be scrolled to between two keys. */
export function seenSpan({ document, visibleRanges }: vscode.TextEditor): Span {
  const first = Math.max(0, (visibleRanges[0]?.start.line ?? 0) - linesAround);
  const last = Math.min(document.lineCount - 1, (visibleRanges.at(-1)?.end.line ?? 0) + linesAround);
  return {
    start: document.offsetAt(document.lineAt(first).range.start),
    end: document.offsetAt(document.lineAt(last).range.end),
  };
}

const linesAround = 40;

/** The last model of a long text, null where it was not read yet, and what edits have left of the text since. */
export interface Earlier {
  readonly model: Model | null;
  readonly edits: Edits;
}

/** What an editor shows of a long text, read apart from the rest. */
export interface Excerpt {
  /** Of the text from `start` on. */
  readonly model: Model;
  readonly start: number;
  readonly seen: Span;
  readonly earlier: Earlier;
}

/** The last models of long texts, and the edits since they were read. */
export class LongTexts {
  readonly #earlier = new Map<string, Earlier>();

  /** Remembers a model that was just read, where its text is long. */
  read({ uri }: vscode.TextDocument, model: Model): void {
    if (model.text.length >= longFrom) this.#earlier.set(uri.toString(), { model, edits: noEdits(model.text.length) });
  }

  edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const earlier = this.#earlier.get(key);
    if (!earlier || contentChanges.length === 0) return;
    this.#earlier.set(key, { ...earlier, edits: withChanges(earlier.edits, contentChanges) });
  }

  forget({ uri }: vscode.TextDocument): void {
    this.#earlier.delete(uri.toString());
  }

  /** Where the edits do not add up to the text as it is (its line ends were changed), nothing of before is known. */
  earlier(document: vscode.TextDocument): Earlier {
    const earlier = this.#earlier.get(document.uri.toString());
    const length = lengthOf(document);
    return earlier?.edits.length === length ? earlier : { model: null, edits: noEdits(length) };
  }
}
