import type { Writable } from 'node:stream';
import { harmless } from '../core/views/harmless';

/** What is said beside the results: failures and notes, one line each, and progress where a person looks on. */
export interface Notices {
  failed(file: string, reason: string): void;
  note(file: string, remark: string): void;
  /** One more file is done. */
  done(): void;
  /** Takes the progress line away. */
  end(): void;
  readonly failures: readonly { readonly file: string; readonly reason: string }[];
  readonly files: number;
}

/** How often the progress line is written, in milliseconds. */
const PACE = 100;
const CLEAR_LINE = '\r\x1b[K';

/** Writes to standard error, or what stands in for it; progress only where `shows` says so. */
export function makeNotices(stream: Writable, shows: 'progress' | 'no-progress', pace = PACE): Notices {
  const failures: { file: string; reason: string }[] = [];
  let files = 0;
  let shown = false;
  let last = Date.now();
  const clear = (): void => {
    if (shown) stream.write(CLEAR_LINE);
    shown = false;
  };
  const say = (line: string): void => {
    clear();
    stream.write(`imr: ${harmless(line)}\n`);
  };
  return {
    failed: (file, reason) => {
      failures.push({ file, reason });
      say(`${file}: ${reason}`);
    },
    note: (file, remark) => say(`note: ${file}: ${remark}`),
    done: () => {
      files++;
      if (shows === 'no-progress' || Date.now() - last < pace) return;
      last = Date.now();
      shown = true;
      stream.write(`${CLEAR_LINE}${files} read`);
    },
    end: clear,
    failures,
    get files() {
      return files;
    },
  };
}
