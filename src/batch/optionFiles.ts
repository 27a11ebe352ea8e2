import { readFileSync } from 'node:fs';
import type { Reference } from '../core/guidelines/reference';
import type { Reads } from './commandLine';
import { reasonOf } from './failure';
import type { Report } from './report';

/** What the files named by options hold. */
export interface OptionFiles {
  readonly reference: Reference | undefined;
  readonly password: string | undefined;
}

/** Reads the files of --overlay and --password-file; null where one could not be used, which the report then says. */
export function readOptionFiles({ passwordFile }: Reads, report: Report): OptionFiles | null {
  try {
    const password = passwordFile === null ? undefined : firstLine(readFileSync(passwordFile, 'utf8'));
    return { reference: undefined, password };
  } catch (error) {
    report.failed(passwordFile ?? '', reasonOf(error));
    return null;
  }
}

const firstLine = (text: string): string => text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0]!;
