import type { Item, Model } from '../model/model';
import { hash } from '../text/hash';
import { onceFor } from '../text/once';
import type { Problem, ProblemCode } from './problem';
import { itemNumbered } from './rules/shared/parts';

/** A problem that was set aside in one file: remembered by code, item and a hash of the heading, never by text. */
export interface Dismissal {
  readonly code: ProblemCode;
  readonly item: number | null;
  /** Hash of the item's heading; where no item is meant, of the case number. */
  readonly heading: string;
  /** Why, in the words of who set it aside. */
  readonly reason: string;
}

/** A problem set aside, with the reason as it was given. */
export const dismissalOf = (model: Model, problem: Problem, reason: string): Dismissal => ({
  code: problem.code,
  item: problem.item,
  heading: headingHash(model, problem),
  reason,
});

/** The dismissal that covers a problem, null where none does. */
export const dismissedBy = (model: Model, problem: Problem, dismissals: readonly Dismissal[]): Dismissal | null =>
  dismissals.find(
    ({ code, item, heading }) =>
      code === problem.code && item === problem.item && heading === headingHash(model, problem),
  ) ?? null;

function headingHash({ determinations }: Model, { determination, item }: Problem): string {
  const owner = determinations[determination];
  if (owner === undefined) return hash('');
  const of = itemNumbered(owner, item);
  if (of !== null) return hashOfHeading(of);
  return hash(item === null ? (owner.case.number?.value ?? '') : '');
}

const hashOfHeading = onceFor(({ heading }: Item) => hash(heading ?? ''));
