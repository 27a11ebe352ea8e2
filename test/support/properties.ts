import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readCommandLine } from '../../src/batch/command/commandLine';
import { csvRecords } from '../../src/batch/formats/csv';
import { check } from '../../src/core/checks/check';
import { PROBLEM_ROWS, problemsByDetermination } from '../../src/core/checks/problem';
import { joinPassage } from '../../src/core/checks/rules/shared/joinPassage';
import { reference } from '../../src/core/guidelines/reference';
import { parse } from '../../src/core/parse';
import { harmless } from '../../src/core/text/harmless';
import { compareVersions, isSame } from '../../src/core/views/comparison/comparison';
import { comparisonJson } from '../../src/core/views/comparison/comparisonJson';
import { comparisonText } from '../../src/core/views/comparison/comparisonText';
import { type Export, exportModel, toJson, toJsonLines } from '../../src/core/views/export';
import { SETTING_KINDS, type SettingName, usable, wrongSettings } from '../../src/editor/settingKinds';
import { cleanPages, pageOf } from '../../src/pdf/cleanup';
import { root } from './cases';
import { checkFixes } from './fixes';
import { checkText, withoutOffsets } from './invariants';
import { composedTexts, meaningful, mutatedCases } from './mutated';
import { readOwnFile } from './overlays';
import { publicFunctions, subjectOf } from './publicFunctions';

/** What must hold of whatever is read: its name, and a trial of it with so many values from a seed. */
export const PROPERTIES = new Map<string, (parameters: { readonly seed: number; readonly numRuns: number }) => void>();

const add = <T>(name: string, values: fc.Arbitrary<T>, holds: (value: T) => void): void => {
  const property = fc.property(values, holds);
  PROPERTIES.set(name, parameters => fc.assert(property, { ...parameters, includeErrorInReport: true }));
};

const texts = fc.oneof({ weight: 3, arbitrary: mutatedCases }, { weight: 1, arbitrary: composedTexts });

add('spans of what is read nest, siblings do not overlap, and nothing is lost', texts, checkText);

add('no function of core throws', texts, text => {
  const subject = subjectOf(text);
  for (const call of Object.values(publicFunctions)) call(subject);
});

add('fixes, each alone and all at once, change no more than they say and leave none', texts, checkFixes);

add('a rationale reads as its place in the text does', texts, text => {
  const { clean, ...own } = parse(text);
  const read = clean?.model ?? own;
  for (const { items } of read.determinations)
    for (const { rationale } of items) {
      if (rationale === null) continue;
      const place = { start: rationale.labelSpan.end, end: Math.max(rationale.labelSpan.end, rationale.span.end) };
      assert.equal(joinPassage(read.text, place).text, rationale.text);
    }
});

add('no control character reaches a message', texts, text => {
  for (const { message, code } of check(parse(text))) assert.equal(harmless(message), message, code);
});

add(
  'a check finds alone what it finds among others',
  fc.tuple(texts, fc.constantFrom(...PROBLEM_ROWS)),
  ([text, row]) => {
    const model = parse(text);
    const every = new Set(PROBLEM_ROWS.map(({ code }) => code));
    const among = check(model, reference, every).filter(({ code }) => code === row.code);
    assert.deepEqual(check(model, reference, new Set([row.code])), among);
  },
);

add('a text that is read again is read as before', texts, text => {
  assert.deepEqual(parse(text), parse(text));
});

add('lines that end in CR LF and in LF give the same facts and problems', texts, text => {
  const lines = text.replace(/\r\n?/g, '\n');
  const [one, other] = [parse(lines), parse(lines.replaceAll('\n', '\r\n'))];
  assert.deepEqual(withoutOffsets(other), withoutOffsets(one));
  const told = (model: typeof one): string[] => check(model).map(({ code, message }) => `${code} ${message}`);
  assert.deepEqual(told(other).sort(), told(one).sort());
});

const exportOf = (text: string): Export => {
  const { model, problems } = subjectOf(text);
  return exportModel(model, problemsByDetermination(model, problems), {
    name: null,
    kind: 'text',
    sha256: '0'.repeat(64),
  });
};

const schema = JSON.parse(fs.readFileSync(path.join(root, 'media/determination.schema.json'), 'utf8'));
const ajv = new Ajv({ allowUnionTypes: true });
const isExport = ajv.compile({ ...schema });
const isRow = ajv.compile({ $ref: `${schema.$id}#/definitions/row` });

