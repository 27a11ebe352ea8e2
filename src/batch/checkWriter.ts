import type { Checked } from './checked';

/** Writes the problems of one file after the other in one of the formats of `imr check`. */
export interface CheckWriter {
  add(file: string, checked: Checked): Promise<void>;
  /** Beside those added there were so many files that could not be read. */
  end(notRead: number): Promise<void>;
}
