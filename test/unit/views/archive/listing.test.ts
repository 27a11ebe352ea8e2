import * as assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ArchiveFile, countedEntries, lastName } from '../../../../src/core/views/archive/counted';
import {
  type ArchiveRow,
  FILTER_IDS,
  GROUP_IDS,
  type ListingChoice,
  listingOf,
  SORT_IDS,
} from '../../../../src/core/views/archive/listing';
import { archiveFile, generatedTexts, type WrittenItem, writtenDetermination } from '../../../support/writtenFolder';

const ALL: ListingChoice = { filter: 'all', sort: 'case', group: 'case' };
const GUIDELINE = 'MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 24';
const VALIUM: WrittenItem = { heading: 'Valium 5mg #60', decision: 'Upheld', guideline: GUIDELINE };
const MRI: WrittenItem = { heading: 'MRI of the lumbar spine', decision: 'Overturned', guideline: 'Non-MTUS ODG' };

const file = (name: string, caseNumber: string, day: string | null, items = [VALIUM]): ArchiveFile =>
  archiveFile(name, writtenDetermination(caseNumber, day, items));

const shown = (rows: readonly ArchiveRow[]): string[] => rows.map(({ label, detail }) => `${label} | ${detail}`);

test('the same case as PDF, text and draft counts once', () => {
  const files = [
    file('a/CM15-0000001.pdf', 'CM15-0000001', '01/15/2015'),
    file('b/draft of it.txt', 'CM15-0000001', null),
    file('b/CM15-0000001.txt', 'CM15-0000001', '01/15/2015'),
    file('c/again.txt', 'CM15-0000001', '03/15/2015'),
    file('c/other.txt', 'CM15-0000002', '01/15/2015'),
  ];
  const entries = countedEntries(files).map(({ file, copies }) => [file, ...copies]);
  assert.deepEqual(entries.sort(), [
    ['b/CM15-0000001.txt', 'a/CM15-0000001.pdf', 'b/draft of it.txt'],
    ['c/again.txt'],
    ['c/other.txt'],
  ]);
  assert.match(
    listingOf(files, ALL).message,
    /^\d of 3 determinations without problems\. 2 more of the same cases left out\.$/,
  );
});

test('what has no case number is never taken for the same case', () => {
  const text = writtenDetermination('', '01/15/2015', [VALIUM]);
  assert.equal(countedEntries([archiveFile('1.txt', text), archiveFile('2.txt', text)]).length, 2);
});

test('determinations with their items; what was not read stands last', () => {
  const failed = { file: 'C:\\scans\\März 3.pdf', determinations: [], failure: 'no text (a scan)' };
  const { rows, message } = listingOf([failed, file('z.txt', 'CM15-0000001', '01/15/2015', [VALIUM, MRI])], ALL);
  assert.deepEqual(shown(rows), [
    'CM15-0000001 | 1 upheld · 1 overturned · January 15, 2015',
    'März 3.pdf | not read: no text (a scan)',
  ]);
  assert.deepEqual(shown(rows[0]!.children!()), [
    '1. Upheld · Valium 5mg #60 | Chronic Pain Medical Treatment Guidelines (May 2009): Benzodiazepines',
    '2. Overturned · MRI of the lumbar spine | Official Disability Guidelines (ODG)',
  ]);
  assert.match(message, /1 file not read\.$/);
  assert.deepEqual(rows[0]!.children!()[1]!.place, { file: 'z.txt', line: 11, determination: 0, item: 2 });
});

