import type { ProblemCode } from './finding';
import type { Problem, Severity } from './problem';

/** The user's say on which findings are shown, and how loud. */
export interface CheckSettings {
  readonly checks: Partial<Record<ProblemCode, Severity | 'off'>>;
  /** For what stands in the claims administrator's paragraph: that is information at most. */
  readonly claimsSide: 'info' | 'hint' | 'off';
}

const loudness: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** The problems with the severities of the settings, without those that are off. */
export function withSettings(problems: readonly Problem[], { checks, claimsSide }: CheckSettings): Problem[] {
  return problems.flatMap(problem => {
    const wanted = checks[problem.code] ?? problem.severity;
    const severity = isOfClaimsSide(problem) ? quieter(wanted, claimsSide) : wanted;
    if (severity === 'off') return [];
    return severity === problem.severity ? [problem] : [{ ...problem, severity }];
  });
}

export const isOfClaimsSide = ({ finding }: Problem): boolean => 'side' in finding && finding.side === 'claims';

const quieter = (a: Severity | 'off', b: Severity | 'off'): Severity | 'off' =>
  a === 'off' || b === 'off' ? 'off' : loudness[Math.min(loudness.indexOf(a), loudness.indexOf(b))]!;
