import { parseArgs } from 'node:util';
import type { Severity } from '../../core/checks/problem';
import { FIGURE_IDS, type FigureId } from '../../core/views/statistics/figures';
import type { CsvReader } from '../formats/csv';
import { EXPORT_FORMATS, type ExportFormat } from '../formats/exportFormats';
import { STANDARD_INPUT } from '../inputs';
import { readShard, type Shard } from '../list/shard';
import { SEVERITIES } from '../severity';
import { common, type Reads, readsOf } from './reads';

/** What the user asked for. */
export type Command =
  | { readonly kind: 'help'; readonly of: HelpOf }
  | { readonly kind: 'version' }
  | ({
      readonly kind: 'export';
      readonly format: ExportFormat;
      /** The notes of the review files beside the texts are part of the JSON. */
      readonly notes: boolean;
      readonly csvReader: CsvReader;
      /** Only this part of what is to be read; null for all. */
      readonly shard: Shard | null;
      /** What is done is kept until all is, and what an earlier run has done is taken from there. */
      readonly resume: boolean;
    } & Reads)
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
  | ({
      readonly kind: 'stats';
      readonly format: 'text' | 'json' | 'html' | 'csv';
      /** Only these figures; null for all. */
      readonly by: readonly FigureId[] | null;
      /** In place of the figures: which pages are cited for which topic. */
      readonly pages: boolean;
    } & Reads)
  | ({
      readonly kind: 'similar';
      readonly format: 'text' | 'json';
      /** FILE or FILE#ITEM: the items for which others are sought. */
      readonly to: string;
    } & Reads)
  | ({ readonly kind: 'diff'; readonly format: 'text' | 'json' | 'html' } & Reads)
  /** Wrong usage: what is wrong, in one line, and whose help says what is right. */
  | { readonly kind: 'wrong'; readonly reason: string; readonly of: HelpOf };

type HelpOf = 'imr' | 'export' | 'check' | 'diff' | 'stats' | 'similar';

const FORMATS = {
  export: EXPORT_FORMATS,
  check: ['text', 'json', 'sarif'],
  diff: ['text', 'json', 'html'],
  stats: ['text', 'json', 'html', 'csv'],
  similar: ['text', 'json'],
} as const;

/** Options of which a second one would put the first out of use in silence. */
const ONCE = ['--files-from', '--out', '--password-file', '--to'];

function givenTwice(args: readonly string[]): string | undefined {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const options = args.slice(0, end).map(argument => argument.replace(/=.*/s, ''));
  return ONCE.find(name => options.indexOf(name) !== options.lastIndexOf(name));
}

const isCommand = (word: string | undefined): word is keyof typeof FORMATS =>
  word !== undefined && Object.hasOwn(FORMATS, word);

