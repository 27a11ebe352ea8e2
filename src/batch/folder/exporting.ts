import type { MessagePort } from 'node:worker_threads';
import { findClash } from '../command/clash';
import { exportAll } from '../formats/exportAll';
import { countInputs, outcomesOfInputs } from '../outcomes';
import type { Output } from '../output';
import type { ExportJob } from './protocol';
import { answer, givenOf, inputsOf, makeProgress, readsOf, say } from './threadSide';

/** Exports folders as `imr export` does; the bytes go to the starter. */
export async function exportJob(job: ExportJob, port: MessagePort): Promise<void> {
  if ((await findClash({ given: givenOf(job), out: job.out, named: [], review: false })) !== null)
    return say(port, { kind: 'refused', reason: 'it is one of the files that are read' });
  const progress = makeProgress(port);
  const output = makeOutput(port);
  const reads = readsOf(job);
  if (!job.hasMore) void countInputs({ ...givenOf(job), ...reads }).then(progress.expect);
  const outcomes = outcomesOfInputs(
    job.work,
    inputsOf(job, port, progress.notices.passedOver),
    reads,
    progress.notices,
  );
  await exportAll({ ...job.work.result, shard: null, isSingle: false }, progress.counted(outcomes), output);
  await output.commit();
  progress.tell();
  say(port, { kind: 'end' });
}

/** So many letters go to the starter at once: an editor follows every write of a file in its folder. */
const PART = 1 << 22;

function makeOutput(port: MessagePort): Output {
  const encoder = new TextEncoder();
  let parts: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    if (length === 0) return;
    const bytes = encoder.encode(parts.join(''));
    parts = [];
    length = 0;
    say(port, { kind: 'bytes', bytes });
    await answer(port, 'taken');
  };
  return {
    write: async text => {
      parts.push(text);
      length += text.length;
      if (length >= PART) await flush();
    },
    commit: flush,
    discard: () => {},
  };
}
