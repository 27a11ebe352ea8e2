import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Severity } from '../core/checks/problem';
import { SEVERITIES } from './severity';

/** What the user asked for. */
export type Command =
  | { readonly kind: 'help'; readonly of: 'imr' | 'export' | 'check' }
  | { readonly kind: 'version' }
  | ({ readonly kind: 'export'; readonly format: 'json' | 'jsonl' } & Reads)
  | ({
      readonly kind: 'check';
      readonly format: 'text' | 'json' | 'sarif';
      /** Null where none was given: then all problems are shown. */
      readonly severity: Severity | null;
      /** What counts is whether nothing stands open. */
      readonly ready: boolean;
      /** Dismissals of the review files beside the texts count. */
      readonly review: boolean;
    } & Reads)
  /** Wrong usage: what is wrong, in one line, and whose help says what is right. */
  | { readonly kind: 'wrong'; readonly reason: string; readonly of: 'imr' | 'export' | 'check' };

/** What both commands read and how, and where to they write. */
export interface Reads {
  readonly paths: readonly string[];
  /** Null for standard output. */
  readonly out: string | null;
  readonly overlays: readonly string[];
  readonly copyRestricted: 'refuse' | 'allow';
  readonly passwordFile: string | null;
  /** How many threads at most; null for as many as the machine has cores. */
  readonly workers: number | null;
}

const FORMATS = { export: ['json', 'jsonl'], check: ['text', 'json', 'sarif'] } as const;

const common = {
  help: { type: 'boolean', short: 'h' },
  format: { type: 'string' },
  out: { type: 'string' },
  overlay: { type: 'string', multiple: true },
  'allow-restricted': { type: 'boolean' },
  'password-file': { type: 'string' },
  workers: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** Reads the arguments that follow the program's name. */
export function readCommandLine(args: readonly string[]): Command {
  const [first, ...rest] = args;
  try {
    switch (first) {
      case 'export':
        return readExport(rest);
      case 'check':
        return readCheck(rest);
      case '--help':
      case '-h':
        return { kind: 'help', of: 'imr' };
      case '--version':
        return { kind: 'version' };
      case undefined:
        return wrong('imr', 'no command given');
      default:
        return wrong('imr', first.startsWith('-') ? `unknown option ${first}` : `unknown command ${first}`);
    }
  } catch (error) {
    if (!isUsageError(error)) throw error;
    return wrong(first as 'export' | 'check', firstSentence(error.message));
  }
}

function readExport(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({ args: [...args], options: common, allowPositionals: true });
  if (values.help) return { kind: 'help', of: 'export' };
  const format = FORMATS.export.find(one => one === (values.format ?? 'json'));
  if (format === undefined) return wrong('export', `--format is one of ${FORMATS.export.join(', ')}`);
  const reads = readsOf(values, positionals);
  if (typeof reads === 'string') return wrong('export', reads);
  return { kind: 'export', format, ...reads };
}

function readCheck(args: readonly string[]): Command {
  const more = { severity: { type: 'string' }, ready: { type: 'boolean' }, review: { type: 'boolean' } } as const;
  const options = { ...common, ...more } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) return { kind: 'help', of: 'check' };
  const format = FORMATS.check.find(one => one === (values.format ?? 'text'));
  if (format === undefined) return wrong('check', `--format is one of ${FORMATS.check.join(', ')}`);
  const severity = SEVERITIES.find(one => one === values.severity) ?? null;
  if (values.severity !== undefined && severity === null)
    return wrong('check', `--severity is one of ${SEVERITIES.join(', ')}`);
  const reads = readsOf(values, positionals);
  if (typeof reads === 'string') return wrong('check', reads);
  return { kind: 'check', format, severity, ready: values.ready ?? false, review: values.review ?? false, ...reads };
}

interface CommonValues {
  readonly out?: string | undefined;
  readonly overlay?: string[] | undefined;
  readonly 'allow-restricted'?: boolean | undefined;
  readonly 'password-file'?: string | undefined;
  readonly workers?: string | undefined;
}

/** What to read, or what is wrong with it. */
function readsOf(values: CommonValues, paths: readonly string[]): Reads | string {
  if (paths.length === 0) return 'no file, folder, glob or - (standard input) given';
  if (paths.includes('')) return 'an empty path was given';
  if (values.out === '') return '--out needs a file';
  if (values.workers !== undefined && !/^[1-9]\d?$/.test(values.workers)) return '--workers is a number from 1 to 99';
  return {
    paths,
    out: values.out === undefined || values.out === '-' ? null : values.out,
    overlays: values.overlay ?? [],
    copyRestricted: values['allow-restricted'] ? 'allow' : 'refuse',
    passwordFile: values['password-file'] ?? null,
    workers: values.workers === undefined ? null : Number(values.workers),
  };
}

const wrong = (of: 'imr' | 'export' | 'check', reason: string): Command => ({ kind: 'wrong', of, reason });

const isUsageError = (error: unknown): error is Error =>
  error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS_');

/** "Unknown option '--x'. To specify a positional argument …" says more than is asked. */
const firstSentence = (message: string): string =>
  message
    .split(/\. |\n/, 1)[0]!
    .replace(/\.$/, '')
    .replace(/^[A-Z]/, letter => letter.toLowerCase());
