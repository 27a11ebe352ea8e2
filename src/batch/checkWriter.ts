import type { Checked } from './checked';

/** Writes the problems of one file after the other in one of the formats of `imr check`. */
export interface CheckWriter {
  add(file: string, checked: Checked): Promise<void>;
  end(): Promise<void>;
}
