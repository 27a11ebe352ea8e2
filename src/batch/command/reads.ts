import type { ParseArgsConfig } from 'node:util';
import { STANDARD_INPUT } from '../inputs';

/** What the commands read and how, and where to they write. */
export interface Reads {
  readonly paths: readonly string[];
  /** The file that lists further files and folders, or - for standard input. */
  readonly filesFrom: string | null;
  /** Null for standard output. */
  readonly out: string | null;
  readonly overlays: readonly string[];
  readonly copyRestricted: 'refuse' | 'allow';
  readonly passwordFile: string | null;
  /** How many threads at most; null for as many as the machine has cores. */
  readonly workers: number | null;
}

/** The options by which it is told. */
export const common = {
  help: { type: 'boolean', short: 'h' },
  'files-from': { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  overlay: { type: 'string', multiple: true },
  'allow-restricted': { type: 'boolean' },
  'password-file': { type: 'string' },
  workers: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

interface CommonValues {
  readonly out?: string | undefined;
  readonly 'files-from'?: string | undefined;
  readonly overlay?: string[] | undefined;
  readonly 'allow-restricted'?: boolean | undefined;
  readonly 'password-file'?: string | undefined;
  readonly workers?: string | undefined;
}

/** What to read, or what is wrong with it. */
export function readsOf(values: CommonValues, paths: readonly string[]): Reads | string {
  const filesFrom = values['files-from'] ?? null;
  const fault = faultOfPaths(paths, filesFrom);
  if (fault !== null) return fault;
  if (values.out === '') return '--out needs a file';
  if (values.workers !== undefined && !/^[1-9]\d?$/.test(values.workers)) return '--workers is a number from 1 to 99';
  return {
    paths,
    out: values.out === undefined || values.out === '-' ? null : values.out,
    filesFrom,
    overlays: values.overlay ?? [],
    copyRestricted: values['allow-restricted'] ? 'allow' : 'refuse',
    passwordFile: values['password-file'] ?? null,
    workers: values.workers === undefined ? null : Number(values.workers),
  };
}

function faultOfPaths(paths: readonly string[], filesFrom: string | null): string | null {
  if (filesFrom === '') return '--files-from needs a file or -';
  if (paths.length === 0 && filesFrom === null) return 'no file, folder, glob or - (standard input) given';
  if (paths.includes('')) return 'an empty path was given';
  if (filesFrom === STANDARD_INPUT && paths.includes(STANDARD_INPUT))
    return 'standard input is either a determination or the list of --files-from';
  return null;
}
