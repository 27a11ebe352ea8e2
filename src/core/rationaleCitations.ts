import type { Reference } from './guidelines/reference';
import type { Joined } from './joined';
import type { Citation } from './model';

/** Guideline documents that a rationale names with a place in them. */
export function readRationaleCitations(_joined: Joined, _reference: Reference, _date: string | null): Citation[] {
  return [];
}
