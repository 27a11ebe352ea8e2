import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Command, readCommandLine } from '../../../src/batch/command/commandLine';
import { HELP } from '../../../src/batch/command/helpText';

const CHECKS = { ready: false, review: false };
const READS = {
  paths: ['a.txt'],
  out: null,
  filesFrom: null,
  overlays: [],
  copyRestricted: 'refuse',
  passwordFile: null,
  workers: null,
};
const EXPORTS = { kind: 'export', csvReader: 'any', shard: null, resume: false, notes: false, ...READS };

const understood: [line: string, command: object][] = [
  ['--help', { kind: 'help', of: 'imr' }],
  ['-h', { kind: 'help', of: 'imr' }],
  ['--version', { kind: 'version' }],
  ['export --help', { kind: 'help', of: 'export' }],
  ['check a.txt -h', { kind: 'help', of: 'check' }],
  ['export a.txt', { ...EXPORTS, format: 'json' }],
  [
    'export --format jsonl --out b.jsonl a.txt',
    {
      ...EXPORTS,
      format: 'jsonl',
      out: 'b.jsonl',
    },
  ],
  ['export a.txt --format=json', { ...EXPORTS, format: 'json' }],
  ['export --out - a.txt', { ...EXPORTS, format: 'json' }],
  [
    'export -- -a.txt -',
    {
      ...EXPORTS,
      format: 'json',
      paths: ['-a.txt', '-'],
    },
  ],
  [
    'export --workers 2 a.txt',
    {
      ...EXPORTS,
      format: 'json',
      workers: 2,
    },
  ],
  ['export --format csv --excel a.txt', { ...EXPORTS, format: 'csv', csvReader: 'excel' }],
  [
    'export --files-from list.txt --shard 2/8 --format jsonl',
    {
      ...EXPORTS,
      format: 'jsonl',
      shard: { index: 2, of: 8 },
      paths: [],
      filesFrom: 'list.txt',
    },
  ],
  [
    'check --files-from - a.txt',
    { kind: 'check', format: 'text', severity: null, ...CHECKS, ...READS, filesFrom: '-' },
  ],
  ['check -', { kind: 'check', format: 'text', severity: null, ...CHECKS, ...READS, paths: ['-'] }],
  [
    'check --format sarif --severity info a.txt',
    { kind: 'check', format: 'sarif', severity: 'info', ...CHECKS, ...READS },
  ],
  [
    'check --out b.sarif --format sarif a.txt',
    { kind: 'check', format: 'sarif', severity: null, ...CHECKS, ...READS, out: 'b.sarif' },
  ],
  [
    'check --ready --review a.txt',
    { kind: 'check', format: 'text', severity: null, ready: true, review: true, ...READS },
  ],
  [
    'check --overlay one.json --overlay two.json --allow-restricted --password-file secret a.txt',
    {
      kind: 'check',
      format: 'text',
      severity: null,
      ...CHECKS,
      ...READS,
      overlays: ['one.json', 'two.json'],
      copyRestricted: 'allow',
      passwordFile: 'secret',
    },
  ],
];
for (const [line, command] of understood) {
  test(`imr ${line}`, () => assert.deepEqual(read(line), command));
}

