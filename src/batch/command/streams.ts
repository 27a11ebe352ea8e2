import type { Writable } from 'node:stream';

/** Where a command reads and says things: standard input, output and error. */
export interface Streams {
  readonly stdin: AsyncIterable<Buffer | string>;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** The exit statuses. */
export const DONE = 0;
export const PROBLEMS_FOUND = 1;
export const WRONG = 2;
