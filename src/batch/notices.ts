import type { Writable } from 'node:stream';
import { harmless } from '../core/text/harmless';
import { type PassedOver, passedOverText, passOver } from '../core/views/archive/passedOver';
import { countText } from '../core/views/wording';
import type { TakeDown } from './inputs';
import { makeTimeLeft, timeLeftText } from './timeLeft';

/** What is said beside the results: failures and notes, one line each, and progress where a person looks on. */
export interface Notices {
  failed(file: string, reason: string): void;
  note(file: string, remark: string): void;
  /** Something in a folder is not read there. */
  readonly passedOver: TakeDown;
  /** One more file is done. */
  done(): void;
  /** Takes the progress line away. */
  end(): void;
  readonly failures: readonly { readonly file: string; readonly reason: string }[];
  readonly files: number;
}

/** Those of a command, which may have a terminal. */
export interface CommandNotices extends Notices {
  /** Says how much was passed over, but for what the command itself reads or writes. */
  tellPassedOver(): void;
  readonly showsProgress: boolean;
  /** So many files there are to read: then progress says how long the rest takes. */
  expect(total: number): void;
}

/** How often the progress line is written, in milliseconds. */
const PACE = 100;
const CLEAR_LINE = '\r\x1b[K';

interface NoticeOptions {
  readonly pace?: number;
  /** Whether a file is the command's own: an output in the folder that is read is not told as passed over. */
  readonly isOwn?: (file: string) => boolean;
}

/** Writes to standard error, or what stands in for it; progress only where `shows` says so. */
export function makeNotices(
  stream: Writable,
  shows: 'progress' | 'no-progress',
  { pace = PACE, isOwn = () => false }: NoticeOptions = {},
): CommandNotices {
  const failures: { file: string; reason: string }[] = [];
  const timeLeft = makeTimeLeft();
  const passedOver: PassedOver = new Map();
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
    passedOver: (file, kind) => {
      if (!isOwn(file)) passOver(passedOver, kind);
    },
    tellPassedOver: () => {
      if (passedOver.size > 0) say(`note: passed over: ${passedOverText(passedOver)}`);
    },
    done: () => {
      files++;
      if (shows === 'no-progress' || Date.now() - last < pace) return;
      last = Date.now();
      shown = true;
      const handled = files + failures.length;
      const left = total === null ? null : timeLeft(last, handled, total);
      const of = total === null ? '' : ` of ${countText(total)}`;
      stream.write(`${CLEAR_LINE}${countText(handled)}${of} read${left === null ? '' : `, ${timeLeftText(left)}`}`);
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
