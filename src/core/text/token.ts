import type { SourceText } from './sourceText';
import type { LabelRow, SectionRow } from './vocabulary';

/**
 * A line whose kind is known, or a run of blank lines. Tokens tile the text: each begins where the one before ends.
 * `start` and `end` include white space and the line end; `from` and `to` are the first letter and the place after the
 * last. Offsets are UTF-16 units.
 */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** 0-based number of the line on which the token starts. */
  readonly line: number;
  /** For a run of blank lines how many they are, else 1 or, for a wrapped heading, more. */
  readonly lines: number;
  /** Place after the label, for labels. */
  readonly labelEnd: number;
  readonly section: SectionRow | null;
  readonly label: LabelRow | null;
  /** How the label is written; null where there is none. */
  readonly labelForm: LabelForm | null;
}

/** A label as it is published, a slip or two away from it, or "Rationale:" alone. */
export type LabelForm = 'published' | 'misspelt' | 'shortened';

export type TokenKind =
  | 'blank'
  | 'page-line'
  | 'section'
  | 'intro'
  | 'label'
  | 'case-field'
  | 'letterhead'
  | 'numbered'
  | 'text';

/** Whether a line is ordinary text, numbered or not: no label, heading, intro or field of the case block. */
export const isTextLine = ({ kind }: Token): boolean => kind === 'text' || kind === 'numbered';

/** A text and its lines: what everything is read from that spans lines. */
export interface Lines {
  readonly source: SourceText;
  readonly tokens: readonly Token[];
  /** Whether letters, in lower case, are a word, be it broken at a line's end; without it none is known. */
  readonly isWord?: ((letters: string) => boolean) | undefined;
}
