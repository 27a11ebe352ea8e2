import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withOverlays } from '../../../src/core/guidelines/overlay';
import { reference } from '../../../src/core/guidelines/reference';
import { parse } from '../../../src/core/parse';
import { describeDrug } from '../../../src/core/views/describe';
import { caseBlock, determinationWith, itemWith } from '../../support/frame';
import { overlayOf } from '../../support/overlays';

const drugList = [
  { name: 'Carisoprodol', status: 'Non-Exempt', version: '1', date: '2018-01-01' },
  { name: 'Carisoprodol', status: 'Unlisted', version: '13', date: '2025-08-06' },
  { name: 'Hydrocodone/Acetaminophen', status: 'Non-Exempt', version: '13', date: '2025-08-06' },
];
const listed = withOverlays(reference, [overlayOf({ drugList })]);

function remarks(heading: string, denial: string | null, from = listed): readonly string[] | undefined {
  const text = (denial === null ? '' : caseBlock(denial)) + determinationWith(itemWith({ heading }));
  const [determination] = parse(text, from).determinations;
  return describeDrug(from, determination!, determination!.items[0]!)?.remarks;
}

const FROM_FILE = 'MTUS Drug List, from your own reference file:';

test('the class of a drug, with its topic or without', () => {
  assert.deepEqual(remarks('Soma 350mg #60: Upheld', '04/01/2015', reference)?.slice(-1), ['Class: Muscle Relaxants']);
  assert.deepEqual(remarks('Soma 350mg #60: Upheld', '04/01/2022', reference), ['Class: Muscle Relaxants']);
  assert.deepEqual(remarks('Ibuprofen 600mg #60: Upheld', '04/01/2022', reference), ['Class: NSAIDs']);
  assert.deepEqual(remarks('Gabapentin 600mg #90: Upheld', '04/01/2022', reference), ['Class: Anti-Epilepsy Drugs']);
  assert.equal(remarks('Lumbar MRI: Upheld', '04/01/2022'), undefined);
});

test('the status that an overlay gives, on the day that counts and later', () => {
  const on = (heading: string, denial: string | null) => remarks(heading, denial)?.slice(1);
  assert.deepEqual(on('Soma 350mg #60: Upheld', '04/01/2022'), [
    FROM_FILE,
    'Carisoprodol: Non-Exempt on April 1, 2022 (version 1 of January 1, 2018); Unlisted from August 6, 2025 on (version 13)',
  ]);
  assert.deepEqual(on('Soma 350mg #60: Upheld', '09/01/2025'), [
    FROM_FILE,
    'Carisoprodol: Unlisted on September 1, 2025 (version 13 of August 6, 2025)',
  ]);
  assert.deepEqual(on('Norco 10/325mg #60: Upheld', '04/01/2022'), [
    FROM_FILE,
    'Hydrocodone/Acetaminophen: not given for April 1, 2022; Non-Exempt from August 6, 2025 on (version 13)',
  ]);
  assert.deepEqual(on('Retrospective Soma 350mg #60 (DOS 09/15/2025): Upheld', '10/01/2025')?.slice(1), [
    'Carisoprodol: Unlisted on September 15, 2025 (version 13 of August 6, 2025)',
  ]);
  assert.match(
    on('Soma 350mg #60: Upheld', null)?.at(-1) ?? '',
    /^Carisoprodol: Unlisted \(version 13 of August 6, 2025\)$/,
  );
  assert.deepEqual(on('Ibuprofen 600mg #60: Upheld', '04/01/2022'), []);
});
