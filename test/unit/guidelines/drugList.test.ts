import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withOverlays } from '../../../src/core/guidelines/overlay';
import { reference } from '../../../src/core/guidelines/reference';
import { readOwnFile } from '../../support/overlays';

const soma = { name: 'Soma', status: 'Non-Exempt', version: '13', date: '2025-08-06' };

const rowsOf = (text: string, name = 'list.csv') => {
  const reading = readOwnFile(name, text);
  assert.ok(reading.kind === 'overlay', JSON.stringify(reading));
  return reading.overlay.drugList;
};

test('a drug list is read from CSV, by the names of its columns', () => {
  for (const text of [
    'name,status,version,date\nSoma,Non-Exempt,13,2025-08-06\n',
    'name,status,version,date\r\nSoma,Non-Exempt,13,8/6/2025\r\n\r\n',
    '\uFEFFDate;Version;Class;Status;Name\n08/06/2025;13;"Relaxants; all";Non-Exempt; Soma \n;;;;\n',
    'name\tstatus\tversion\tdate\n"Soma"\tNon-Exempt\t13\t2025-08-06',
  ])
    assert.deepEqual(rowsOf(text), [soma], text);
});

test('the same from JSON', () => {
  assert.deepEqual(rowsOf(JSON.stringify({ drugList: [soma] }), 'list.json'), [soma]);
});

test('what is wrong in a CSV has its line', () => {
  const faults: [string, string[]][] = [
    ['', ['line 1: the columns name, status, version, date are expected; missing: name, status, version, date']],
    ['name,status,date\n', ['line 1: the columns name, status, version, date are expected; missing: version']],
    [
      'name,status,version,date\nSoma,"Non-\nExempt",13,2025-08-06\n\nNorco,,13,soon\n',
      ['line 5, drugList[1].status: expected a text', 'line 5, drugList[1].date: expected a day such as "2016-07-28"'],
    ],
    [
      'name,status,version,date\nSoma\n',
      [
        'line 2, drugList[0].status: expected a text',
        'line 2, drugList[0].version: expected a text',
        'line 2, drugList[0].date: expected a day such as "2016-07-28"',
      ],
    ],
    ['name,status,version,date\nSoma,"Non-Exempt,13,2025-08-06\n', ['line 2: a quotation mark is missing']],
  ];
  for (const [text, expected] of faults)
    assert.deepEqual(readOwnFile('list.csv', text), { kind: 'faulty', faults: expected }, text);
});

test('rows of a drug stand by day; of two for one version the later file counts', () => {
  const lists = ['Soma,Exempt,13,2025-08-06\nsoma,Exempt,1,2018-01-01', 'Soma,Non-Exempt,13,2025-08-06'];
  const overlays = lists.map(rows => readOwnFile('l.csv', `name,status,version,date\n${rows}`));
  const changed = withOverlays(
    reference,
    overlays.flatMap(one => (one.kind === 'overlay' ? one.overlay : [])),
  );
  assert.deepEqual(changed.drugList.get('soma'), [
    { name: 'soma', status: 'Exempt', version: '1', date: '2018-01-01' },
    soma,
  ]);
  assert.equal(reference.drugList.size, 0);
});
