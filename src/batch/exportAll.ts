import { exportModel, toJsonLines } from '../core/views/export';
import { type AnalyseOptions, analyseAll } from './analyseAll';
import { isSingle } from './inputs';
import { arrayWriter, objectWriter } from './jsonWriter';
import type { Notices } from './notices';
import type { Output } from './output';

/** Exports every determination of the inputs. json: an object for one text, else an array; jsonl: one determination a line. */
export async function exportAll(
  format: 'json' | 'jsonl',
  options: AnalyseOptions,
  output: Output,
  notices: Notices,
): Promise<void> {
  const writer = (await isSingle(options.paths)) ? objectWriter(output) : arrayWriter(output);
  for await (const { file, model, problemsOf, source } of analyseAll(options, notices)) {
    if (model.determinations.some(({ items }) => items.length === 0))
      notices.note(file, 'a determination in which no disputed item was read');
    const exported = exportModel(model, problemsOf, source.from);
    if (format === 'json') await writer.add(exported);
    else await output.write(toJsonLines(exported));
  }
  if (format === 'json') await writer.end();
}
