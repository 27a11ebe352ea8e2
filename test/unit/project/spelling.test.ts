import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { reference } from '../../../src/core/guidelines/reference';
import { BODY_PART_ROWS } from '../../../src/core/request/bodyPartRows';
import { namesOfAllDrugs } from '../../../src/core/request/drugs';
import { checkGolden } from '../../support/golden';
import { root } from '../../support/sources';

const folder = path.join(root, 'media/spelling');

/** The words of names that are none of a common dictionary's short ones: of five letters and more, or all in capitals. */
function wordsOf(names: Iterable<string>): string[] {
  const words = [...names].flatMap(name => name.match(/[A-Za-z]{3,}/g) ?? []);
  return words.filter(word => word.length > 4 || word === word.toUpperCase());
}

const names = [
  ...namesOfAllDrugs(reference),
  ...BODY_PART_ROWS.flatMap(row => [row.words ?? '', row.structures ?? '', row.implied ?? '', row.worn ?? '']),
  ...reference.documents.flatMap(({ title, citedAs, topics }) => [
    title,
    ...citedAs.map(({ name }) => name).filter(name => !name.startsWith('Accup')), // a pick list has it so
    ...topics.map(topic => topic.title), // without aliases: some are misspelt as people write them
  ]),
  'MAXIMUS MTUS ACOEM utilization noncertified retro',
];

test('the list of words for the spelling checker holds every drug, part of the body and title of the reference', () => {
  const byLower = new Map(wordsOf(names).map(word => [word.toLowerCase(), word]));
  const words = [...byLower.values()].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  assert.ok(words.length > 600, `${words.length} words`);
  checkGolden(path.join(folder, 'determinations.txt'), `${words.join('\n')}\n`);
});

test('its configuration names the list', () => {
  const { dictionaryDefinitions, languageSettings } = JSON.parse(
    fs.readFileSync(path.join(folder, 'cspell-ext.json'), 'utf8'),
  );
  assert.ok(fs.existsSync(path.join(folder, dictionaryDefinitions[0].path)));
  assert.deepEqual(languageSettings[0].dictionaries, [dictionaryDefinitions[0].name]);
});
