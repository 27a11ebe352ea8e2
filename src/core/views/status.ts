import { gravestFirst, type Problem, type Severity } from '../checks/problem';
import type { Model } from '../model/model';
import { allItems } from '../model/query';
import { isReadyToSign } from './readiness';
import { plural, summary } from './wording';

/** How a determination stands, in few words and in more. */
export interface Status {
  /** "4 items · 2 problems": short, as a status bar cuts what is long. */
  readonly words: string;
  /** "4 items · 3 upheld · 1 overturned". */
  readonly decisions: string;
  /** "1 error · 2 warnings"; "no problems". */
  readonly problems: string;
  readonly state: 'error' | 'warning' | 'ready' | 'open';
}

export function statusOf(model: Model, problems: readonly Problem[]): Status {
  const isReady = isReadyToSign(model, problems);
  const found = problems.length > 0 ? plural(problems.length, 'problem') : isReady && 'ready to sign';
  const gravest = gravestFirst(problems)[0]?.severity;
  const calm = isReady ? 'ready' : 'open';
  return {
    words: [plural(allItems(model).length, 'item'), found].filter(Boolean).join(' · '),
    decisions: summary(allItems(model)),
    problems: countsOf(problems),
    state: gravest === 'error' || gravest === 'warning' ? gravest : calm,
  };
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function countsOf(problems: readonly Problem[]): string {
  const counts = severities.map(severity => ({
    severity,
    count: problems.filter(problem => problem.severity === severity).length,
  }));
  const found = counts.filter(({ count }) => count > 0).map(({ severity, count }) => plural(count, severity));
  return found.join(' · ') || 'no problems';
}
