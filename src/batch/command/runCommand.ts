import { provenText } from '../../core/guidelines/basis';
import { reference } from '../../core/guidelines/reference';
import { harmless } from '../../core/text/harmless';
import type { Sought } from '../../core/views/archive/similar';
import { GENERATOR } from '../../core/views/export';
import { countText } from '../../core/views/wording';
import { checkAll } from '../checkAll';
import { reasonOf } from '../failure';
import type { WantedResult, Work } from '../fileWork';
import { exportAll } from '../formats/exportAll';
import { hasNotes } from '../formats/exportFormats';
import { writeSimilar } from '../formats/writeSimilar';
import { writePageEvidence, writeStatistics } from '../formats/writeStatistics';
import { type Given, isSingle, STANDARD_INPUT } from '../inputs';
import { readFilesFrom } from '../list/filesFrom';
import { type CommandNotices, makeNotices } from '../notices';
import { countInputs, outcomesOf } from '../outcomes';
import { type Output, OutputFailure } from '../output';
import { openPartsFolder, PARTS_ENDING, partsFolderOf, removePartsFolder } from '../parts/partsFolder';
import { type CommandFiles, findClash, ownFiles } from './clash';
import { type Command, readCommandLine } from './commandLine';
import { HELP } from './helpText';
import { openerOf } from './opening';
import { readOptionFiles } from './optionFiles';
import { runDiff } from './runDiff';
import { onSignal } from './signals';
import { placeOf, readSought } from './soughtItems';
import { DONE, PROBLEMS_FOUND, type Streams, WRONG } from './streams';
import { writeText } from './writeText';

type Reading = Extract<Command, { kind: 'export' | 'check' | 'stats' | 'similar' }>;

/** Does what the arguments behind the program's name ask for; resolves to the exit status. */
export async function runCommand(args: readonly string[], streams: Streams): Promise<number> {
  const command = readCommandLine(args);
  const { stderr } = streams;
  switch (command.kind) {
    case 'help':
      return writeText(HELP[command.of], null, streams);
    case 'version':
      return writeText(`${GENERATOR.version}\n${provenText(reference)}\n`, null, streams);
    case 'wrong':
      stderr.write(
        `imr: ${harmless(command.reason)} (see imr ${command.of === 'imr' ? '' : `${command.of} `}--help)\n`,
      );
      return WRONG;
    case 'diff':
      return runDiff(command, streams);
    default:
      return runReading(command, streams);
  }
}

async function runReading(command: Reading, streams: Streams): Promise<number> {
  const { stdout, stderr } = streams;
  const { out } = command;
  const showsProgress = stderr.isTTY === true && (out !== null || !stdout.isTTY);
  const isOwn = ownFiles({ out, named: filesNamed(command) });
  const notices = makeNotices(stderr, showsProgress ? 'progress' : 'no-progress', { isOwn });
  const open = await openerOf(command, streams, notices);
  const run = open && (await prepare(command, streams, notices));
  return run === null || open === null ? WRONG : write(run, open);
}

/** What is read, what is made of it, and what is said beside it. */
interface Run {
  readonly command: Reading;
  readonly streams: Streams;
  readonly given: Given;
  readonly work: Work;
  /** The items for which others are sought. */
  readonly sought: readonly Sought[];
  readonly notices: CommandNotices;
}

/** Null where something that options name cannot be used, which the notices then say. */
async function prepare(command: Reading, streams: Streams, notices: CommandNotices): Promise<Run | null> {
  const optionFiles = readOptionFiles(command, notices);
  const { paths, filesFrom, copyRestricted } = command;
  const listed = filesFrom === null ? [] : await readFilesFrom(filesFrom, streams.stdin, notices);
  if (optionFiles === null || listed === null) return null;
  const given: Given = { paths, listed };
  const clash = await findClash(filesOf(command, given));
  if (clash !== null) {
    notices.failed(clash.file, clash.reason);
    return null;
  }
  if (command.kind === 'export' && command.format === 'brat' && !(await isSingle(given))) {
    notices.failed(nameOf(given), 'brat counts from the beginning of one text: give one file');
    return null;
  }
  const partsFolder = command.kind === 'export' && command.resume ? openParts(command.out!, notices) : null;
  if (notices.failures.length > 0) return null;
  const result = wantedOf(command);
  const work: Work = { ...optionFiles, copyRestricted, partsFolder, askedBy: 'command-line', result };
  const from = { work, standardInput: streams.stdin };
  const sought = command.kind === 'similar' ? await readSought(command.to, from, notices) : [];
  return sought === null ? null : { command, streams, given, work, sought, notices };
}

