import { gravestFirst, isOfClaimsSide, PROBLEM_ROWS, type Problem } from '../checks/problem';
import type { Model } from '../model/model';
import { lineOf, type TextLines, textLinesOf } from '../text/lineIndex';
import type { LineWords } from './lineWords';

/** A longer line, or longer words, would not stand side by side in a window of usual width. */
const LONGEST = 60;

/** Hints are not loud enough to be shown there. */
export type ProblemLine = LineWords<'error' | 'warning' | 'info'>;

/**
 * The short texts of problems, one a line on which problems begin: that of the gravest, and how many more there are. Long
 * lines get none, nor do hints and what the claims administrator is reported to have cited.
 */
export function problemLines(model: Model, problems: readonly Problem[]): ProblemLine[] {
  const lines = textLinesOf(model.text);
  const byLine = new Map<number, Problem[]>();
  for (const problem of gravestFirst(problems)) {
    const line = lineOf(lines.starts, problem.span.start) - 1;
    if (!isShown(problem, lines, line)) continue;
    const others = byLine.get(line);
    if (others) others.push(problem);
    else byLine.set(line, [problem]);
  }
  return [...byLine].map(([line, [gravest, ...others]]) => ({
    line,
    kind: gravest!.severity as ProblemLine['kind'],
    words: others.length > 0 ? `${shortText(gravest!)} (+${others.length})` : shortText(gravest!),
  }));
}

const isShown = (problem: Problem, { from, to }: TextLines, line: number): boolean =>
  problem.severity !== 'hint' && !isOfClaimsSide(problem) && to[line]! - from[line]! <= LONGEST;

/** Its sentence where that is short, else its title: "Rationale without a conclusion". */
const shortText = ({ code, message }: Problem): string =>
  message.length <= LONGEST ? message : (TITLES.get(code) ?? message);

const TITLES = new Map(PROBLEM_ROWS.map(({ code, title }) => [code, title]));
