import type { DeterminationFacts } from '../archive/facts';

/** Tells of each determination whether its case, decided on that day, came before. */
export function makeRepetitions(): (determination: DeterminationFacts) => boolean {
  const seen = new Set<string>();
  return ({ caseNumber, decisionDate }) => {
    if (caseNumber === null) return false;
    const key = `${caseNumber} ${decisionDate}`;
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated;
  };
}
