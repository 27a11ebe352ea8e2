import type { Problem } from '../../checks/problem';
import { GENERATOR } from '../export';
import type { DeterminationChange, ItemChange, ProblemChanges } from './comparison';

/** A comparison as the command line writes it. Spans are those of the newer version, in UTF-16 units. */
export const comparisonJson = (changes: readonly DeterminationChange[], names: { old: string; new: string }) => ({
  formatVersion: 1,
  generator: GENERATOR,
  old: names.old,
  new: names.new,
  determinations: changes.map(({ kind, caseNumber, facts, paragraphs, items, problems }) => ({
    change: kind,
    caseNumber,
    facts,
    paragraphs,
    problems: problemsJson(problems),
    items: items.map(itemJson),
  })),
});

const itemJson = ({ kind, heading, before, after, span, facts, paragraphs, problems }: ItemChange) => ({
  change: kind,
  heading,
  oldNumber: before,
  newNumber: after,
  span,
  facts,
  paragraphs,
  problems: problemsJson(problems),
});

const problemsJson = ({ gone, come }: ProblemChanges) => ({ gone: gone.map(problemJson), come: come.map(problemJson) });

const problemJson = ({ code, severity, message }: Problem) => ({ code, severity, message });
