import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { figureCsv } from '../../../src/batch/formats/figureCsv';
import { check } from '../../../src/core/checks/check';
import { problemsByDetermination } from '../../../src/core/checks/problem';
import { reference } from '../../../src/core/guidelines/reference';
import { parse } from '../../../src/core/parse';
import { type DeterminationFacts, factsOf } from '../../../src/core/views/archive/facts';
import { makeCounter } from '../../../src/core/views/statistics/counter';
import { FIGURE_IDS, FIGURES, type FigureId } from '../../../src/core/views/statistics/figures';
import type { Group, Statistics } from '../../../src/core/views/statistics/statistics';
import { statisticsJson } from '../../../src/core/views/statistics/statisticsJson';
import { statisticsPage } from '../../../src/core/views/statistics/statisticsPage';
import { statisticsText } from '../../../src/core/views/statistics/statisticsText';
import { wilson } from '../../../src/core/views/statistics/wilson';
import { composed } from '../../support/composed';
import { random } from '../../support/random';

function factsIn(text: string): DeterminationFacts[] {
  const model = parse(text);
  return factsOf(model, problemsByDetermination(model, check(model)), reference);
}

/** One determination with an item a heading, its decision behind a bar: "Valium 5mg|Upheld". */
function determination(items: readonly string[], { number = 'CM16-0000001', year = 2016 } = {}): string {
  return composed(random(1), 3)
    .replace(/^Case Number: \S+/, `Case Number: ${number}`)
    .replace(/(?<=Decision Date: \d\d\/\d\d\/)\d{4}/, String(year))
    .replace(/(?<=set forth below:\n)[\s\S]*$/, '')
    .concat(
      ...items.map(item => {
        const [heading, decision] = item.split('|');
        return `\n${heading}: ${decision}\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 24.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): 24.\n\nDecision rationale: It is ${decision === 'Overturned' ? '' : 'not '}medically necessary.\n`;
      }),
    );
}

function counted(...texts: readonly string[]): Statistics {
  const counter = makeCounter();
  for (const [i, text] of texts.entries()) counter.add(`${i}.txt`, factsIn(text));
  return counter.statistics();
}

function group(statistics: Statistics, id: FigureId, name: string): Group {
  const found = statistics.figures.find(figure => figure.id === id)!.groups.find(one => one.name === name);
  assert.ok(found, `${id} has ${statistics.figures.find(figure => figure.id === id)!.groups.map(one => one.name)}`);
  return found;
}

describe('wilson', () => {
  // Reckoned by hand from the formula, to four places.
  for (const [part, of, low, high] of [
    [0, 10, 0, 0.2775],
    [1, 10, 0.0179, 0.4042],
    [10, 10, 0.7225, 1],
    [14, 112, 0.0759, 0.1989],
    [500, 1000, 0.4691, 0.5309],
  ] as const) {
    test(`${part} of ${of}`, () => {
      const found = wilson(part, of)!;
      assert.deepEqual([found.low.toFixed(4), found.high.toFixed(4)], [low.toFixed(4), high.toFixed(4)]);
    });
  }

  test('nothing of nothing has no interval', () => assert.equal(wilson(0, 0), null));
});

