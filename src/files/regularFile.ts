import { closeSync, constants, openSync, readSync, statSync } from 'node:fs';

/** So much of a file or of standard input is read at most. */
export const MOST_MEGABYTES = 64;
export const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

/** Why a file that is there is not read; like the codes of Node's own errors. */
export class Unread extends Error {
  readonly code: 'NOT_REGULAR' | 'TOO_LARGE';

  constructor(code: Unread['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * The bytes of a regular file. Throws Unread for anything else (a pipe would keep its reader waiting, /dev/zero never
 * ends) and for what is too large, and as Node does for what cannot be opened.
 */
export function readRegularFile(file: string): Buffer {
  const found = statSync(file);
  // Opening a folder says that it is one.
  if (!found.isFile() && !found.isDirectory()) throw new Unread('NOT_REGULAR');
  if (found.size > MOST_BYTES) throw new Unread('TOO_LARGE');
  // Not waiting, for a pipe may have taken its place meanwhile.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return readToEnd(descriptor, found.size);
  } finally {
    closeSync(descriptor);
  }
}

/** A file may grow while it is read, and some, as in /proc, say that they are empty. */
function readToEnd(descriptor: number, expected: number): Buffer {
  let buffer = Buffer.allocUnsafe(expected + 1);
  let length = 0;
  for (;;) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (count === 0) return buffer.subarray(0, length);
    length += count;
    if (length > MOST_BYTES) throw new Unread('TOO_LARGE');
    if (length === buffer.length) buffer = Buffer.concat([buffer], 2 * length);
  }
}
