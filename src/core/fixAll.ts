import { type Edit, fixesFor } from './fixes';
import type { Model } from './model';
import type { Problem } from './problem';
import { compareSpans, overlaps } from './span';

/** The edits of all safe fixes that do not touch each other, in the order of the text. */
export function safeEdits(model: Model, problems: readonly Problem[]): Edit[] {
  const taken: Edit[] = [];
  for (const problem of problems) {
    const edits = fixesFor(model, problem).find(({ safe }) => safe)?.edits ?? [];
    if (edits.some(edit => taken.some(other => touchesOther(edit, other)))) continue;
    taken.push(...edits);
  }
  return taken.sort((a, b) => compareSpans(a.span, b.span));
}

const touchesOther = (a: Edit, b: Edit): boolean => overlaps(a.span, b.span) || a.span.start === b.span.start;
