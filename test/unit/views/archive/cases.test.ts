import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eachOnce } from '../../../../src/core/views/archive/cases';
import { countedEntries } from '../../../../src/core/views/archive/counted';
import type { DeterminationFacts } from '../../../../src/core/views/archive/facts';
import { seed } from '../../../support/chance';

const determination = fc.record({
  caseNumber: fc.constantFrom('CM17-0700001', 'CM17-0700002', null),
  decisionDate: fc.constantFrom('2017-01-05', '2017-02-06', null),
});

test('a list and statistics count the same cases, in whatever order the files come', () => {
  const property = fc.property(fc.array(determination, { maxLength: 12 }), named => {
    const all = named.map(
      (one): DeterminationFacts => ({ ...one, urDenialDate: null, certifications: [], items: [], problems: [] }),
    );
    const entries = countedEntries(all.map((one, i) => ({ file: `${i}.txt`, determinations: [one], failure: null })));
    const counted: DeterminationFacts[] = [];
    const once = eachOnce<null>(one => counted.push(one));
    for (const one of all) once.add(one, null);
    assert.equal(once.end(), all.length - entries.length);
    const names = (list: readonly DeterminationFacts[]) =>
      list.map(one => `${one.caseNumber} ${one.decisionDate}`).sort();
    assert.deepEqual(names(counted), names(entries.map(({ facts }) => facts)));
  });
  fc.assert(property, { seed, numRuns: 500 });
});
