import path from 'node:path';
import type { Dismissal } from '../core/checks/dismissal';
import { readReview, reviewFields, reviewFileName } from '../core/checks/reviewFile';
import { readRegularFile } from '../files/regularFile';

/** The dismissals of the review file beside a file: none where there is no review file, null where it cannot be read. */
export function dismissalsBeside(file: string): readonly Dismissal[] | null {
  const text = textBeside(file);
  return text === null ? [] : readReview(text);
}

/** The review file beside a file: null where there is none, "" where it cannot be read. */
export function reviewBeside(file: string): string | null {
  const text = textBeside(file);
  return text !== null && reviewFields(text) === null ? UNREADABLE : text;
}

function textBeside(file: string): string | null {
  try {
    return new TextDecoder().decode(readRegularFile(reviewFileBeside(file))); // without a byte-order mark
  } catch (error) {
    return NONE.has((error as NodeJS.ErrnoException).code) ? null : UNREADABLE;
  }
}

/** There is none, nor can there be one: the text's own name is as long as names may be. */
const NONE: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENAMETOOLONG']);

export const UNREADABLE = '';

export const reviewFileBeside = (file: string): string =>
  path.join(path.dirname(file), reviewFileName(path.basename(file)));
