import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from './sources';

interface GuidelineScript {
  compactGuidelines(data: unknown): Record<string, unknown>;
  guidelineNotes(data: unknown): Record<string, Record<string, unknown>>;
}

const script: Promise<GuidelineScript> = import(pathToFileURL(path.join(root, 'scripts/guidelineData.mjs')).href);
/** What the test reads of the reference, before and after. */
interface Reference {
  readonly drugs: unknown;
  readonly documents: readonly { readonly id: string; readonly topics?: readonly { readonly title: string }[] }[];
}

const received: Reference = JSON.parse(fs.readFileSync(path.join(root, 'src/core/guidelines/mtus.json'), 'utf8'));

const small = {
  about: 'A reference.',
  drugs: { valium: ['Benzodiazepines'] },
  documents: [
    {
      id: 'pain',
      title: 'Pain Guidelines',
      pageCount: null,
      notes: ['One course page states the page count.'],
      topics: [
        {
          title: 'Benzodiazepines',
          pages: [[24, 24]],
          aliases: [],
          note: 'Part 2',
          confidence: 'recalled',
          confidenceOf: 'pages',
          recall: 'weak',
        },
      ],
    },
  ],
};

test('the bundled guideline data leaves out sources and empty fields', async () => {
  const { compactGuidelines } = await script;
  assert.deepEqual(compactGuidelines(small), {
    drugs: { valium: ['Benzodiazepines'] },
    documents: [
      {
        id: 'pain',
        title: 'Pain Guidelines',
        topics: [
          {
            title: 'Benzodiazepines',
            pages: [[24, 24]],
            confidence: 'recalled',
            confidenceOf: 'pages',
            recall: 'weak',
          },
        ],
      },
    ],
  });
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

test('no document, topic or drug of the reference is lost', async () => {
  const { compactGuidelines } = await script;
  const compact = compactGuidelines(received);
  assert.deepEqual(titles(compact as unknown as Reference), titles(received));
  assert.deepEqual(compact.drugs, received.drugs);
  assert.ok(JSON.stringify(compact).length < JSON.stringify(received).length * 0.65);
});

function titles({ documents }: Reference): [string, string[]][] {
  return documents.map(({ id, topics = [] }) => [id, topics.map(({ title }) => title)]);
}
