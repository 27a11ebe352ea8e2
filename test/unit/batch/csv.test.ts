import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { csvHeader, csvRecords } from '../../../src/batch/formats/csv';
import { check } from '../../../src/core/checks/check';
import { problemsByDetermination } from '../../../src/core/checks/problem';
import { parse } from '../../../src/core/parse';
import { harmless } from '../../../src/core/text/harmless';
import { type Export, exportModel } from '../../../src/core/views/export';
import { cases, sampleTexts } from '../../support/cases';
import { seed } from '../../support/chance';

const TEXT = sampleTexts()[4]!;
const NAMES = recordsOf(csvHeader('any'))[0]!;

describe('CSV', () => {
  test('has a record for each item of each case, with a cell for each column', () => {
    let items = 0;
    for (const { text } of cases('ok')) {
      const exported = exportOf(text);
      const records = recordsOf(csvRecords(exported, 'any'));
      const expected = exported.determinations.flatMap((determination, i) =>
        determination.items.map(item => [String(i + 1), String(item.number), harmless(item.heading ?? '')]),
      );
      assert.deepEqual(
        records.map(record => ['determination', 'item', 'heading'].map(name => cell(record, name).replace(/^'/, ''))),
        expected,
      );
      for (const record of records) assert.equal(record.length, NAMES.length);
      items += records.length;
    }
    assert.ok(items > 50, `${items} items`);
  });

  test('names what the State names as the State does, and beside it as the JSON does', () => {
    const [, record] = recordsOf(csvRecords(exportOf(TEXT), 'any'));
    const cells = (...names: string[]): string[] => names.map(name => cell(record!, name));
    assert.deepEqual(
      cells('Reviewer Specialty', 'Request Category', 'SubCategory/Drug', 'Request Decision', 'Case Outcome'),
      ['Physical Medicine and Rehabilitation', 'Pharmaceuticals', 'Muscle Relaxants', 'Uphold', 'Partially Overturn'],
    );
    assert.deepEqual(cells('category', 'subcategory', 'decision', 'quantity', 'retrospective'), [
      'pharmaceuticals',
      'muscle-relaxants',
      'upheld',
      '60',
      'false',
    ]);
    assert.deepEqual(cells('maximusDocuments', 'maximusPages'), ['chronic-pain-2009', '29; 63; 64; 65; 66']);
  });

  test('a cell reads back as it was, but for what could run or steer', () => {
    const letters = fc.constantFrom('"', ',', '\n', '\r', '\t', '=', '-', "'", ';', '\u001b', '\u202e', 'é', '😀', 'a');
    const heading = fc.array(letters, { maxLength: 8 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(heading, text => {
        const exported = exportOf(TEXT);
        const [first] = exported.determinations[0]!.items;
        Object.assign(first!, { heading: text });
        const [record] = recordsOf(csvRecords(exported, 'any'));
        const shown = harmless(text);
        assert.equal(cell(record!, 'heading'), /^[=+\-@]/.test(shown) ? `'${shown}` : shown);
      }),
      { seed },
    );
  });

  test('for Excel there is a byte-order mark, and no cell is longer than Excel reads', () => {
    assert.equal(csvHeader('excel'), `\uFEFF${csvHeader('any')}`);
    const exported = exportOf(TEXT);
    Object.assign(exported.determinations[0]!.items[0]!, { heading: 'x'.repeat(40_000) });
    const lengthFor = (reader: 'any' | 'excel'): number =>
      cell(recordsOf(csvRecords(exported, reader))[0]!, 'heading').length;
    assert.deepEqual([lengthFor('any'), lengthFor('excel') <= 32_767], [40_000, true]);
  });
});

function exportOf(text: string): Export {
  const model = parse(text);
  const source = { name: 'a.txt', kind: 'text', sha256: '0' } as const;
  return exportModel(model, problemsByDetermination(model, check(model)), source);
}

const cell = (record: readonly string[], name: string): string => record[NAMES.indexOf(name)]!;

/** Reads CSV as RFC 4180 says, and fails where it is not so. */
function recordsOf(csv: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const records: string[][] = [];
  let record: string[] = [];
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex;
    const [, quoted, plain, end] = field.exec(csv) ?? assert.fail(`no field at ${at}: ${csv.slice(at, at + 40)}`);
    record.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  assert.deepEqual(record, [], 'the last record ends');
  return records;
}
