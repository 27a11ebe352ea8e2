import { makeNotices } from '../notices';
import { type Output, OutputFailure, openFile, openStream } from '../output';
import { DONE, type Streams, WRONG } from './streams';

/** Writes a text to a file or, where `out` is null, to standard output; resolves to the exit status. */
export async function writeText(text: string, out: string | null, { stdout, stderr }: Streams): Promise<number> {
  let output: Output | undefined;
  try {
    output = out === null ? openStream(stdout) : openFile(out);
    await output.write(text);
    await output.commit();
    return DONE;
  } catch (error) {
    output?.discard();
    if (!(error instanceof OutputFailure)) throw error;
    if (error.isClosedPipe) return DONE;
    makeNotices(stderr, 'no-progress').failed(out ?? 'standard output', error.message);
    return WRONG;
  }
}