/** Reads the arguments that follow the program's name. */
export function readCommandLine(args: readonly string[]): Command {
  const [first, ...rest] = args;
  const twice = givenTwice(rest);
  if (twice && isCommand(first)) return wrong(first, `${twice} names one file, and is given twice`);
  try {
    switch (first) {
      case 'export':
        return readExport(rest);
      case 'check':
        return readCheck(rest);
      case 'diff':
        return readDiff(rest);
      case 'stats':
        return readStats(rest);
      case 'similar':
        return readSimilar(rest);
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
    return wrong(first as HelpOf, firstSentence(error.message));
  }
}

function readExport(args: readonly string[]): Command {
  const options = {
    ...common,
    shard: { type: 'string' },
    excel: { type: 'boolean' },
    resume: { type: 'boolean' },
    notes: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) return { kind: 'help', of: 'export' };
  const format = FORMATS.export.find(one => one === (values.format ?? 'json'));
  if (format === undefined) return wrong('export', `--format is one of ${FORMATS.export.join(', ')}`);
  const reads = readsOf(values, positionals);
  if (typeof reads === 'string') return wrong('export', reads);
  const shard = values.shard === undefined ? null : readShard(values.shard);
  if (typeof shard === 'string') return wrong('export', shard);
  const notes = values.notes ?? false;
  const fault = faultOfExport({ format, reads, shard, notes, excel: values.excel, resume: values.resume });
  if (fault !== null) return wrong('export', fault);
  const csvReader = values.excel ? 'excel' : 'any';
  return { kind: 'export', format, csvReader, shard, resume: values.resume ?? false, notes, ...reads };
}

interface ExportValues {
  readonly format: ExportFormat;
  readonly reads: Reads;
  readonly shard: Shard | null;
  readonly notes: boolean;
  readonly excel: boolean | undefined;
  readonly resume: boolean | undefined;
}

/** Which options do not go together. */
function faultOfExport({ format, reads, shard, notes, excel, resume }: ExportValues): string | null {
  if (shard !== null && format !== 'jsonl' && format !== 'csv')
    return `--shard is not for --format ${format}: ${NO_PARTS}`;
  if (shard !== null && reads.paths.includes(STANDARD_INPUT))
    return '--shard is not for - (standard input), which has no parts';
  if (format === 'parquet' && reads.out === null) return '--format parquet needs --out FILE: it is no text';
  if (excel && format !== 'csv') return '--excel is for --format csv';
  if (notes && format !== 'json') return '--notes is for --format json; web-annotation and brat always have them';
  return resume && reads.out === null ? '--resume needs --out FILE' : null;
}

const NO_PARTS = 'its parts make no whole one after the other, those of jsonl and csv do';

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

function readDiff(args: readonly string[]): Command {
  const { 'files-from': _list, workers: _workers, ...options } = common;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) return { kind: 'help', of: 'diff' };
  const format = FORMATS.diff.find(one => one === (values.format ?? 'text'));
  if (format === undefined) return wrong('diff', `--format is one of ${FORMATS.diff.join(', ')}`);
  if (positionals.length !== 2) return wrong('diff', 'two files are compared, the older one first');
  if (positionals.every(path => path === STANDARD_INPUT)) return wrong('diff', 'standard input is one file, not two');
  const reads = readsOf(values, positionals);
  return typeof reads === 'string' ? wrong('diff', reads) : { kind: 'diff', format, ...reads };
}

function readStats(args: readonly string[]): Command {
  const options = { ...common, by: { type: 'string', multiple: true }, pages: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) return { kind: 'help', of: 'stats' };
  const format = FORMATS.stats.find(one => one === (values.format ?? 'text'));
  if (format === undefined) return wrong('stats', `--format is one of ${FORMATS.stats.join(', ')}`);
  const pages = values.pages ?? false;
  if (pages && (values.by ?? values.format ?? 'json') !== 'json')
    return wrong('stats', '--pages has one form, JSON for --overlay, and no figures');
  const asked = values.by?.flatMap(words => words.split(',')) ?? null;
  if (asked?.some(one => !isFigure(one))) return wrong('stats', `--by is one of ${FIGURE_IDS.join(', ')}`);
  const reads = readsOf(values, positionals);
  if (typeof reads === 'string') return wrong('stats', reads);
  return { kind: 'stats', format, by: asked?.filter(isFigure) ?? null, pages, ...reads };
}

const isFigure = (word: string): word is FigureId => FIGURE_IDS.some(id => id === word);

function readSimilar(args: readonly string[]): Command {
  const options = { ...common, to: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) return { kind: 'help', of: 'similar' };
  const format = FORMATS.similar.find(one => one === (values.format ?? 'text'));
  if (format === undefined) return wrong('similar', `--format is one of ${FORMATS.similar.join(', ')}`);
  if (!values.to) return wrong('similar', '--to FILE or --to FILE#ITEM says which items others are to be like');
  const reads = readsOf(values, positionals);
  if (typeof reads === 'string') return wrong('similar', reads);
  if (isStandardInput(values.to) && [...reads.paths, reads.filesFrom].includes(STANDARD_INPUT))
    return wrong('similar', 'standard input is one thing: what --to names, what is searched, or a list');
  return { kind: 'similar', format, to: values.to, ...reads };
}

const isStandardInput = (to: string): boolean => /^-(?:#\d+)?$/.test(to);

const wrong = (of: HelpOf, reason: string): Command => ({ kind: 'wrong', of, reason });

const isUsageError = (error: unknown): error is Error =>
  error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS_');

/** "Unknown option '--x'. To specify a positional argument …" says more than is asked. */
const firstSentence = (message: string): string =>
  message
    .split(/\. |\n/, 1)[0]!
    .replace(/\.$/, '')
    .replace(/^[A-Z]/, letter => letter.toLowerCase());