describe('statistics', () => {
  test('count outcomes by what items are, with the items of each group', () => {
    const statistics = counted(
      determination(['Valium 5mg #60|Upheld', 'MRI of the lumbar spine|Overturned']),
      determination(['VALIUM 5mg #30|Overturned'], { number: 'CM16-0000002', year: 2017 }),
    );
    assert.deepEqual([statistics.determinations, statistics.items, statistics.overturned.count], [2, 3, 2]);
    const drugs = group(statistics, 'drug', 'Valium');
    assert.deepEqual([drugs.count, drugs.upheld, drugs.overturned, drugs.of, drugs.share], [2, 1, 1, 2, 0.5]);
    assert.ok(drugs.isSmall);
    assert.deepEqual(
      drugs.listed.map(place => [statistics.listed[place]!.file, statistics.listed[place]!.number]),
      [
        ['0.txt', 1],
        ['1.txt', 1],
      ],
    );
    assert.equal(group(statistics, 'year', '2016').published?.share, 0.084);
    assert.equal(
      group(statistics, 'section', 'Chronic Pain Medical Treatment Guidelines (May 2009): Benzodiazepines').count,
      3,
    );
    assert.equal(group(statistics, 'agreement', 'Both cite the same documents').count, 3);
    assert.equal(group(statistics, 'items', '2 items').count, 1);
    assert.deepEqual(
      statistics.overturnedItems.map(place => statistics.listed[place]!.conclusion),
      ['It is medically necessary.', 'It is medically necessary.'],
    );
  });

  test('a case that comes once more on the same day counts once', () => {
    const text = determination(['Valium 5mg #60|Upheld']);
    const statistics = counted(
      text,
      text.replaceAll('\n', '\r\n'),
      determination(['Valium 5mg|Upheld'], { year: 2017 }),
    );
    assert.deepEqual([statistics.determinations, statistics.duplicates, statistics.items], [2, 1, 2]);
    assert.match(statisticsText(statistics), /^1 determination left out: the same case/m);
  });

  test('an undecided item is no base of a share', () => {
    const statistics = counted(determination(['Valium 5mg #60|Pending', 'Xanax 1mg|Upheld']));
    assert.deepEqual([statistics.items, statistics.overturned.of, statistics.overturned.share], [2, 1, 0]);
    assert.match(statisticsText(statistics), /^1 item without a decision: no base of a share\.$/m);
  });

  test('files that nothing is counted of are told, in words, on the page and as data', () => {
    const counter = makeCounter();
    counter.add('a.txt', factsIn(determination(['Valium 5mg #60|Upheld'])));
    counter.add('minutes.txt', factsIn('Minutes.'));
    for (let i = 0; i < 2; i++) counter.addNotRead();
    const statistics = counter.statistics();
    const page = statisticsPage({ statistics, name: 'a', csvOf: () => '' }, { kind: 'file' });
    for (const shown of [statisticsText(statistics), page]) {
      assert.match(shown, /2 files could not be read, and are not counted\./);
      assert.match(shown, /No determination in 1 file\./);
    }
    const { filesNotRead, filesWithoutDetermination } = statisticsJson(statistics);
    assert.deepEqual([filesNotRead, filesWithoutDetermination], [2, 1]);
  });

  test('names without end are counted together', () => {
    const counter = makeCounter();
    const [facts] = factsIn(determination(['Valium 5mg #60|Upheld']));
    const item = facts!.items[0]!;
    for (let i = 0; i < 2100; i++) {
      counter.add(`${i}.txt`, [{ ...facts!, caseNumber: null, items: [{ ...item, name: `Drug${i}` }] }]);
    }
    const statistics = counter.statistics();
    const { groups } = statistics.figures.find(({ id }) => id === 'drug')!;
    assert.deepEqual([groups.length, groups[0]!.name, groups[0]!.count], [2001, 'All others', 100]);
    assert.equal(group(statistics, 'category', 'Pharmaceuticals').listed.length, 50);
  });

  test('nothing is an answer too', () => {
    const nothing = makeCounter().statistics();
    assert.equal(statisticsText(nothing), 'No determination was found.\n');
    assert.match(
      statisticsPage({ statistics: nothing, name: 'a', csvOf: () => '' }, { kind: 'file' }),
      /No determination/,
    );
  });

  test('the figures are those that can be asked for', () => {
    assert.deepEqual(
      FIGURES.map(({ id }) => id),
      FIGURE_IDS,
    );
  });
});

describe('the page', () => {
  const statistics = counted(
    determination(['<b>Valium</b> 5mg #60|Upheld', 'MRI of the lumbar spine|Overturned']),
    determination(['Xanax 1mg|Upheld'], { number: 'CM17-0000002', year: 2017 }),
  );
  const csvOf = (figure: Statistics['figures'][number]): string => figureCsv([figure]);

  test('every mark leads to items that stand in it, and every word of a text is escaped', () => {
    const page = statisticsPage({ statistics, name: '<i>', csvOf }, { kind: 'file' });
    const ids = new Set(Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
    const targets = Array.from(page.matchAll(/href="#([^"]*)"/g), ([, id]) => id!);
    assert.ok(targets.length > 60);
    for (const target of targets) assert.ok(ids.has(target), target);
    assert.doesNotMatch(page, /<b>Valium|<i>|<script/);
    assert.match(page, /<a download="category\.csv" href="data:text\/csv;charset=utf-8,figure%2C/);
    assert.match(page, /<a href="#year-0" aria-label="2016: 1 of 2 overturned, 50\.0%">/);
  });

  test('the contents say once what most titles begin with, and a screen reader hears each in full', () => {
    const [contents] = /<nav[\s\S]*<\/nav>/.exec(statisticsPage({ statistics, name: 'a', csvOf }, { kind: 'file' }))!;
    assert.equal(contents.match(/>Outcome by/g)?.length, 1);
    assert.match(contents, /<a href="#drug-class" aria-label="Outcome by drug class">drug class<\/a>/);
    assert.match(contents, /<ul><li><a href="#year">Outcome over time<\/a>/);
  });

  test('figures of a part of a folder say so before them', () => {
    const page = statisticsPage({ statistics, name: 'a', csvOf, caution: 'Not all files are read.' }, { kind: 'file' });
    assert.match(page, /<h1>a<\/h1>\s*<p><strong>Not all files are read\.<\/strong><\/p>/);
  });

  test('in the editor items are asked for by their place', () => {
    const shell = { kind: 'webview', nonce: 'n', script: 's.js' } as const;
    const page = statisticsPage({ statistics, name: 'a', csvOf }, shell);
    assert.match(page, /<a href="#" data-item="0">CM16-0000001, item 1<\/a>/);
    assert.match(page, /data-csv="category"/);
    assert.doesNotMatch(page, /href="data:|0\.txt/);
  });
});
