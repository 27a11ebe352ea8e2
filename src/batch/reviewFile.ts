import path from 'node:path';
import type { Dismissal } from '../core/checks/dismissal';
import { readReview, reviewFields, reviewFileName } from '../core/checks/reviewFile';
import { readRegularFile } from '../files/regularFile';

/** The dismissals of the review file beside a file: none where there is no review file, null where it cannot be read. */
export function dismissalsBeside(file: string): readonly Dismissal[] | null {
  try {
    return readReview(readRegularFile(reviewFileBeside(file)).toString());
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : null;
  }
}

/** The review file beside a file: null where there is none, "" where it cannot be read. */
export function reviewBeside(file: string): string | null {
  try {
    const text = readRegularFile(reviewFileBeside(file)).toString();
    return reviewFields(text) === null ? UNREADABLE : text;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : UNREADABLE;
  }
}

export const UNREADABLE = '';

export const reviewFileBeside = (file: string): string =>
  path.join(path.dirname(file), reviewFileName(path.basename(file)));
