import type { Determination, Item, Model } from '../../model/model';
import type { Span } from '../../model/span';

/** A change of the text that mends a problem. Edits do not overlap; offsets are those of the model's text. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** No choice and no clinical word: part of Fix All. */
  readonly safe: boolean;
  /** What is left to be filled in, as a span of the text after the edits: empty where nothing stands there. Else null. */
  readonly blank: Span | null;
}

/** Replaces what the span covers; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** What a fix may need to know of where it is. */
export interface FixContext {
  readonly model: Model;
  readonly determination: Determination;
  readonly item: Item | null;
}

export const choice = (title: string, edits: readonly Edit[]): Fix => ({ title, edits, safe: false, blank: null });

export const safeFix = (title: string, edits: readonly Edit[]): Fix => ({ title, edits, safe: true, blank: null });

/** One edit that leaves a part of what it writes to be filled in: the words given, or the place behind them. */
export function choiceWithBlank(title: string, edit: Edit, blank: { at: 'words' | 'behind'; words: string }): Fix {
  const index = edit.text.indexOf(blank.words);
  const end = edit.span.start + index + blank.words.length;
  const start = blank.at === 'words' ? edit.span.start + index : end;
  return { title, edits: [edit], safe: false, blank: { start, end } };
}

export const replacement = (span: Span, text: string | null): Fix[] =>
  text === null ? [] : [choice(`Change to “${text}”`, [{ span, text }])];

export const textOf = (model: Model, { start, end }: Span): string => model.text.slice(start, end);

/** A text after edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  let changed = '';
  for (const { span, text: replaced } of ordered) {
    changed += text.slice(at, span.start) + replaced;
    at = span.end;
  }
  return changed + text.slice(at);
}
