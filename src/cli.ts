import { constants } from 'node:os';
import { checkAll } from './batch/checkAll';
import { type CommandFiles, findClash } from './batch/clash';
import { type Command, readCommandLine } from './batch/commandLine';
import type { WantedResult, Work } from './batch/fileWork';
import { exportAll } from './batch/formats/exportAll';
import { HELP } from './batch/helpText';
import { type Given, isSingle, STANDARD_INPUT } from './batch/inputs';
import { readFilesFrom } from './batch/list/filesFrom';
import { makeNotices, type Notices } from './batch/notices';
import { readOptionFiles } from './batch/optionFiles';
import { outcomesOf } from './batch/outcomes';
import { type Output, OutputFailure, openFile, openStream } from './batch/output';
import { provenText } from './core/guidelines/basis';
import { reference } from './core/guidelines/reference';
import { GENERATOR } from './core/views/export';
import { harmless } from './core/views/harmless';

/** The command `imr`: streams, signals and exit codes. What it does is in batch/. */

const DONE = 0;
const PROBLEMS_FOUND = 1;
const WRONG = 2;

type Reading = Extract<Command, { kind: 'export' | 'check' }>;

const { stdin, stdout, stderr } = process;

// Without a listener a pipe that is closed at the other end would end the process with a stack trace.
for (const stream of [stdout, stderr]) stream.on('error', () => {});

run(readCommandLine(process.argv.slice(2))).then(
  exitCode => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.exitCode = WRONG;
    stderr.write(`imr: a fault of this program: ${describeFault(error)}\n`);
  },
);

async function run(command: Command): Promise<number> {
  switch (command.kind) {
    case 'help':
      stdout.write(HELP[command.of]);
      return DONE;
    case 'version':
      stdout.write(`${GENERATOR.version}\n${provenText(reference)}\n`);
      return DONE;
    case 'wrong':
      stderr.write(
        `imr: ${harmless(command.reason)} (see imr ${command.of === 'imr' ? '' : `${command.of} `}--help)\n`,
      );
      return WRONG;
    default:
      return runReading(command);
  }
}

async function runReading(command: Reading): Promise<number> {
  const { out } = command;
  const showsProgress = stderr.isTTY && (out !== null || !stdout.isTTY);
  const notices = makeNotices(stderr, showsProgress ? 'progress' : 'no-progress');
  const run = await prepare(command, notices);
  return run === null ? WRONG : write(run, out);
}

/** What is read, what is made of it, and what is said beside it. */
interface Run {
  readonly command: Reading;
  readonly given: Given;
  readonly work: Work;
  readonly notices: Notices;
}

/** Null where something that options name cannot be used, which the notices then say. */
async function prepare(command: Reading, notices: Notices): Promise<Run | null> {
  const optionFiles = readOptionFiles(command, notices);
  const { paths, filesFrom, copyRestricted } = command;
  const listed = filesFrom === null ? [] : await readFilesFrom(filesFrom, stdin, notices);
  if (optionFiles === null || listed === null) return null;
  const given: Given = { paths, listed };
  const clash = await findClash(filesOf(command, given));
  if (clash !== null) {
    notices.failed(clash.file, clash.reason);
    return null;
  }
  const result: WantedResult =
    command.kind === 'export'
      ? { kind: command.kind, format: command.format }
      : { kind: command.kind, severity: command.severity, review: command.review };
  return { command, given, work: { ...optionFiles, copyRestricted, result }, notices };
}

async function write(run: Run, out: string | null): Promise<number> {
  const { notices } = run;
  let output: Output | undefined;
  const stopListening = onSignal(() => {
    notices.end();
    output?.discard();
  });
  try {
    output = out === null ? openStream(stdout) : openFile(out);
    const exitCode = await writeResults(run, output);
    // Where nothing at all could be read, an older result stays.
    if (notices.files === 0 && notices.failures.length > 0) output.discard();
    else await output.commit();
    return notices.failures.length > 0 ? WRONG : exitCode;
  } catch (error) {
    output?.discard();
    return afterOutputFailure(error, out, notices);
  } finally {
    stopListening();
    notices.end();
  }
}

function filesOf(command: Reading, given: Given): CommandFiles {
  const { out, overlays, passwordFile, filesFrom } = command;
  const named = overlays.map(file => ({ option: '--overlay', file }));
  if (passwordFile !== null) named.push({ option: '--password-file', file: passwordFile });
  if (filesFrom !== null && filesFrom !== STANDARD_INPUT) named.push({ option: '--files-from', file: filesFrom });
  return { given, out, named, review: command.kind === 'check' && command.review };
}

async function writeResults({ command, given, work, notices }: Run, output: Output): Promise<number> {
  const shard = command.kind === 'export' ? command.shard : null;
  const reads = { ...given, shard, workers: command.workers, standardInput: stdin };
  const outcomes = outcomesOf(work, reads, notices);
  if (command.kind === 'check') {
    const counted = await checkAll(command, outcomes, output, notices);
    return counted > 0 ? PROBLEMS_FOUND : DONE;
  }
  await exportAll(command.format, await isSingle(given), outcomes, output);
  return DONE;
}

/** A closed pipe is no fault: "imr export ... | head" has what it wanted. */
function afterOutputFailure(error: unknown, out: string | null, notices: Notices): number {
  if (!(error instanceof OutputFailure)) throw error;
  if (error.isClosedPipe) return notices.failures.length > 0 ? WRONG : DONE;
  notices.failed(out ?? 'standard output', error.message);
  return WRONG;
}

/** Ctrl-C and its like end the command, after a last act; returns how to stop listening. */
function onSignal(lastAct: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const listeners = signals.map(signal => {
    const end = (): void => {
      lastAct();
      process.exit(128 + constants.signals[signal]);
    };
    process.once(signal, end);
    return () => process.removeListener(signal, end);
  });
  return () => {
    for (const remove of listeners) remove();
  };
}

/** Without the message: it might hold words of a document. */
function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
