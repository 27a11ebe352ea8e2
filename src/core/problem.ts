import type { Finding, ProblemCode } from './finding';
import type { Span } from './span';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A finding as features and export show it: words and place, nothing else of the text. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  /** Index of the determination in its model. */
  readonly determination: number;
  /** Number of the item it belongs to, null where it is not one item's. */
  readonly item: number | null;
  readonly span: Span;
  /** The facts the message and the fixes are made from. */
  readonly finding: Finding;
}
