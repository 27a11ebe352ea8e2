import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BODY_PART_ROWS } from '../../../src/core/request/bodyPartRows';
import { partAt } from '../../../src/core/request/bodyParts';
import { sideAt } from '../../../src/core/request/bodySides';
import { classOfDrug, namesOfDrugs } from '../../../src/core/request/drugs';
import { type HeadingWord, headingWords, LONGEST_HEADING } from '../../../src/core/request/headingWords';
import { longestAt } from '../../../src/core/request/phrases';
import { SERVICE_ROWS } from '../../../src/core/request/services';

/** "0 drug, 12 refill": where the words stand and which tables know them. */
const known = (text: string): string => headingWords(text).words.map(tablesOf).join(', ');

function tablesOf({ at, known: { needed, services, isDrug, parts, isSide } }: HeadingWord): string {
  const tables = [services.length > 0 && 'service', isDrug && 'drug', parts !== null && 'part', isSide && 'side'];
  return [at, ...needed, ...tables.filter(table => table !== false)].join(' ');
}

test('words are known by their first four letters, short ones whole, whatever their case, only where they begin', () => {
  assert.equal(known('REFILL unrefilled'), '0 refill');
  assert.equal(known('Norcos nor, norcet'), '0 drug, 12 drug');
  assert.equal(known('LEFT knees'), '0 side, 5 service part');
  assert.equal(known('x xyz ct'), '0 times service, 6 unit service');
});

test('numbers are told from those behind letters; right behind a number stand units, signs and parts', () => {
  assert.equal(known('10/325mg B12 3x'), '0 number, 3 number, 6 measure, 9 period side, 10, 13 number, 14 times');
  assert.equal(
    known('#6 5% 4norco 1knee'),
    '0 number sign, 1 number, 3 number, 4 measure, 6 number, 13 number, 14 part',
  );
});

test('what stands behind the longest heading is not read', () => {
  const { words } = headingWords(`norco ${'x '.repeat(LONGEST_HEADING)}right`);
  assert.equal(tablesOf(words[0]!), '0 drug');
  assert.ok(words.every(({ at }) => at < LONGEST_HEADING));
});

test('whatever a table names is known by its first word', () => {
  for (const phrase of SERVICE_ROWS.flatMap(({ words }) => words.split(/,\s+/))) {
    const heading = phrase.replaceAll('*', '');
    const [first] = headingWords(heading).words;
    assert.equal(longestAt(first!.known.services, heading, 0)?.end, heading.length, phrase);
  }
  for (const { words = '', structures = '', implied = '', worn = '' } of BODY_PART_ROWS) {
    for (const name of `${words}, ${structures}, ${implied}, ${worn}`.split(', ').filter(one => one !== '')) {
      for (const heading of [name, `${name}s`]) {
        const [first] = headingWords(heading).words;
        assert.equal(partAt(first!.known.parts!, heading, 0).end, heading.length, heading);
      }
    }
  }
  for (const name of namesOfDrugs()) {
    if (!/^[a-z]+$/.test(name)) continue;
    assert.ok(headingWords(name).words[0]!.known.isDrug, name);
    assert.ok(classOfDrug(name) !== undefined, name);
  }
});

test('a side is found at the words of sides', () => {
  for (const side of [
    'left and right',
    'right/left',
    'bilateral',
    'bilaterally',
    'both',
    'B/L',
    'left',
    'lt.',
    'rt',
    '(L)',
    '(r)',
    'R. hip',
  ]) {
    const heading = `Knee ${side} knee`;
    const sides = headingWords(heading).words.flatMap(({ at, known: { isSide } }) =>
      isSide ? (sideAt(heading, at) ?? []) : [],
    );
    assert.equal(sides[0]?.start, 5, side);
  }
});
