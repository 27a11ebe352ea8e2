import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { withOverlays } from '../../../src/core/guidelines/overlay';
import { reference } from '../../../src/core/guidelines/reference';
import { parse } from '../../../src/core/parse';
import { caseText } from '../../support/cases';
import { overlayOf, readOwnFile } from '../../support/overlays';

const CHRONIC = 'chronic-pain-2009';
const topicOf = (id: string, title: string, from = reference) =>
  from.documents.find(document => document.id === id)?.topics.find(topic => topic.title === title);

test('a topic that is known is corrected field by field, a new one is added; both are marked', () => {
  const overlay = overlayOf({
    documents: [
      {
        id: CHRONIC,
        topics: [
          { title: 'benzodiazepines', pages: [[30, 31]] },
          { title: 'Knitting', aliases: ['Crochet'] },
        ],
      },
    ],
  });
  const changed = withOverlays(reference, [overlay]);
  const before = topicOf(CHRONIC, 'Benzodiazepines')!;
  const after = topicOf(CHRONIC, 'benzodiazepines', changed)!;
  assert.deepEqual(after.pages, [[30, 31]]);
  assert.deepEqual([after.stance, after.aliases, after.drugs], [before.stance, before.aliases, before.drugs]);
  assert.deepEqual([after.confidence, after.confidenceOf, after.overlay], ['corroborated', 'pages', true]);
  const added = topicOf(CHRONIC, 'Knitting', changed)!;
  assert.deepEqual([added.pages, added.confidenceOf, added.overlay], [[], 'title', true]);
  const untouched = changed.documents.find(document => document.id !== CHRONIC)!;
  assert.equal(
    untouched,
    reference.documents.find(document => document.id === untouched.id),
  );
  assert.equal(before.overlay, undefined, 'the built-in reference stays as it is');
});

test('a new document is found by the names it is cited by; the later overlay wins', () => {
  const document = { id: 'knitting-2016', title: 'Knitting Complaints', citedAs: ['MTUS Knitting Complaints'] };
  const first = overlayOf({ documents: [{ ...document, pageCount: 10 }], drugs: { Woolium: ['Wool'] } });
  const second = overlayOf({ documents: [{ ...document, pageCount: 12 }] });
  const changed = withOverlays(reference, [first, second]);
  const found = changed.documents.find(one => one.id === 'knitting-2016')!;
  assert.deepEqual([found.title, found.pageCount, found.overlay], ['Knitting Complaints', 12, true]);
  assert.deepEqual(changed.drugs.get('woolium'), ['Wool']);
  const text = caseText('seed-form-single-spaced').replaceAll(
    'Chronic Pain Treatment Guidelines',
    'Knitting Complaints',
  );
  const citations = parse(text, changed).determinations.flatMap(one =>
    one.items.flatMap(item => item.maximusGuideline?.citations ?? []),
  );
  assert.ok(citations.some(citation => citation.documentId === 'knitting-2016'));
});

test('names are added to those there, with what the file says of them', () => {
  const names = [
    { name: 'Traumatic Brain Injury', year: 2018, yearOf: 'mtus', confidence: 'primary' },
    'MTUS Head Injury 2018',
  ];
  const id = 'acoem-traumatic-brain-injury-2017';
  const known = reference.byId.get(id)!.citedAs;
  const topics = [{ title: 'Topical analgesics', aliases: ['Rubs'] }];
  const changed = withOverlays(reference, [
    overlayOf({
      documents: [
        { id, citedAs: names },
        { id: CHRONIC, topics },
      ],
    }),
  ]);
  const citedAs = changed.byId.get(id)!.citedAs;
  assert.deepEqual(
    citedAs.map(({ name, year, confidence }) => [name, year, confidence]),
    [
      ['Traumatic Brain Injury', 2017, known[0]!.confidence],
      ['Traumatic Brain Injury', 2018, 'primary'],
      ['Head Injury', 2018, 'corroborated'],
    ],
  );
  const { aliases = [] } = topicOf(CHRONIC, 'Topical analgesics', changed)!;
  assert.deepEqual(aliases, [...(topicOf(CHRONIC, 'Topical analgesics')!.aliases ?? []), 'Rubs']);
});

test('checks follow the pages of an overlay', () => {
  const text = caseText('seed-form-single-spaced');
  const overlay = overlayOf({
    documents: [{ id: CHRONIC, topics: [{ title: 'Benzodiazepines', pages: [[90, 91]], confidence: 'primary' }] }],
  });
  const changed = withOverlays(reference, [overlay]);
  const codes = (from = reference): string[] => check(parse(text, from), from).map(problem => problem.code);
  assert.notDeepEqual(codes(changed), codes());
});

