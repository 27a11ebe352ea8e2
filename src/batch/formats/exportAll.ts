import type { Outcome } from '../fileWork';
import type { Shard } from '../list/shard';
import type { Output } from '../output';
import { type CsvReader, csvHeader } from './csv';
import type { ExportFormat } from './exportFormats';
import { arrayWriter, objectWriter, plainWriter, type ValueWriter } from './valueWriters';

/** In what form the whole is written. */
export interface ExportForm {
  readonly format: ExportFormat;
  readonly csvReader: CsvReader;
  readonly shard: Shard | null;
  /** Whether there is one text to read: its JSON is an object, and not an array. */
  readonly isSingle: boolean;
}

/** Writes the export of every determination: one JSON value; a determination a line; or an item a record of CSV. */
export async function exportAll(form: ExportForm, outcomes: AsyncIterable<Outcome>, output: Output): Promise<void> {
  const writer = writerOf(form, output);
  for await (const outcome of outcomes) {
    if (outcome.kind === 'done' && outcome.result.kind === 'text') await writer.add(outcome.result.text);
  }
  await writer.end();
}

function writerOf({ format, csvReader, shard, isSingle }: ExportForm, output: Output): ValueWriter {
  if (format === 'json' || format === 'web-annotation') return isSingle ? objectWriter(output) : arrayWriter(output);
  const hasHeader = format === 'csv' && (shard === null || shard.index === 1);
  return plainWriter(output, hasHeader ? csvHeader(csvReader) : '');
}
