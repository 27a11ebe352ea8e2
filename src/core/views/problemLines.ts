import { gravestFirst, isOfClaimsSide, PROBLEM_ROWS, type Problem } from '../checks/problem';
import type { Model } from '../model/model';
import { lineOf, type TextLines, textLinesOf } from '../text/lineIndex';
import type { LineWords } from './lineWords';

/** A longer line, or longer words, would not stand side by side in a window of usual width. */
const LONGEST = 60;

/** So many letters of a line and the words behind it, beside a side bar in a window of usual width. */
const LONGEST_TOGETHER = 95;

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
    words: wordsBehind(lines.to[line]! - lines.from[line]!, gravest!, others.length),
  }));
}

const isShown = (problem: Problem, { from, to }: TextLines, line: number): boolean =>
  problem.severity !== 'hint' && !isOfClaimsSide(problem) && to[line]! - from[line]! <= LONGEST;

/** Its sentence where there is room behind so many letters, else its title: "Rationale without a conclusion". */
function wordsBehind(letters: number, { code, message }: Problem, more: number): string {
  const rest = more > 0 ? ` (+${more})` : '';
  const title = TITLES.get(code) ?? message;
  const room = Math.min(LONGEST, LONGEST_TOGETHER - letters - rest.length);
  return (message.length <= Math.max(room, title.length) ? message : title) + rest;
}

const TITLES = new Map(PROBLEM_ROWS.map(({ code, title }) => [code, title]));
