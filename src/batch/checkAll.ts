import type { Severity } from '../core/checks/problem';
import { harmless } from '../core/text/harmless';
import { type Export, toJsonValue } from '../core/views/export';
import { countText } from '../core/views/wording';
import type { PlacedProblem } from './checked';
import type { CheckWriter } from './checkWriter';
import type { Outcome } from './fileWork';
import { arrayWriter } from './formats/valueWriters';
import type { Notices } from './notices';
import { type Output, OutputFailure } from './output';
import { sarifWriter } from './sarif';
import { isAtLeast, SEVERITIES } from './severity';

export interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif';
  /** The least severity that is shown; null shows all. */
  readonly severity: Severity | null;
  readonly ready: boolean;
}

/**
 * Writes what is wrong in every determination. Resolves to how many problems count: those of `severity` and above, which
 * alone are shown; where none is given all are shown and count from warning up. Where it is asked whether all is ready to
 * be signed, to how many files are not. Whoever reads the output may have enough of it, as in "imr check ... | head": then
 * nothing more is written, and the rest is read only until something counts.
 */
export async function checkAll(
  { format, severity, ready }: CheckOptions,
  outcomes: AsyncIterable<Outcome>,
  output: Output,
  notices: Notices,
): Promise<number> {
  const writer = writers[format](output, notices);
  let counted = 0;
  let notRead = 0;
  let isWanted = true;
  for await (const outcome of outcomes) {
    if (outcome.kind === 'failed') notRead++;
    if (outcome.kind === 'failed' || outcome.result.kind !== 'checked') continue;
    const { file, result } = outcome;
    if (!ready) counted += result.problems.filter(problem => isAtLeast(problem.severity, severity ?? 'warning')).length;
    else if (!result.isReady) counted++;
    isWanted &&= await isTaken(writer.add(file, result));
    if (!isWanted && counted > 0) return counted;
  }
  if (isWanted) await isTaken(writer.end(notRead));
  return counted;
}

/** Whether somebody still reads what is written. */
const isTaken = (writing: Promise<void>): Promise<boolean> =>
  writing.then(
    () => true,
    (error: unknown) => {
      if (error instanceof OutputFailure && error.isClosedPipe) return false;
      throw error;
    },
  );

const writers = { text: textWriter, json: jsonWriter, sarif: sarifWriter };

function textWriter(output: Output): CheckWriter {
  const counts = new Map<Severity, number>(SEVERITIES.map(severity => [severity, 0]));
  const files = { read: 0, withProblems: 0, noDetermination: 0 };
  return {
    add: async (file, { isDetermination, problems }) => {
      files.read++;
      if (!isDetermination) files.noDetermination++;
      if (problems.length === 0) return;
      files.withProblems++;
      const lines = problems.map(({ severity, code, message, first: { line, column } }) => {
        counts.set(severity, counts.get(severity)! + 1);
        return `${harmless(file)}:${line}:${column} ${severity} ${code} ${harmless(message)}\n`;
      });
      await output.write(lines.join(''));
    },
    end: notRead => output.write(`${summary(counts, files)}${files.read === 0 ? '' : notReadText(notRead)}.\n`),
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
  if (noDetermination === read)
    return read === 1 ? '1 file, not a determination' : `${countText(read)} files, no determination`;
  const others =
    noDetermination === 0
      ? ''
      : `; ${noDetermination === 1 ? '1 file is' : `${countText(noDetermination)} files are`} not a determination`;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return `No problems in ${countOf(read - noDetermination, 'file')}${others}`;
  const bySeverity = [...counts].filter(([, count]) => count > 0).map(([severity, count]) => countOf(count, severity));
  const where = read === 1 ? '1 file' : `${countText(withProblems)} of ${countText(read)} files`;
  return `${countOf(total, 'problem')} in ${where}: ${bySeverity.join(', ')}${others}`;
}

/** Files that were not read are no clean ones: "; 2 files could not be read". */
const notReadText = (count: number): string => (count === 0 ? '' : `; ${countOf(count, 'file')} could not be read`);

const countOf = (count: number, word: string): string =>
  `${countText(count)} ${word}${count === 1 || word === 'info' ? '' : 's'}`;

function jsonWriter(output: Output): CheckWriter {
  const writer = arrayWriter(output);
  return {
    add: (file, { problems }) => writer.add(toJsonValue({ file, problems: problems.map(exportProblem) })),
    end: () => writer.end(),
  };
}

/** As in the export of the whole. */
function exportProblem({ code, severity, message, item, span }: PlacedProblem): ExportedProblem {
  return { code, severity, message, item, span };
}

type ExportedProblem = Export['determinations'][number]['problems'][number];
