import { statSync } from 'node:fs';
import type { Severity } from '../core/checks/problem';
import { withOverlays } from '../core/guidelines/overlay';
import { reference } from '../core/guidelines/reference';
import type { Overlay, Reference } from '../core/guidelines/types';
import { readNotes } from '../core/notes/reviewNotes';
import { toBrat } from '../core/views/annotations/brat';
import { exportNotes } from '../core/views/annotations/exportNotes';
import { webAnnotations } from '../core/views/annotations/webAnnotations';
import { type DeterminationFacts, factsOf } from '../core/views/archive/facts';
import { type Export, exportModel, toJsonLines, toJsonValue } from '../core/views/export';
import type { PdfReader } from '../pdf/extract';
import { type Analysis, analyse, withoutDismissed } from './analyse';
import { type Checked, checkedOf } from './checked';
import { type CsvReader, csvRecords } from './formats/csv';
import { type ExportFormat, hasNotes } from './formats/exportFormats';
import { parquetRows } from './formats/parquetRows';
import { type Reading, type ReadOptions, readSource, type Source } from './readSource';
import { dismissalsBeside, reviewBeside, UNREADABLE } from './reviewFile';

/** What is to be made of each file, and how it is read. Plain data, as all here: it is handed to other threads. */
export interface Work extends ReadOptions {
  readonly result: WantedResult;
  /** What the files of --overlay say. */
  readonly overlays: readonly Overlay[];
  /** Where what is done is kept until all is; null where it is not. */
  readonly partsFolder: string | null;
}

export type WantedResult =
  | {
      readonly kind: 'export';
      readonly format: ExportFormat;
      readonly csvReader: CsvReader;
      /** The notes of review files, in JSON. */
      readonly notes?: boolean;
    }
  /** The problems of a severity and above; null shows all. */
  | { readonly kind: 'check'; readonly severity: Severity | null; readonly review: boolean }
  | { readonly kind: 'facts' };

/** What became of a file. */
export type Outcome =
  | {
      readonly kind: 'failed';
      readonly file: string;
      readonly reason: string;
      /** Whether it failed for want of time or memory, which other work at the same time may have taken. */
      readonly isOfMachine: boolean;
    }
  | {
      readonly kind: 'done';
      readonly file: string;
      readonly notes: readonly string[];
      /** How many there are in it. */
      readonly determinations: number;
      readonly result: Result;
    };

/** Text to write, problems to write in one of several formats, or what is known of each determination. */
type Result =
  | { readonly kind: 'text'; readonly text: string }
  | ({ readonly kind: 'checked' } & Checked)
  | { readonly kind: 'facts'; readonly determinations: readonly DeterminationFacts[] };

/** Reads files and makes of each what is wanted; has what it needs for all of them. */
export class FileWorker {
  readonly #work: Work;
  readonly #pdfReader: PdfReader;
  readonly #reference: Reference | undefined;

  constructor(work: Work, pdfReader: PdfReader) {
    this.#work = work;
    this.#pdfReader = pdfReader;
    this.#reference = work.overlays.length > 0 ? withOverlays(reference, work.overlays) : undefined;
  }

  /** What goes wrong with the file is a reason in the outcome, never an exception. */
  async outcomeOf(file: string): Promise<Outcome> {
    const before = stateOf(file);
    const outcome = this.outcomeOfReading(file, await readSource(file, this.#work, this.#pdfReader));
    const after = stateOf(file);
    if (outcome.kind === 'failed' || before === null || after === null || before === after) return outcome;
    return { ...outcome, notes: [...outcome.notes, CHANGED] };
  }

  outcomeOfReading(file: string, reading: Reading): Outcome {
    if (reading.kind === 'failed')
      return { kind: 'failed', file, reason: reading.reason, isOfMachine: reading.isOfMachine };
    const { source } = reading;
    const { result } = this.#work;
    const all = analyse(source, this.#reference);
    const dismissals = result.kind === 'check' && result.review ? dismissalsBeside(file) : [];
    const analysis = withoutDismissed(all, dismissals ?? []);
    const { determinations } = analysis.model;
    const done = { kind: 'done', file, determinations: determinations.length } as const;
    const nothing =
      determinations.length === 0 ? [source.text.trim() === '' ? 'is empty' : 'holds no determination'] : [];
    const review = result.kind === 'export' && hasNotes(result) ? reviewBeside(file) : null;
    const isUnread = dismissals === null || review === UNREADABLE;
    const notes = [...source.notes, ...(isUnread ? [NO_REVIEW] : []), ...nothing];
    if (result.kind === 'check')
      return { ...done, notes, result: { kind: 'checked', ...checkedOf(source, analysis, result.severity) } };
    const isEmpty = determinations.some(({ items }) => items.length === 0);
    return {
      ...done,
      notes: isEmpty ? [...notes, NO_ITEM] : notes,
      result: this.#resultOf(source, analysis, result, review),
    };
  }

  #resultOf(
    { from }: Source,
    { model, problemsOf }: Analysis,
    result: Exclude<WantedResult, { kind: 'check' }>,
    review: string | null,
  ): Result {
    if (result.kind === 'facts')
      return { kind: 'facts', determinations: factsOf(model, problemsOf, this.#reference ?? reference) };
    const notes = review === null ? [] : readNotes(review, model.text);
    if (result.format === 'web-annotation')
      return { kind: 'text', text: toJsonValue(webAnnotations({ model, notes, source: from })) };
    if (result.format === 'brat') return { kind: 'text', text: toBrat({ model, notes }) };
    const exported = exportModel(model, problemsOf, from);
    if (result.format === 'json' && result.notes)
      return { kind: 'text', text: toJsonValue({ ...exported, notes: exportNotes(notes) }) };
    return { kind: 'text', text: exportText(exported, result.format, result.csvReader) };
  }
}

/**
 * What tells a file that is still being written, as by a copy over a network, from one that is done; null where it cannot be
 * told, as of the files of /proc, which all say that they are empty.
 */
function stateOf(file: string): string | null {
  try {
    const { size, mtimeMs } = statSync(file);
    return size === 0 ? null : `${size} ${mtimeMs}`;
  } catch {
    return null;
  }
}

function exportText(exported: Export, format: 'json' | 'jsonl' | 'csv' | 'parquet', csvReader: CsvReader): string {
  switch (format) {
    case 'json':
      return toJsonValue(exported);
    case 'jsonl':
      return toJsonLines(exported);
    case 'csv':
      return csvRecords(exported, csvReader);
    case 'parquet':
      return parquetRows(exported);
  }
}

const CHANGED = 'was changed while it was read: read it again when that has ended';
const NO_REVIEW = 'its review file could not be read';
const NO_ITEM = 'a determination in which no disputed item was read';
