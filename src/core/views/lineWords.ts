/** Words that are shown behind a line, and what kind of words. */
export interface LineWords<Kind extends string> {
  /** From 0. */
  readonly line: number;
  readonly kind: Kind;
  readonly words: string;
}

/** Lines that were replaced, from 0, both included, and how many more there are now. */
export interface ReplacedLines {
  readonly first: number;
  readonly last: number;
  readonly added: number;
}

/** What still stands behind its line after an edit that joined or parted lines: on the lines themselves nothing does. */
export const keptLines = <Shown extends { readonly line: number }>(
  lines: readonly Shown[],
  { first, last, added }: ReplacedLines,
): Shown[] =>
  lines
    .filter(({ line }) => line < first || line > last)
    .map(shown => (shown.line < first ? shown : { ...shown, line: shown.line + added }));