function wantedOf(command: Reading): WantedResult {
  switch (command.kind) {
    case 'export':
      return { kind: 'export', format: command.format, csvReader: command.csvReader, notes: command.notes };
    case 'check':
      return { kind: 'check', severity: command.severity, review: command.review };
    case 'stats':
    case 'similar':
      return { kind: 'facts' };
  }
}

/** Opens the folder of parts beside an output, and names it. Null where it cannot be used, which the notices then say. */
function openParts(out: string, notices: CommandNotices): string | null {
  const folder = partsFolderOf(out);
  try {
    const count = openPartsFolder(folder);
    const goesOn = count === 0 ? '' : `, and ${count === 1 ? 'one is' : `${countText(count)} are`} there`;
    notices.note(`${out}${PARTS_ENDING}`, `keeps the parts that are done until all is${goesOn}`);
    return folder;
  } catch (error) {
    notices.failed(`${out}${PARTS_ENDING}`, reasonOf(error));
    return null;
  }
}

async function write(run: Run, open: () => Output): Promise<number> {
  const {
    notices,
    command: { out },
  } = run;
  let output: Output | undefined;
  const stopListening = onSignal(() => {
    notices.end();
    output?.discard();
  });
  try {
    output = open();
    const exitCode = await writeResults(run, output);
    notices.tellPassedOver();
    // Where nothing at all could be read, an older result stays.
    if (notices.files === 0 && notices.failures.length > 0) output.discard();
    else await output.commit();
    if (out !== null) removePartsFolder(partsFolderOf(out));
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
  const more = command.kind === 'similar' ? [placeOf(command.to).file] : [];
  const { out } = command;
  return {
    given: { ...given, paths: [...more, ...given.paths] },
    out,
    named: filesNamed(command),
    review: readsReviews(command),
  };
}

/** The files that options name. */
function filesNamed({ overlays, passwordFile, filesFrom }: Reading): CommandFiles['named'] {
  const named = overlays.map(file => ({ option: '--overlay', file }));
  if (passwordFile !== null) named.push({ option: '--password-file', file: passwordFile });
  if (filesFrom !== null && filesFrom !== STANDARD_INPUT) named.push({ option: '--files-from', file: filesFrom });
  return named;
}

const readsReviews = (command: Reading): boolean =>
  command.kind === 'export' ? hasNotes(command) : command.kind === 'check' && command.review;

async function writeResults({ command, streams, given, work, sought, notices }: Run, output: Output): Promise<number> {
  const shard = command.kind === 'export' ? command.shard : null;
  const reads = { ...given, shard, workers: command.workers, standardInput: streams.stdin };
  const outcomes = outcomesOf(work, reads, notices);
  if (notices.showsProgress) void countInputs(reads).then(notices.expect);
  if (command.kind === 'check') {
    const counted = await checkAll(command, outcomes, output, notices);
    return counted > 0 ? PROBLEMS_FOUND : DONE;
  }
  if (command.kind === 'stats') {
    if (command.pages) await writePageEvidence(outcomes, output);
    else await writeStatistics({ ...command, name: nameOf(given) }, outcomes, output);
    return DONE;
  }
  if (command.kind === 'similar') {
    const { file } = placeOf(command.to);
    await writeSimilar({ format: command.format, sought, file, overlays: work.overlays }, outcomes, output);
    return DONE;
  }
  await exportAll({ ...command, isSingle: await isSingle(given) }, outcomes, output);
  return DONE;
}

/** What was given, where it is one thing. */
function nameOf({ paths, listed }: Given): string {
  const [only, ...others] = [...paths, ...listed];
  return only === undefined || only === STANDARD_INPUT || others.length > 0 ? 'Determinations' : only;
}

/** A closed pipe is no fault: "imr export ... | head" has what it wanted. */
function afterOutputFailure(error: unknown, out: string | null, notices: CommandNotices): number {
  if (!(error instanceof OutputFailure)) throw error;
  if (error.isClosedPipe) return notices.failures.length > 0 ? WRONG : DONE;
  notices.failed(out ?? 'standard output', error.message);
  return WRONG;
}
