import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOverlay } from '../../../src/core/guidelines/overlay';
import { reference } from '../../../src/core/guidelines/reference';
import { parse } from '../../../src/core/parse';
import { factsOf } from '../../../src/core/views/archive/facts';
import { makePageCounter } from '../../../src/core/views/statistics/pageEvidence';
import { readOverlayFile } from '../../../src/files/overlayFile';

/** An item whose two sides cite pages for one topic. */
const text = (number: number, pages: string): string => `Case Number: CM16-000000${number}
Decision Date: 12/09/2016

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

Valium 5mg #60: Upheld

Claims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Baclofen Page(s): 23.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Benzodiazepines Page(s): ${pages}.

Decision rationale: The request is not medically necessary.
`;

test('pages are counted by topic, and the file can be read as a reference file', () => {
  const counter = makePageCounter(reference);
  const add = (words: string): void => counter.add(factsOf(parse(words), [], reference));
  for (let i = 0; i < 3; i++) add(text(i, '24'));
  add(text(3, '24, 66'));
  add(text(3, '66')); // the same case once more
  const overlay = counter.overlay();
  assert.deepEqual(
    overlay.documents.map(({ id, topics }) => [id, topics]),
    [
      [
        'chronic-pain-2009',
        [
          {
            title: 'Baclofen',
            pages: [[23, 23]],
            confidence: 'recalled',
            confidenceOf: 'pages',
            determinationsNamingIt: 4,
            note: '4 citations with pages were counted.',
            sources: [{ page: 23, count: 4, share: 1 }],
          },
          {
            title: 'Benzodiazepines', // its pages are known better
            determinationsNamingIt: 4,
            note: '4 citations with pages were counted.',
            sources: [
              { page: 24, count: 4, share: 1 },
              { page: 66, count: 1, share: 0.25 },
            ],
          },
        ],
      ],
    ],
  );
  const read = readOverlayFile('pages.json', Buffer.from(JSON.stringify(overlay)));
  assert.equal(read.kind === 'read' ? readOverlay(read, reference).kind : read.kind, 'overlay');
});