test('an empty overlay changes nothing', () => {
  assert.deepEqual(withOverlays(reference, [overlayOf({})]).documents, reference.documents);
});

const faulty: [json: unknown, fault: string][] = [
  [[], 'line 1, the file: expected an object'],
  [null, 'line 1, the file: expected an object'],
  [{ documents: {} }, 'line 2, documents: expected a list'],
  [{ document: [] }, 'line 2, document: there is no such field'],
  [{ documents: [3] }, 'line 3, documents[0]: expected an object'],
  [{ documents: [{ title: 'x' }] }, 'line 3, documents[0].id: is missing'],
  [
    { documents: [{ id: 'none' }] },
    'line 3, documents[0]: not in the reference, so it needs a title (or its id is misspelled)',
  ],
  [{ documents: [{ id: CHRONIC, pagecount: 3 }] }, 'line 5, documents[0].pagecount: there is no such field'],
  [{ documents: [{ id: CHRONIC, constructor: 3 }] }, 'line 5, documents[0].constructor: there is no such field'],
  [
    { documents: [{ id: CHRONIC, pageCount: 0 }] },
    'line 5, documents[0].pageCount: expected a number of pages, or null',
  ],
  [
    { documents: [{ id: CHRONIC, effectiveTo: '2016-02-31' }] },
    'line 5, documents[0].effectiveTo: expected a day such as "2016-07-28", or null',
  ],
  [
    { documents: [{ id: CHRONIC, effectiveFrom: '2016-03-01', effectiveTo: '2016-02-01' }] },
    'line 6, documents[0].effectiveTo: lies before effectiveFrom',
  ],
  [{ documents: [{ id: CHRONIC, topics: [{}] }] }, 'line 6, documents[0].topics[0].title: is missing'],
  [
    { documents: [{ id: CHRONIC, topics: [{ title: 'x', pages: [24] }] }] },
    'line 9, documents[0].topics[0].pages[0]: expected a first and a last page such as [66, 67]',
  ],
  [
    { documents: [{ id: CHRONIC, topics: [{ title: 'x', pages: [[25, 24]] }] }] },
    'line 9, documents[0].topics[0].pages[0]: its last page lies before its first',
  ],
  [
    { documents: [{ id: CHRONIC, topics: [{ title: 'x', confidence: 'sure' }] }] },
    'line 8, documents[0].topics[0].confidence: expected one of primary, corroborated, recalled',
  ],
  [
    { documents: [{ id: CHRONIC, citedAs: ['Pain 2009', { name: 'Pain' }] }] },
    'line 7, documents[0].citedAs[1]: expected a name such as "Low Back Disorders 2020"',
  ],
  [{ drugs: { valium: 'Benzodiazepines' } }, 'line 3, drugs.valium: expected a list of texts'],
  [
    { drugList: [{ name: 'Soma', status: 'Exempt', version: 13, date: '2025-08-06' }] },
    'line 6, drugList[0].version: expected a text',
  ],
];
for (const [json, fault] of faulty) {
  test(`faulty: ${JSON.stringify(json)}`, () => {
    const text = JSON.stringify(json, null, 1);
    for (const lineEnd of ['\n', '\r\n', '\r'])
      assert.deepEqual(readOwnFile('own.json', text.replaceAll('\n', lineEnd)), { kind: 'faulty', faults: [fault] });
  });
}

test('text that is no JSON has its line', () => {
  assert.deepEqual(readOwnFile('own.json', '{\n "documents": [],\n}'), {
    kind: 'faulty',
    faults: ['line 3: this is not valid JSON'],
  });
});

test('whatever a file holds, it is read or its faults are told', () => {
  const deep = '['.repeat(100_000);
  for (const text of [
    '',
    '5',
    deep,
    deep + deep.replaceAll('[', ']'),
    `{"documents":${deep}`,
    '{"drugs":{"a":'.repeat(20_000),
  ]) {
    const reading = readOwnFile('own.json', text);
    assert.ok(reading.kind === 'faulty' && reading.faults.length === 1, text.slice(0, 20));
  }
  const wrongColumn = readOwnFile('list.csv', `name,status,version,date\n${'Soma,Exempt,13,soon\n'.repeat(1000)}`);
  assert.ok(wrongColumn.kind === 'faulty' && wrongColumn.faults.length < 51);
});

test('of more faults than the stack has room for the first is told', () => {
  const topics = Array.from({ length: 60_000 }, () => ({ title: 'Wool', pages: [[0, 0]] }));
  const reading = readOwnFile('own.json', JSON.stringify({ documents: [{ id: CHRONIC, topics }] }));
  const first = 'line 1, documents[0].topics[0].pages[0][0]: expected the number of a page';
  assert.ok(reading.kind === 'faulty');
  assert.equal(reading.faults[0], first);
});
