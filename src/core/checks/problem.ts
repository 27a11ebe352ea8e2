import type { Span } from '../model/span';
import type { Finding, ProblemCode } from './finding';

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

/** The problems of one determination of a model, by its index. */
export const problemsIn = (determination: number, problems: readonly Problem[]): Problem[] =>
  problems.filter(problem => problem.determination === determination);
