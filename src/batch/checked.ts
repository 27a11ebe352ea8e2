import type { ProblemCode, Severity } from '../core/checks/problem';
import type { Span } from '../core/model/span';
import { isReadyToSign } from '../core/views/readiness';
import { pageOf } from '../pdf/cleanup';
import type { Analysis } from './analyse';
import { type Position, positionsIn } from './position';
import type { Source } from './readSource';
import { isAtLeast } from './severity';

/** What is wrong in one file. */
export interface Checked {
  /** A text that is no determination has no problems, and yet is not clean. */
  readonly isDetermination: boolean;
  /** Those that are shown. */
  readonly problems: readonly PlacedProblem[];
  /** Whether nothing stands open, shown or not. */
  readonly isReady: boolean;
}

/** A problem and where it stands, without the text. */
export interface PlacedProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly item: number | null;
  readonly span: Span;
  readonly first: Position;
  readonly last: Position;
  /** The page of a PDF, whose lines are no places in it; null in a text. */
  readonly page: number | null;
}

/** The problems of a text of the least severity that is shown, or all. */
export function checkedOf({ text, from }: Source, { model, problems }: Analysis, least: Severity | null): Checked {
  const isDetermination = model.determinations.length > 0;
  const shown = least === null ? problems : problems.filter(({ severity }) => isAtLeast(severity, least));
  const isReady = isReadyToSign(model, problems);
  if (shown.length === 0) return { isDetermination, isReady, problems: [] };
  const positionOf = positionsIn(text);
  return {
    isDetermination,
    isReady,
    problems: shown.map(({ code, severity, message, item, span: { start, end } }) => ({
      code,
      severity,
      message,
      item,
      span: { start, end },
      first: positionOf(start),
      last: positionOf(end),
      page: from.kind === 'pdf' ? pageOf(text, start) : null,
    })),
  };
}
