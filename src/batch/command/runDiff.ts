import { withOverlays } from '../../core/guidelines/overlay';
import { reference } from '../../core/guidelines/reference';
import { harmless } from '../../core/text/harmless';
import { compareVersions, type DeterminationChange, isSame } from '../../core/views/comparison/comparison';
import { comparisonJson } from '../../core/views/comparison/comparisonJson';
import { comparisonPage } from '../../core/views/comparison/comparisonPage';
import { comparisonText } from '../../core/views/comparison/comparisonText';
import { toJson } from '../../core/views/export';
import { PdfReader } from '../../pdf/extract';
import { type Analysis, analyse } from '../analyse';
import { STANDARD_INPUT } from '../inputs';
import { type CommandNotices, makeNotices } from '../notices';
import { type ReadOptions, readBytes, readSource } from '../readSource';
import { findClash } from './clash';
import type { Command } from './commandLine';
import { readOptionFiles } from './optionFiles';
import { type Streams, WRONG } from './streams';
import { writeText } from './writeText';

type Diff = Extract<Command, { kind: 'diff' }>;

/** Writes what two files differ in, by item; resolves to the exit status. */
export async function runDiff(command: Diff, streams: Streams): Promise<number> {
  const notices = makeNotices(streams.stderr, 'no-progress');
  const [older, newer] = await bothOf(command, streams, notices);
  if (!older || !newer) return WRONG;
  const [before, after] = command.paths.map(path => (path === STANDARD_INPUT ? 'standard input' : path));
  const text = formats[command.format](compareVersions(older, newer), before!, after!);
  return writeText(text, command.out, streams);
}

/** Nothing of a file that cannot be read, or that holds no determination, as the notices then say. */
async function bothOf(command: Diff, streams: Streams, notices: CommandNotices): Promise<(Analysis | null)[]> {
  const optionFiles = readOptionFiles(command, notices);
  if (optionFiles === null) return [];
  const { paths, out, overlays, passwordFile, copyRestricted } = command;
  const named = [...overlays.map(file => ({ option: '--overlay', file }))];
  if (passwordFile !== null) named.push({ option: '--password-file', file: passwordFile });
  const clash = await findClash({ given: { paths, listed: [] }, out, named, review: false });
  if (clash !== null) {
    notices.failed(clash.file, clash.reason);
    return [];
  }
  const changed = optionFiles.overlays.length > 0 ? withOverlays(reference, optionFiles.overlays) : undefined;
  const options: ReadOptions = { copyRestricted, askedBy: 'command-line', password: optionFiles.password };
  const pdfReader = new PdfReader();
  const read = async (path: string): Promise<Analysis | null> => {
    const reading =
      path === STANDARD_INPUT
        ? await readBytes({ bytes: await bytesOf(streams.stdin), name: null }, options, pdfReader)
        : await readSource(path, options, pdfReader);
    if (reading.kind === 'failed') {
      notices.failed(path, reading.reason);
      return null;
    }
    for (const note of reading.source.notes) notices.note(path, note);
    const analysis = analyse(reading.source, changed);
    if (analysis.model.determinations.length > 0) return analysis;
    notices.failed(path, 'holds no determination');
    return null;
  };
  try {
    return [await read(paths[0]!), await read(paths[1]!)];
  } finally {
    await pdfReader.dispose();
  }
}

async function bytesOf(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const formats: Readonly<
  Record<Diff['format'], (changes: readonly DeterminationChange[], older: string, newer: string) => string>
> = {
  text: changes => (isSame(changes) ? 'Nothing differs.\n' : linesHarmless(comparisonText(changes))),
  json: (changes, older, newer) => toJson(comparisonJson(changes, { old: older, new: newer })),
  html: (changes, older, newer) => linesHarmless(comparisonPage({ changes, older, newer }, { kind: 'file' })),
};

const linesHarmless = (text: string): string => text.split('\n').map(harmless).join('\n');
