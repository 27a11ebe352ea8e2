import * as assert from 'node:assert/strict';
import { test } from 'node:test';
import { countedEntries } from '../../../../src/core/views/archive/counted';
import { readQuery } from '../../../../src/core/views/archive/query';
import { makeItemSearch } from '../../../../src/core/views/archive/search';
import { archiveFile, generatedTexts, type WrittenItem, writtenDetermination } from '../../../support/writtenFolder';

const item = (heading: string, decision: WrittenItem['decision'], guideline: string): WrittenItem => ({
  heading,
  decision,
  guideline,
});
const FOLDER = [
  writtenDetermination('CM16-0000001', '02/15/2017', [
    item('Gabapentin 600mg #90', 'Upheld', 'MTUS Chronic Pain Treatment Guidelines (2016)'),
    item(
      'MRI of the right knee',
      'Overturned',
      'MTUS ACOEM Practice Guidelines, Chapter 13 Knee Complaints Page(s): 341',
    ),
  ]),
  writtenDetermination('CM15-0000002', '03/15/2015', [
    item(
      'Gabapentin 300mg #60',
      'Upheld',
      'MTUS Chronic Pain Treatment Guidelines Antiepilepsy drugs (AEDs) Page(s): 16',
    ),
  ]),
];

async function found(query: string, texts: readonly string[] = FOLDER): Promise<string[]> {
  const entries = countedEntries(texts.map((text, i) => archiveFile(`${i}.txt`, text)));
  const search = await makeItemSearch(entries, async () => {});
  return search.find(readQuery(query)).map(({ item }) => item.title);
}

test('items are found by words and facts', async () => {
  const both = ['Gabapentin 600mg #90', 'Gabapentin 300mg #60'];
  assert.deepEqual((await found('gabapentin')).sort(), both.toSorted());
  assert.deepEqual(await found('gabapentin upheld edition:2016 year:2017'), ['Gabapentin 600mg #90']);
  assert.deepEqual(await found('300mg gabap'), ['Gabapentin 300mg #60'], 'the last word may go on');
  assert.deepEqual(await found('gabap 300mg'), []);
  assert.deepEqual((await found('gabapentine')).sort(), both.toSorted(), 'a slip');
  assert.deepEqual(await found('overturned'), ['MRI of the right knee']);
  assert.deepEqual(await found('part:knee'), ['MRI of the right knee']);
  assert.deepEqual(await found('part:"right knee" decision:overturned'), ['MRI of the right knee']);
  assert.deepEqual(await found('section:anti-epilepsy'), ['Gabapentin 300mg #60']);
  assert.deepEqual(await found('year:2015 year:2017 drug:gabapentin'), both, 'either year, the latest first');
  assert.deepEqual(await found('CM15-0000002'), ['Gabapentin 300mg #60']);
  assert.deepEqual(await found('category:surgery'), []);
  assert.deepEqual(await found('edition:9'), []);
});

test('what is typed is read as words, facts and what is no fact', () => {
  const { words, facts, unknown } = readQuery(' low "back colour:red part:"left kn year: UPHELD 12:30 ');
  assert.equal(words, 'low "back');
  assert.deepEqual(facts, [{ name: 'part', value: 'left kn year: upheld 12:30' }]);
  assert.deepEqual(unknown, ['colour:red']);
});

test('any query is answered, over any folder', async () => {
  const texts = generatedTexts(60, 5).map(({ text }) => text);
  assert.ok((await found('', texts)).length > 60, 'nothing asked for: all');
  for (const query of ['(', '"', ':', 'a:', 'year:', '\\', '🦴', 'x'.repeat(5000), 'constructor __proto__'])
    await found(query, texts);
  assert.deepEqual(await found('', []), []);
});
