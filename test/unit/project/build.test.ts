import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type CompactReference, referenceData, type StoredReference } from '../../../src/core/guidelines/stored';
import type { ReferenceData } from '../../../src/core/guidelines/types';
import { root } from '../../support/sources';

interface GuidelineScript {
  compactGuidelines(data: unknown): Record<string, unknown>;
  guidelineNotes(data: unknown): Record<string, Record<string, unknown>>;
}

interface NoticesScript {
  thirdPartyNotices(root: string, metafiles: readonly { inputs: Record<string, object> }[]): string;
}

const notices: Promise<NoticesScript> = import(pathToFileURL(path.join(root, 'scripts/notices.mjs')).href);
const script: Promise<GuidelineScript> = import(pathToFileURL(path.join(root, 'scripts/guidelineData.mjs')).href);
const received: StoredReference = JSON.parse(fs.readFileSync(path.join(root, 'src/core/guidelines/mtus.json'), 'utf8'));

const small = {
  about: 'A reference.',
  provenTo: '2017-02-28',
  editionRules: [{ from: '2016-07-28', appliesBy: 'review', graceDays: 1, note: 'By the order.' }],
  drugs: { valium: ['Benzodiazepines'] },
  documents: [
    {
      id: 'pain',
      title: 'Pain Guidelines',
      kind: 'guideline',
      citedAs: [],
      regulation: '8 CCR 9792.24.2',
      confidence: 'primary',
      pageCount: null,
      notes: ['One course page states the page count.'],
      topics: [
        {
          title: 'Benzodiazepines',
          kind: 'topic',
          pages: [[24, 24]],
          stance: null,
          aliases: [],
          drugs: { brand: ['Valium'], generic: [] },
          note: 'Part 2',
          seeAlso: ['Opioids'],
          confidence: 'recalled',
          confidenceOf: 'pages',
          recall: 'weak',
        },
      ],
    },
  ],
};

test('the bundled guideline data is in rows, without sources and empty fields', async () => {
  const { compactGuidelines } = await script;
  assert.deepEqual(compactGuidelines(small), {
    provenTo: '2017-02-28',
    editionRules: [{ from: '2016-07-28', appliesBy: 'review', graceDays: 1 }],
    marks: [['topic', null, 'recalled', 'pages', 'weak']],
    topics: [['Benzodiazepines', 0, [24, 24], { drugs: { brand: ['Valium'], generic: [] } }]],
    documents: [['pain', 'Pain Guidelines', 'guideline', 'primary', [], [0], '8 CCR 9792.24.2']],
    drugs: {},
  });
});

test('a drug that a topic names stands in the table of drugs', async () => {
  const { compactGuidelines } = await script;
  assert.throws(() => compactGuidelines({ ...small, drugs: {} }), /not in the table of drugs: valium/);
});

test('the sources stand apart, by document and topic', async () => {
  const { guidelineNotes } = await script;
  assert.deepEqual(guidelineNotes(small), {
    pain: {
      notes: ['One course page states the page count.'],
      topics: { Benzodiazepines: { note: 'Part 2' } },
    },
  });
});

test('the licences of bundled packages are kept, those within packages too', async () => {
  const { thirdPartyNotices } = await notices;
  const inputs = { 'src/cli.ts': {}, 'node_modules/pdfjs-dist/legacy/build/pdf.mjs': {} };
  const text = thirdPartyNotices(root, [{ inputs }]);
  assert.match(text, /^pdfjs-dist \d[\d.]* \(Apache-2\.0\)\n\n\s*Apache License/m);
  assert.match(text, /^core-js, within pdfjs-dist\n\nCopyright/m);
});

test('the look-ups get the same from the bundled data as from the data as received', async () => {
  const { compactGuidelines } = await script;
  const compact = compactGuidelines(received) as unknown as CompactReference;
  assert.deepEqual(referenceData(JSON.parse(JSON.stringify(compact))), withoutNotes(referenceData(received)));
  assert.ok(JSON.stringify(compact).length < JSON.stringify(received).length * 0.3);
});

/** The data as received with those fields only that the look-ups, the checks and the hover read. */
function withoutNotes({ provenTo, editionRules, documents, drugs }: ReferenceData): unknown {
  return {
    provenTo,
    editionRules: editionRules.map(rule => pick(rule, ['from', 'appliesBy', 'graceDays'])),
    documents: documents.map(document => ({
      ...pick(document, ['id', 'title', 'kind', 'citedAs', 'regulation', 'effectiveFrom', 'effectiveTo', 'pageCount']),
      ...pick(document, ['confidence', 'bodyParts', 'endInferred']),
      topics: document.topics.map(topic => ({
        ...pick(topic, ['title', 'kind', 'pages', 'stance', 'confidence', 'confidenceOf', 'recall', 'parent']),
        ...pick(topic, ['determinationsNamingIt']),
        ...withoutEmpty(pick(topic, ['aliases', 'misspelt', 'drugs'])),
      })),
    })),
    drugs,
  };
}

function pick<T extends object>(entry: T, names: readonly (keyof T)[]): Partial<T> {
  const kept = names.filter(name => entry[name] !== undefined).map(name => [name, entry[name]] as const);
  return Object.fromEntries(kept) as Partial<T>;
}

function withoutEmpty(entry: object): object {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => Object.keys(value).length > 0));
}
