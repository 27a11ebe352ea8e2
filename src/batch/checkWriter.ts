import type { Problem } from '../core/checks/problem';

/** What is wrong in one file. */
export interface Checked {
  readonly file: string;
  readonly kind: 'text' | 'pdf';
  readonly text: string;
  /** A text that is no determination has no problems, and yet is not clean. */
  readonly isDetermination: boolean;
  /** Those that are shown. */
  readonly problems: readonly Problem[];
}

/** Writes the problems of one file after the other in one of the formats of `imr check`. */
export interface CheckWriter {
  add(checked: Checked): Promise<void>;
  end(): Promise<void>;
}
