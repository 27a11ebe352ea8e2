import { detect } from '../core/detect';
import type { Reference } from '../core/guidelines/reference';
import type { Model } from '../core/model';
import { parse } from '../core/parse';
import type { Problem } from '../core/problem';
import type { Source } from './readSource';

export interface Analysis {
  readonly model: Model;
  /** In order; `problemsOf[i]` are those of determination i. */
  readonly problems: readonly Problem[];
  readonly problemsOf: readonly (readonly Problem[])[];
}

/** Reads a text as the editor does: a text that is no determination has none. */
export function analyse({ text, isNamedDetermination }: Source, reference: Reference | undefined): Analysis {
  const isDetermination = isNamedDetermination || detect(text).recognised;
  const model: Model = isDetermination ? parse(text, reference) : { text, determinations: [] };
  const problems: Problem[] = [];
  return { model, problems, problemsOf: model.determinations.map(() => []) };
}