const wrong: [line: string, of: string, reason: RegExp][] = [
  ['', 'imr', /^no command given$/],
  ['exprot a.txt', 'imr', /^unknown command exprot$/],
  ['--format json', 'imr', /^unknown option --format$/],
  ['export', 'export', /^no file, folder, glob or - \(standard input\) given$/],
  ['export --format xml a.txt', 'export', /^--format is one of json, jsonl, csv, parquet, web-annotation, brat$/],
  ['export --format parquet a.txt', 'export', /^--format parquet needs --out FILE: it is no text$/],
  ['export --resume a.txt', 'export', /^--resume needs --out FILE$/],
  ['export --excel a.txt', 'export', /^--excel is for --format csv$/],
  ['export --severity error a.txt', 'export', /^unknown option '--severity'$/],
  ['export a.txt --out', 'export', /^option '--out <value>' argument missing$/],
  ['export --out= a.txt', 'export', /^--out needs a file$/],
  ['export --workers 0 a.txt', 'export', /^--workers is a number from 1 to 99$/],
  ['export --files-from= a.txt', 'export', /^--files-from needs a file or -$/],
  ['check --files-from - -', 'check', /^standard input is either a determination or the list of --files-from$/],
  ['export --shard 0/4 --format jsonl a', 'export', /^--shard is I\/N, with I from 1 to N$/],
  ['export --shard 5/4 --format jsonl a', 'export', /^--shard is I\/N, with I from 1 to N$/],
  ['export --shard 1/4 a', 'export', /^--shard is not for --format json: its parts make no whole one after the other/],
  ['export --shard 1/4 --format jsonl -', 'export', /^--shard is not for - \(standard input\)/],
  ['check --shard 1/4 a', 'check', /^unknown option '--shard'$/],
  ['export --files-from a --files-from=b', 'export', /^--files-from names one file, and is given twice$/],
  ['similar --to a --to b c', 'similar', /^--to names one file, and is given twice$/],
  ['check --format html a.txt', 'check', /^--format is one of text, json, sarif$/],
  ['check --severity warn a.txt', 'check', /^--severity is one of error, warning, info, hint$/],
  ['check --out= a.txt', 'check', /^--out needs a file$/],
  ['check --allow-restricted=yes a.txt', 'check', /does not take an argument$/],
];
for (const [line, of, reason] of wrong) {
  test(`wrong: imr ${line}`, () => {
    const command = read(line);
    assert.ok(command.kind === 'wrong', command.kind);
    assert.equal(command.of, of);
    assert.match(command.reason, reason);
  });
}

test('an empty path is named as such', () => {
  assert.deepEqual(readCommandLine(['check', '']), { kind: 'wrong', of: 'check', reason: 'an empty path was given' });
});

test('the help of a command names each of its options and fits a terminal of 80 columns', () => {
  for (const option of [
    'format',
    'out',
    'files-from',
    'shard',
    'excel',
    'overlay',
    'allow-restricted',
    'password-file',
    'help',
  ])
    assert.ok(HELP.export.includes(`--${option}`), option);
  for (const option of [
    'format',
    'severity',
    'files-from',
    'out',
    'overlay',
    'allow-restricted',
    'password-file',
    'help',
  ])
    assert.ok(HELP.check.includes(`--${option}`), option);
  for (const line of Object.values(HELP).join('').split('\n')) assert.ok(line.length <= 80, line);
});

function read(line: string): Command {
  return readCommandLine(line.split(' ').filter(word => word !== ''));
}

test('figures of statistics are asked for one by one or together', () => {
  const wanted = read('stats --by year,drug --by category a');
  assert.deepEqual(wanted.kind === 'stats' && [wanted.format, wanted.by], ['text', ['year', 'drug', 'category']]);
  const all = read('stats --format html a');
  assert.deepEqual(all.kind === 'stats' && [all.format, all.by], ['html', null]);
  const wrongFigure = read('stats --by colour a');
  assert.match(wrongFigure.kind === 'wrong' ? wrongFigure.reason : '', /^--by is one of category, /);
  assert.deepEqual(read('stats --format sarif a').kind, 'wrong');
});

test('the pages of topics have one form', () => {
  const wanted = read('stats --pages --format json a');
  assert.equal(wanted.kind === 'stats' && wanted.pages, true);
  for (const line of ['stats --pages --format csv a', 'stats --pages --by year a'])
    assert.match(JSON.stringify(read(line)), /--pages has one form/);
});

test('similar items are sought for those of one file', () => {
  const wanted = read('similar --to a.txt#2 b');
  assert.deepEqual(wanted.kind === 'similar' && [wanted.to, wanted.format, wanted.paths], ['a.txt#2', 'text', ['b']]);
  for (const line of ['similar b', 'similar --to - -', 'similar --to -#1 --files-from -', 'similar --to a.txt'])
    assert.equal(read(line).kind, 'wrong', line);
});
