import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { itemFrom } from '../../support/itemFacts';
import { root } from '../../support/sources';

const KINDS: Readonly<Record<string, string>> = { '+': 'necessary', '-': 'not-necessary', '?': 'unclear' };
const rows = fs
  .readFileSync(path.join(root, 'test/unit/rationale/concludingSentences.txt'), 'utf8')
  .split('\n')
  .filter(line => /^[+?-] /.test(line));

test('concluding sentences, alone and behind a reason', () => {
  assert.ok(rows.length >= 120);
  const wrong = rows.flatMap(row => {
    const sentence = row.slice(2).replaceAll('\\n', '\n');
    return ['', 'The guideline asks for a trial of exercise. '].flatMap(before => {
      const read = itemFrom({ rationale: before + sentence }).rationale?.conclusion;
      return read === KINDS[row[0]!] ? [] : [`${read}: ${row}`];
    });
  });
  assert.deepEqual(wrong, []);
});
