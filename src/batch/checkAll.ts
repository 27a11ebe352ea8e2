import type { Problem, Severity } from '../core/checks/problem';
import type { Export } from '../core/views/export';
import { type AnalyseOptions, analyseAll } from './analyseAll';
import type { CheckWriter } from './checkWriter';
import { printable } from './failure';
import { arrayWriter } from './jsonWriter';
import type { Notices } from './notices';
import type { Output } from './output';
import { positionsIn } from './position';
import { sarifWriter } from './sarif';
import { isAtLeast, SEVERITIES } from './severity';

export interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif';
  /** The least severity that is shown; null shows all. */
  readonly severity: Severity | null;
}

/**
 * Checks every determination of the inputs and writes what is wrong. Resolves to how many problems count: those of
 * `severity` and above, which alone are shown; where none is given all are shown and count from warning up.
 */
export async function checkAll(
  { format, severity }: CheckOptions,
  options: AnalyseOptions,
  output: Output,
  notices: Notices,
): Promise<number> {
  const writer = writers[format](output, notices);
  let counted = 0;
  for await (const { file, model, problems, source } of analyseAll(options, notices)) {
    const shown = severity === null ? problems : problems.filter(problem => isAtLeast(problem.severity, severity));
    counted += shown.filter(problem => isAtLeast(problem.severity, severity ?? 'warning')).length;
    const isDetermination = model.determinations.length > 0;
    await writer.add({ file, kind: source.from.kind, text: model.text, isDetermination, problems: shown });
  }
  await writer.end();
  return counted;
}

const writers = { text: textWriter, json: jsonWriter, sarif: sarifWriter };

function textWriter(output: Output): CheckWriter {
  const counts = new Map<Severity, number>(SEVERITIES.map(severity => [severity, 0]));
  const files = { read: 0, withProblems: 0, noDetermination: 0 };
  return {
    add: async ({ file, text, isDetermination, problems }) => {
      files.read++;
      if (!isDetermination) files.noDetermination++;
      if (problems.length === 0) return;
      files.withProblems++;
      const positionOf = positionsIn(text);
      const lines = problems.map(({ severity, code, message, span }) => {
        counts.set(severity, counts.get(severity)! + 1);
        const { line, column } = positionOf(span.start);
        return `${printable(file)}:${line}:${column} ${severity} ${code} ${message}\n`;
      });
      await output.write(lines.join(''));
    },
    end: () => output.write(`${summary(counts, files)}.\n`),
  };
}

interface FileCounts {
  readonly read: number;
  readonly withProblems: number;
  readonly noDetermination: number;
}

/** "5 problems in 2 of 3 files: 1 error, 4 hints; 1 file is not a determination". Never "no problems" of such a file. */
function summary(counts: ReadonlyMap<Severity, number>, { read, withProblems, noDetermination }: FileCounts): string {
  if (read === 0) return 'No file was read';
  if (noDetermination === read) return read === 1 ? '1 file, not a determination' : `${read} files, no determination`;
  const others =
    noDetermination === 0
      ? ''
      : `; ${noDetermination === 1 ? '1 file is' : `${noDetermination} files are`} not a determination`;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return `No problems in ${counted(read - noDetermination, 'file')}${others}`;
  const bySeverity = [...counts].filter(([, count]) => count > 0).map(([severity, count]) => counted(count, severity));
  const where = read === 1 ? '1 file' : `${withProblems} of ${read} files`;
  return `${counted(total, 'problem')} in ${where}: ${bySeverity.join(', ')}${others}`;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 || word === 'info' ? '' : 's'}`;

function jsonWriter(output: Output): CheckWriter {
  const writer = arrayWriter(output);
  return {
    add: ({ file, problems }) => writer.add({ file, problems: problems.map(exportProblem) }),
    end: () => writer.end(),
  };
}

/** As in the export of the whole. */
function exportProblem({ code, severity, message, item, span }: Problem): ExportedProblem {
  return { code, severity, message, item, span: { start: span.start, end: span.end } };
}

type ExportedProblem = Export['determinations'][number]['problems'][number];
