import type { Writable } from 'node:stream';
import { harmless } from '../core/text/harmless';
import { makeTimeLeft, timeLeftText } from './timeLeft';

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

/** Those of a command, which may have a terminal. */
export interface CommandNotices extends Notices {
  readonly showsProgress: boolean;
  /** So many files there are to read: then progress says how long the rest takes. */
  expect(total: number): void;
}

/** How often the progress line is written, in milliseconds. */
const PACE = 100;
const CLEAR_LINE = '\r\x1b[K';

/** Writes to standard error, or what stands in for it; progress only where `shows` says so. */
export function makeNotices(stream: Writable, shows: 'progress' | 'no-progress', pace = PACE): CommandNotices {
  const failures: { file: string; reason: string }[] = [];
  const timeLeft = makeTimeLeft();
  let files = 0;
  let total: number | null = null;
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
      const handled = files + failures.length;
      const left = total === null ? null : timeLeft(last, handled, total);
      const of = total === null ? '' : ` of ${total}`;
      stream.write(`${CLEAR_LINE}${handled}${of} read${left === null ? '' : `, ${timeLeftText(left)}`}`);
    },
    expect: count => {
      total = count;
    },
    end: clear,
    failures,
    showsProgress: shows === 'progress',
    get files() {
      return files;
    },
  };
}
