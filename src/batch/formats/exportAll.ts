import type { Outcome } from '../fileWork';
import type { Output } from '../output';
import { arrayWriter, objectWriter } from './jsonWriter';

/** Writes the export of every determination. json: an object for one text, else an array; jsonl: one determination a line. */
export async function exportAll(
  format: 'json' | 'jsonl',
  isSingle: boolean,
  outcomes: AsyncIterable<Outcome>,
  output: Output,
): Promise<void> {
  const writer = isSingle ? objectWriter(output) : arrayWriter(output);
  for await (const outcome of outcomes) {
    if (outcome.kind === 'failed' || outcome.result.kind !== 'text') continue;
    await (format === 'json' ? writer.add(outcome.result.text) : output.write(outcome.result.text));
  }
  if (format === 'json') await writer.end();
}