test('groups by what items and determinations have', () => {
  const files = [
    file('1.txt', 'CM15-0000001', '01/15/2015', [VALIUM, MRI]),
    file('2.txt', 'CM16-0000002', '02/15/2016', [VALIUM]),
  ];
  const groups = (group: ListingChoice['group']): string[] => shown(listingOf(files, { ...ALL, group }).rows);
  assert.deepEqual(groups('category'), [
    'Diagnostic Testing | 1 item · 0 upheld · 1 overturned',
    'Pharmaceuticals | 2 items · 2 upheld · 0 overturned',
  ]);
  assert.deepEqual(groups('outcome'), [
    'Overturned | 1 item · 0 upheld · 1 overturned',
    'Upheld | 2 items · 2 upheld · 0 overturned',
  ]);
  assert.deepEqual(
    groups('guideline').map(one => one.split(' | ')[0]),
    ['Chronic Pain Medical Treatment Guidelines (May 2009)', 'Official Disability Guidelines (ODG)'],
  );
  assert.deepEqual(groups('year'), ['2015 | 1 determination', '2016 | 1 determination']);
  assert.deepEqual(groups('specialty'), ['Specialty not told | 2 determinations']);
});

test('filters and sorts', () => {
  const files = [
    file('b.txt', 'CM15-0000001', '01/15/2015', [VALIUM, MRI]),
    file('a.txt', 'CM16-0000002', '02/15/2016', [VALIUM]),
  ];
  const names = (choice: Partial<ListingChoice>): string[] =>
    listingOf(files, { ...ALL, ...choice }).rows.map(({ label }) => label);
  assert.deepEqual(names({}), ['CM15-0000001', 'CM16-0000002']);
  assert.deepEqual(names({ sort: 'newest' }), ['CM16-0000002', 'CM15-0000001']);
  assert.deepEqual(names({ sort: 'oldest' }), ['CM15-0000001', 'CM16-0000002']);
  assert.deepEqual(names({ sort: 'file' }), ['CM16-0000002', 'CM15-0000001']);
  assert.deepEqual(names({ filter: 'overturned' }), ['CM15-0000001']);
  const [row] = listingOf(files, { ...ALL, filter: 'overturned' }).rows;
  assert.deepEqual(
    row!.children!().map(({ label }) => label),
    ['2. Overturned · MRI of the lumbar spine'],
  );
});

test('rows keep their ids apart, whatever the choice; of very many the first are listed', () => {
  const few = generatedTexts(40, 3).map(({ file, text }) => archiveFile(file, text));
  const files = Array.from({ length: 1100 }, (_, i) => withCase(few[i % few.length]!, i));
  for (const group of GROUP_IDS)
    for (const filter of FILTER_IDS) {
      const { rows } = listingOf(files.slice(0, 80), { filter, sort: 'case', group });
      const all = allRows(rows);
      assert.equal(new Set(all.map(({ id }) => id)).size, all.length, `${group} ${filter}`);
    }
  for (const sort of SORT_IDS) assert.equal(listingOf(files, { ...ALL, sort }).rows.length, 1001);
  assert.deepEqual(shown(listingOf(files, ALL).rows.slice(-1)), ['… and 100 more rows | filter, group or search']);
});

const withCase = ({ determinations }: ArchiveFile, i: number): ArchiveFile => ({
  file: `${i}.txt`,
  determinations: determinations.map(facts => ({ ...facts, caseNumber: `CM15-${i}` })),
  failure: null,
});

const allRows = (rows: readonly ArchiveRow[]): ArchiveRow[] =>
  rows.flatMap(row => [row, ...allRows(row.children?.() ?? [])]);

test('the last name of a path of any machine', () => {
  for (const [path, name] of [
    ['C:\\Users\\A B\\x.txt', 'x.txt'],
    ['/srv/ä/é 1.pdf', 'é 1.pdf'],
    ['vscode-vfs://github/a/b.txt', 'b.txt'],
    ['alone.txt', 'alone.txt'],
  ] as const)
    assert.equal(lastName(path), name);
});

test('files without a determination are told', () => {
  const none: ArchiveFile = { file: 'notes.txt', determinations: [], failure: null };
  assert.equal(listingOf([none], ALL).message, '', 'the view says it in place of rows');
  assert.match(listingOf([none, file('a.txt', 'CM15-0000001', null)], ALL).message, / No determination in 1 file\.$/);
});
