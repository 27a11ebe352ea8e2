import { check } from '../core/checks/check';
import { type Dismissal, dismissedAmong } from '../core/checks/dismissal';
import type { Problem } from '../core/checks/problem';
import { problemsByDetermination } from '../core/checks/problem';
import { detect } from '../core/detect';
import type { Reference } from '../core/guidelines/types';
import type { Model } from '../core/model/model';
import { parse } from '../core/parse';
import type { Source } from './readSource';

export interface Analysis {
  readonly model: Model;
  readonly problems: readonly Problem[];
  /** `problemsOf[i]` are those of determination i. */
  readonly problemsOf: readonly (readonly Problem[])[];
}

/** Reads and checks a text as the editor does: a text that is no determination has none, and no problems. */
export function analyse({ text, isNamedDetermination }: Source, reference: Reference | undefined): Analysis {
  const isDetermination = isNamedDetermination || detect(text).recognised;
  const model: Model = isDetermination ? parse(text, reference) : { text, determinations: [], clean: null };
  const problems = check(model, reference);
  return { model, problems, problemsOf: problemsByDetermination(model, problems) };
}

/** Without the problems that were dismissed. */
export function withoutDismissed(analysis: Analysis, dismissals: readonly Dismissal[]): Analysis {
  const { model } = analysis;
  const hidden = dismissedAmong(model, analysis.problems, dismissals, null);
  if (hidden.size === 0) return analysis;
  const problems = analysis.problems.filter(({ facts }) => !hidden.has(facts));
  return { model, problems, problemsOf: problemsByDetermination(model, problems) };
}
