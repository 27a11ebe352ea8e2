import type { DeterminationFacts } from './facts';

type Named = Pick<DeterminationFacts, 'caseNumber' | 'decisionDate'>;

/** The cases that have come so far, one entry for each of their decisions. */
export interface Cases<T> {
  /** The entry of the same case that came before; without one `entry` is the first, and null is given. */
  take(determination: Named, entry: T): T | null;
}

/**
 * Which determinations are one: as a PDF, its text and a draft have one case number and one decision date. A draft without
 * a date belongs to the first of its case, so drafts come last (`isDated`). What has no case number is a case of its own.
 */
export function makeCases<T>(): Cases<T> {
  const byCase = new Map<string, { readonly day: string | null; readonly entry: T }[]>();
  return {
    take({ caseNumber, decisionDate: day }, entry) {
      if (caseNumber === null) return null;
      const known = byCase.get(caseNumber) ?? [];
      const same = known.find(one => one.day === null || day === null || one.day === day);
      if (same !== undefined) return same.entry;
      byCase.set(caseNumber, [...known, { day, entry }]);
      return null;
    },
  };
}

/** Whether it is known which decision of its case this is. */
export const isDated = ({ caseNumber, decisionDate }: Named): boolean => caseNumber === null || decisionDate !== null;

/**
 * Counts determinations as they come, the same case once. What is undated waits until `end`, which gives how many were not
 * counted again.
 */
export function eachOnce<T>(count: (determination: DeterminationFacts, of: T) => void): {
  add(determination: DeterminationFacts, of: T): void;
  end(): number;
} {
  const cases = makeCases<true>();
  const undated: { readonly determination: DeterminationFacts; readonly of: T }[] = [];
  let repeated = 0;
  const take = (determination: DeterminationFacts, of: T): void => {
    if (cases.take(determination, true)) repeated++;
    else count(determination, of);
  };
  return {
    add: (determination, of) => {
      if (isDated(determination)) take(determination, of);
      else undated.push({ determination, of });
    },
    end: () => {
      for (const { determination, of } of undated.splice(0)) take(determination, of);
      return repeated;
    },
  };
}