add('every export is valid, in JSON, in JSON Lines and in CSV', texts, text => {
  const exported = exportOf(text);
  assert.ok(isExport(JSON.parse(toJson(exported))), JSON.stringify(isExport.errors?.[0]));
  for (const row of toJsonLines(exported).split('\n').filter(Boolean))
    assert.ok(isRow(JSON.parse(row)), JSON.stringify(isRow.errors?.[0]));
  const records = Papa.parse<string[]>(csvRecords(exported, 'any'), { skipEmptyLines: true });
  assert.deepEqual(
    records.errors.filter(({ code }) => code !== 'UndetectableDelimiter'),
    [],
  );
  for (const cell of records.data.flat()) assert.ok(!/^[=+@-]/.test(cell), cell);
});

add(
  'a text differs in nothing from itself, and two are told apart whatever they are',
  fc.tuple(texts, texts),
  ([a, b]) => {
    const [older, newer] = [subjectOf(a), subjectOf(b)];
    assert.ok(isSame(compareVersions(older, older)));
    const changes = compareVersions(older, newer);
    comparisonText(changes);
    comparisonJson(changes, { old: 'a', new: 'b' });
  },
);

const names = fc.constantFrom(
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'id', 'title', 'pages', 'topics', 'documents', 'drugs'],
  ...['drugList', 'citedAs', 'effectiveFrom', 'chronic-pain-2009', 'name', 'status', 'version', 'date', 'confidence'],
);
const values = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    names,
    fc.constantFrom(null, true, 0, -1, 1e21, '', ' ', '2009-02-30', '2016-07-28', 'MTUS Ours 2017', '\u001b[31m'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(names, tie('value')), { maxLength: 4 }).map(entries => Object.fromEntries(entries)),
  ),
})).value;

add('a file of the user that is anything at all is read, or has faults without a word of it', values, value => {
  const reading = readOwnFile('own.json', JSON.stringify(value) ?? '');
  if (reading.kind === 'faulty') for (const fault of reading.faults) assert.equal(harmless(fault), fault);
});

const cells = fc.constantFrom(
  'name',
  'status',
  'version',
  'date',
  'Ibuprofen',
  'Exempt',
  '13',
  '2025-08-06',
  ',',
  '"',
  ';',
  '\t',
  '\n',
  '',
);

add('a drug list of any cells is read, or has faults', fc.array(cells, { maxLength: 40 }), parts => {
  readOwnFile('drugs.csv', parts.join(''));
});

add(
  'a setting that holds anything is usable',
  fc.tuple(fc.constantFrom(...(Object.keys(SETTING_KINDS) as SettingName[])), fc.oneof(values, fc.anything())),
  ([name, value]) => {
    assert.ok(SETTING_KINDS[name].is(usable(name, value)), `${name} is usable`);
    wrongSettings(() => value);
  },
);

const words = fc.constantFrom(
  ...[
    'export',
    'check',
    'diff',
    'stats',
    'similar',
    '--format',
    'json',
    'jsonl',
    'csv',
    'sarif',
    '--out',
    '--overlay',
    '--shard',
    '1/4',
    '0/0',
  ],
  ...[
    '--resume',
    '--workers',
    '-1',
    '9e9',
    '--files-from',
    '-',
    '--excel',
    '--ready',
    '--review',
    '--password-file',
    '--',
    '-h',
    '--help',
  ],
  ...['', 'a.txt', 'b.pdf', '*.txt', '--format=', '--unknown', '--__proto__', 'constructor', '\u001b[31m'],
);

add(
  'any arguments are a command, or are told in one line',
  fc.array(fc.oneof(words, fc.string()), { maxLength: 8 }),
  argv => {
    const command = readCommandLine(argv);
    assert.equal(typeof command.kind, 'string');
    if (command.kind === 'wrong') assert.ok(!command.reason.includes('\n'), command.reason);
  },
);

const pages = fc.array(
  fc.array(fc.oneof(fc.constantFrom(...meaningful), fc.string({ maxLength: 60 })), { maxLength: 12 }),
  { maxLength: 6 },
);

add('the text of a PDF has its pages and no line that no page has', pages, lines => {
  const written = lines.map(page => page.join('\n').replaceAll('\f', ' '));
  const text = cleanPages(written);
  assert.equal(text.split('\f').length, Math.max(1, written.length));
  assert.ok(pageOf(text, text.length) <= Math.max(1, written.length));
  const known = new Set(written.flatMap(page => page.split('\n').map(line => line.trim())));
  for (const line of text.split(/[\n\f]/)) assert.ok(known.has(line.trim()) || line.trim() === '', line);
});
