import { loadDuckDB, openParquet } from '../formats/parquet';
import type { Notices } from '../notices';
import { type Output, openFile, openStream } from '../output';
import type { Command } from './commandLine';
import type { Reads } from './reads';
import type { Streams } from './streams';

/** How the output of a command is opened; null where what writes its format is not there, which the notices then say. */
export async function openerOf(
  command: Command & Reads,
  { stdout }: Streams,
  notices: Notices,
): Promise<(() => Output) | null> {
  const { out } = command;
  if (out === null) return () => openStream(stdout);
  if (command.kind !== 'export' || command.format !== 'parquet') return () => openFile(out);
  const duckDB = await loadDuckDB();
  if (duckDB !== null) return () => openParquet(out, duckDB);
  notices.failed(out, 'Parquet is written by the package @duckdb/node-api, which is not installed beside imr');
  return null;
}
