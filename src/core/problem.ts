import type { Span } from './span';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A finding as features and export show it: words and place, nothing else of the text. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Number of the item it belongs to, null where it is not one item's. */
  readonly item: number | null;
  readonly span: Span;
}
